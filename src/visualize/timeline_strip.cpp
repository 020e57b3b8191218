// Signs are ASCII: they are one column wide everywhere, and read out as themselves.
#include "visualize/timeline_strip.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace agreed {
namespace {

struct Sign {
  char sign;
  Role role;
  std::string_view meaning;
};
enum SignOf : std::size_t { kPresent, kAppeared, kShifted, kDropped, kAbsent, kNotHeld };
constexpr std::array<Sign, 6> kSigns = {{{'#', Role::present, "present"},
                                         {'+', Role::added, "first or again"},
                                         {'~', Role::changed, "shifted"},
                                         {'x', Role::omitted, "dropped"},
                                         {'-', Role::absent, "absent"},
                                         {'?', Role::faint, "not held"}}};
constexpr std::size_t kYearColumns = 8;  // "  2031  "
constexpr std::size_t kMostSigns = 100;  // in a line

SignOf sign_of(const HistoryRow& row) {
  switch (row.event) {
    case TermEvent::appeared:
    case TermEvent::first_seen:
    case TermEvent::returned:
    case TermEvent::seen_again:
      return kAppeared;
    case TermEvent::shifted:
      return kShifted;
    case TermEvent::dropped:
      return kDropped;
    case TermEvent::kept:
    case TermEvent::none:
      break;
  }
  switch (row.verdict) {
    case Verdict::present:
      return kPresent;
    case Verdict::absent:
      return kAbsent;
    case Verdict::not_held:
      break;
  }
  return kNotHeld;
}

std::string year_of(const HistoryRow& row) {
  return row.statement->date ? row.statement->date->to_string().substr(0, 4) : "----";
}

}  // namespace

std::string timeline_strip(const TermHistory& history, const TextLayout& layout) {
  if (history.rows.empty()) return "";
  const std::size_t room = layout.width > 2 * kYearColumns ? layout.width - 2 * kYearColumns : 1;
  const std::size_t signs = std::min(room, kMostSigns);
  std::array<bool, kSigns.size()> used{};
  std::string out;
  for (std::size_t begin = 0; begin < history.rows.size(); begin += signs) {
    const std::size_t end = std::min(begin + signs, history.rows.size());
    out += "  " + year_of(history.rows[begin]) + "  ";
    for (std::size_t i = begin; i < end; ++i) {
      const SignOf index = sign_of(history.rows[i]);
      used[index] = true;
      out += styled(kSigns[index].role, std::string_view(&kSigns[index].sign, 1), layout.coloring);
    }
    out += "  " + year_of(history.rows[end - 1]) + "\n";
  }
  std::string legend;
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    if (!used[i]) continue;
    legend += legend.empty() ? std::string(kYearColumns, ' ') : "   ";
    legend += styled(kSigns[i].role, std::string_view(&kSigns[i].sign, 1), layout.coloring) + " ";
    legend += kSigns[i].meaning;
  }
  return out + legend + "\n";
}

}  // namespace agreed
