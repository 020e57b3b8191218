// Classes without a change are left out; shares are rounded to a tenth of a percent.
#include "visualize/diff_stat.h"

#include <algorithm>
#include <vector>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/diff_words.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

constexpr std::size_t kNumberWidth = 9;

std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

// " 85.1 %"; blank for nothing of nothing.
std::string share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::string(8, ' ');
  const std::uint64_t tenths = (2000 * part + whole) / (2 * whole);
  return right_aligned(std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %", 8);
}

struct Row {
  std::string label;
  std::string cells;
};

void append_rows(std::string& out, const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, display_width(row.label));
  for (const Row& row : rows) {
    std::string line = "  " + padded(row.label, width) + row.cells;
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

}  // namespace

std::string diff_stat(const DiffReport& report, const TextLayout& layout) {
  const DiffStatistics& s = report.statistics;
  std::string out =
      styled(Role::heading, one_line(side_title(report.earlier) + " -> " + side_title(report.later)),
             layout.coloring) +
      "\n\n";
  std::vector<Row> rows;
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    if (s.by_class[i] == 0) continue;
    all += s.by_class[i];
    rows.push_back({std::string(name_of(static_cast<ChangeClass>(i))),
                    right_aligned(grouped(s.by_class[i]), kNumberWidth)});
  }
  rows.push_back({"changes in all", right_aligned(grouped(all), kNumberWidth)});

  const auto of_earlier = [&](std::uint32_t n) {
    return right_aligned(grouped(n), kNumberWidth) + share(n, s.earlier_words);
  };
  const auto of_later = [&](std::uint32_t n) {
    return right_aligned(grouped(n), kNumberWidth) + share(n, s.later_words);
  };
  rows.push_back({"", ""});
  rows.push_back({"words", right_aligned("earlier", kNumberWidth) + std::string(8, ' ') +
                               right_aligned("later", kNumberWidth)});
  const std::uint32_t later_common = s.later_words - s.added_words;
  rows.push_back({"carried over", of_earlier(s.common_words) + of_later(later_common)});
  if (s.moved_words != 0)
    rows.push_back({"of them moved", of_earlier(s.moved_words) + of_later(s.moved_words)});
  rows.push_back({"gone", of_earlier(s.omitted_words)});
  rows.push_back({"new", std::string(kNumberWidth + 8, ' ') + of_later(s.added_words)});
  rows.push_back({"in all", of_earlier(s.earlier_words) + of_later(s.later_words)});
  append_rows(out, rows);
  for (const Note& note : report.notes) out += "\nNote: " + one_line(note.message) + ".\n";
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

}  // namespace agreed
