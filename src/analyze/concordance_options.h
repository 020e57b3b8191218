// How a concordance is laid out: how much context stands beside the node, and by what the hits are sorted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

// The context on one side.
struct ContextWidth {
  enum class Unit : std::uint8_t { columns, words };
  std::uint32_t count = 60;
  Unit unit = Unit::columns;
  bool chosen = false;  // by the user; else output for people may show less, to fit into its lines
};
inline constexpr std::uint32_t kMostContext = 10000;

// "40": display columns; "8w": words. Error (usage) for anything else and above kMostContext.
[[nodiscard]] Result<ContextWidth> parse_context_width(std::string_view text);

// One key of the order. Words are compared as the matcher compares them, so that neither case nor
// typography counts, and by code point. Marks are no words. A place beyond the paragraph or a gap is
// empty and comes first; an undated text comes last.
struct SortKey {
  enum class By : std::uint8_t { date, node, left, right };
  By by = By::date;
  std::uint32_t distance = 0;  // of left and right: 1 is the word next to the node
  friend bool operator==(const SortKey&, const SortKey&) = default;
};
inline constexpr std::uint32_t kFarthestSortWord = 9;

// "1R,2R,1L": keys, the first the weightiest: date, node, 1L .. 9L, 1R .. 9R, in either case. An empty text
// has no key. Error (usage) that names the key which does not exist.
[[nodiscard]] Result<std::vector<SortKey>> parse_sort_keys(std::string_view text);
// As it is typed: "1R".
[[nodiscard]] std::string name_of(const SortKey& key);

}  // namespace agreed
