// EditScript: two sequences of items (words, lines) as what they share and what stands in the gaps
// between. It holds counts only; whoever walks it counts the items of both sides.
//
//   earlier  a b   d          gaps     {0,0} {0,0} {1,1} {0,0}   with b, c: not shared
//   later    a   c d          commons        a     ...           with a, d: shared
//
// Where an omission or addition could stand at several places at the same cost ("very" in "a very very
// long one"), settle_edges() chooses as diff and git do: beside a change of the other side if there is
// such a place, else the last one.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace agreed {

enum class ScriptSide : std::uint8_t { earlier, later };

// Items of each side. In a gap they face nothing; as a common they face each other, 1 and 1 unless
// only the layout differs.
struct ItemCounts {
  std::uint32_t earlier = 0;
  std::uint32_t later = 0;

  [[nodiscard]] bool empty() const { return earlier == 0 && later == 0; }
  [[nodiscard]] std::uint32_t& of(ScriptSide side) { return side == ScriptSide::earlier ? earlier : later; }
  [[nodiscard]] std::uint32_t of(ScriptSide side) const {
    return side == ScriptSide::earlier ? earlier : later;
  }
  friend bool operator==(const ItemCounts&, const ItemCounts&) = default;
};

struct EditScript {
  std::vector<ItemCounts> gaps = {{}};  // before each common, and after the last
  std::vector<ItemCounts> commons;

  void add_gap(ItemCounts counts) {
    gaps.back().earlier += counts.earlier;
    gaps.back().later += counts.later;
  }
  void add_common(ItemCounts counts) {
    commons.push_back(counts);
    gaps.emplace_back();
  }
  [[nodiscard]] bool changed() const;
};

// Whether two items of one side are the same.
using SameItem = std::function<bool(ScriptSide, std::uint32_t, std::uint32_t)>;

// Linear in the number of items but for runs of equal ones.
void settle_edges(EditScript& script, const SameItem& same);

}  // namespace agreed
