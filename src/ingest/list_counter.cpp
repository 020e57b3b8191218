#include "ingest/list_counter.h"

#include "ingest/inline_text.h"

namespace agreed {

std::string ListCounter::next(const ListLevels& levels, std::size_t level, std::string_view language) {
  const auto start_of = [&](std::size_t at) { return starts_[at].value_or(levels[at].start); };
  // A counter above two thousand million is a mistake in the file, and no reason to overflow.
  constexpr int kMost = 1'000'000'000;
  int value = counts_[level].has_value() ? *counts_[level] + 1 : start_of(level);
  if (set_[level].has_value()) value = *set_[level];
  set_[level].reset();
  if (value > kMost) value = kMost;
  counts_[level] = value;
  for (std::size_t below = level + 1; below < kMaxListLevels; ++below) {
    const int after = levels[below].restarts_after;
    if (after < 0 || static_cast<int>(level) < after) counts_[below].reset();
  }
  const ListLevel& own = levels[level];
  if (own.format.style == NumberStyle::bullet) return {};
  std::string out;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const char digit = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
    if (own.text[at] != '%' || digit < '1' || digit > '9') {
      out += own.text[at];
      continue;
    }
    ++at;
    const auto shown = static_cast<std::size_t>(digit - '1');
    NumberFormat format = levels[shown].format;
    if (own.legal && format.style != NumberStyle::none) format = NumberFormat{};
    out += format_list_number(counts_[shown].value_or(start_of(shown)), format, language);
  }
  return collapse_white_space(out);
}

void ListCounter::restart(std::size_t level, int start) {
  starts_[level] = start;
  counts_[level].reset();
}

void ListCounter::set_next(std::size_t level, int value) {
  set_[level] = value;
}

}  // namespace agreed
