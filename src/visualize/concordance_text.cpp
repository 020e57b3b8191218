// Three columns of context and those that name the place. The node's column is as wide as the widest node, up
// to a bound, so that what follows it can be read down the page too.
#include "visualize/concordance_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <vector>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/date_words.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/table.h"

namespace agreed {
namespace {

constexpr std::size_t kNodeColumns = 32;
constexpr std::size_t kLabelColumns = 28;  // names of files from outside may be whole titles
constexpr std::size_t kLeastContext = 16;

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin);
}

std::string right_aligned(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return (width < columns ? std::string(columns - width, ' ') : "") + std::string(text);
}

std::string label_of(const SearchedStatement& statement) {
  return shortened(one_line(statement.label), kLabelColumns);
}

std::string place_of(const ConcordanceHit& hit) {
  return hit.paragraph ? "p." + std::to_string(*hit.paragraph) : "l." + std::to_string(hit.line);
}

std::string held_text(const HeldCounts& counts) {
  std::string out;
  const auto add = [&](std::size_t number, const char* how) {
    if (number > 0) out += (out.empty() ? "" : ", ") + grouped(number) + how;
  };
  add(counts.full, " in full");
  add(counts.excerpts, " in excerpts");
  add(counts.title_only, " by title only");
  return out;
}

std::string heading(const Concordance& report) {
  std::string out = one_line(report.query) + ": ";
  if (report.held.statements == 0) return out + "no statement in this range";
  const std::string of = counted(report.held.statements, "statement") + " (" + held_text(report.held) + ")";
  if (report.total == 0) return out + "no hit in " + of;
  out += counted(report.total, "hit") + " in " + grouped(report.hit_statements) + " of " + of;
  if (!report.hits.empty() && report.hits.size() < report.total) {
    out += "; shown: " +
           std::string(report.hits.size() == 1 ? "the first" : "the first " + grouped(report.hits.size()));
  }
  return out;
}

void append_tail(std::string& out, const Concordance& report) {
  for (std::size_t i = 0; i < report.nearest.size(); ++i) {
    out += (i == 0 ? "\nno concept of that name; nearest: " : ", ") + one_line(report.nearest[i]);
  }
  if (!report.nearest.empty()) out += '\n';
  for (const Note& note : report.notes) out += "\nnote: " + one_line(note.message) + "\n";
}

// The words of one line, made printable.
struct Line {
  std::vector<std::string> place;  // number, date, label, paragraph
  std::string left;
  std::string node;
  std::string right;
};

std::size_t widest(const std::vector<Line>& lines, const auto& width) {
  std::size_t most = 0;
  for (const Line& line : lines) most = std::max(most, width(line));
  return most;
}

// The columns that a line may give to the context on one side.
std::size_t side_columns(const Concordance& report, const std::vector<Line>& lines, std::size_t node,
                         const TextLayout& layout) {
  if (report.width.chosen) {
    return report.width.unit == ContextWidth::Unit::columns ? report.width.count : std::string::npos;
  }
  constexpr std::size_t kBlanks = 2;
  std::size_t taken = node + 3 * kBlanks;
  for (std::size_t i = 0; i < lines.front().place.size(); ++i) {
    const std::size_t width = widest(lines, [&](const Line& line) { return display_width(line.place[i]); });
    taken += width + (width == 0 ? 0 : kBlanks);
  }
  const std::size_t left = layout.width > taken ? layout.width - taken : 0;
  return std::max(kLeastContext, left / 2);
}

}  // namespace

std::string concordance_text(const Concordance& report, const TextLayout& layout) {
  std::string out = styled(Role::heading, heading(report), layout.coloring) + "\n";
  if (!report.hits.empty()) {
    const std::size_t digits = std::to_string(report.hits.size()).size();
    std::vector<Line> lines;
    for (const ConcordanceHit& hit : report.hits) {
      const SearchedStatement& statement = report.statements[hit.statement];
      lines.push_back({{right_aligned(std::to_string(hit.number), digits), date_or_undated(statement.date),
                        label_of(statement), place_of(hit)},
                       trimmed(one_line(hit.left)),
                       one_line(hit.node),
                       trimmed(one_line(hit.right))});
    }
    const std::size_t node_columns =
        std::min(kNodeColumns, widest(lines, [](const Line& line) { return display_width(line.node); }));
    const std::size_t side = side_columns(report, lines, node_columns, layout);
    for (Line& line : lines) {
      line.left = trimmed(std::string(end_within(line.left, side)));
      line.right = trimmed(std::string(beginning_within(line.right, side)));
    }
    const std::size_t left_columns = widest(lines, [](const Line& line) { return display_width(line.left); });
    Table table;
    for (const Line& line : lines) {
      std::vector<Cell> cells;
      for (const std::string& text : line.place) cells.push_back({text, {}});
      cells.front().role = Role::faint;
      cells.push_back({right_aligned(line.left, left_columns), {}});
      std::string rest = styled(Role::present, line.node, layout.coloring);
      if (!line.right.empty()) {
        const std::size_t width = display_width(line.node);
        rest.append(width < node_columns ? node_columns - width : 0, ' ');
        rest += "  " + line.right;
      }
      cells.push_back({std::move(rest), {}});
      table.add_row(std::move(cells));
    }
    out += "\n" + table.render(layout.coloring);
  }
  append_tail(out, report);
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

std::string concordance_counts_text(const Concordance& report, const TextLayout& layout) {
  std::string out = styled(Role::heading, heading(report), layout.coloring) + "\n";
  std::vector<std::vector<std::string>> rows = {{"date", "statement", "hits", "words", "per 10,000", ""}};
  for (const SearchedStatement& one : report.statements) {
    std::string rate;
    if (one.per_10000) {
      char digits[32];
      std::snprintf(digits, sizeof digits, "%.2f", *one.per_10000);
      rate = digits;
    }
    const bool none = one.held == Held::none;
    rows.push_back({date_or_undated(one.date), label_of(one), none ? "-" : grouped(one.count),
                    none ? "-" : grouped(one.words), rate,
                    one.held == Held::full ? ""
                    : none                 ? "by title only"
                                           : "in excerpts"});
  }
  if (rows.size() > 1) {
    constexpr std::size_t kFirstNumber = 2;
    constexpr std::size_t kLastNumber = 4;
    Table table;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::vector<Cell> cells;
      for (std::size_t k = 0; k < rows[i].size(); ++k) {
        std::string text = rows[i][k];
        if (k >= kFirstNumber && k <= kLastNumber) {
          std::size_t columns = 0;
          for (const std::vector<std::string>& row : rows) columns = std::max(columns, display_width(row[k]));
          text = right_aligned(text, columns);
        }
        cells.push_back({std::move(text), {}});
        if (i == 0 || (k > kLastNumber)) cells.back().role = Role::faint;
      }
      table.add_row(std::move(cells));
    }
    out += "\n" + table.render(layout.coloring);
  }
  append_tail(out, report);
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

}  // namespace agreed
