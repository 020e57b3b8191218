// Each side is settled by itself: a gap's items go back as far as they can, taking the gaps that they
// meet with them, then forth as far as they can, then back to the last place that faces a change.
#include "analyze/edit_script.h"

#include <algorithm>
#include <optional>

namespace agreed {
namespace {

class Settler {
 public:
  Settler(EditScript& script, ScriptSide side, const SameItem& same)
      : script_(script),
        side_(side),
        other_(side == ScriptSide::earlier ? ScriptSide::later : ScriptSide::earlier),
        same_(same) {}

  void run() {
    for (at_ = 0; at_ < script_.gaps.size(); ++at_) {
      count_ = here();
      if (count_ != 0) settle();
      start_ += count_;
      if (at_ < script_.commons.size()) start_ += script_.commons[at_].of(side_);
    }
  }

 private:
  [[nodiscard]] std::uint32_t& here() { return script_.gaps[at_].of(side_); }
  [[nodiscard]] bool faces_change() const { return script_.gaps[at_].of(other_) != 0; }
  [[nodiscard]] bool one_to_one(std::size_t common) const {
    return script_.commons[common] == ItemCounts{1, 1};
  }

  void settle() {
    std::optional<std::size_t> facing;
    for (std::uint32_t before = 0; before != count_;) {  // it grew: it may go further now
      before = count_;
      while (at_ > 0 && one_to_one(at_ - 1) && same_(side_, start_ - 1, start_ + count_ - 1)) back();
      facing = faces_change() ? std::optional(at_) : std::nullopt;
      while (at_ < script_.commons.size() && one_to_one(at_) && same_(side_, start_, start_ + count_)) {
        forth();
        if (faces_change()) facing = at_;
      }
    }
    while (facing && at_ > *facing) back();
  }

  void back() {
    here() = 0;
    --at_;
    --start_;
    start_ -= here();
    count_ += here();
    here() = count_;
  }

  void forth() {
    here() = 0;
    ++at_;
    ++start_;
    count_ += here();
    here() = count_;
  }

  EditScript& script_;
  ScriptSide side_;
  ScriptSide other_;
  const SameItem& same_;
  std::size_t at_ = 0;       // the gap
  std::uint32_t start_ = 0;  // its first item
  std::uint32_t count_ = 0;
};

}  // namespace

bool EditScript::changed() const {
  return std::ranges::any_of(gaps, [](const ItemCounts& gap) { return !gap.empty(); });
}

void settle_edges(EditScript& script, const SameItem& same) {
  Settler(script, ScriptSide::earlier, same).run();
  Settler(script, ScriptSide::later, same).run();
}

}  // namespace agreed
