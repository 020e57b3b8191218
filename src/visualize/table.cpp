// Table: one pass for the widths, one for the lines. The last cell of a row is never padded.
#include "visualize/table.h"

#include <algorithm>
#include <utility>

#include "text/display_width.h"

namespace agreed {
namespace {

std::string dressed(const Cell& cell, std::string_view text, Coloring coloring) {
  return cell.role ? styled(*cell.role, text, coloring) : std::string(text);
}

}  // namespace

void Table::add_row(std::vector<Cell> cells) {
  while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
  rows_.push_back({std::move(cells), false});
}

void Table::add_line(Cell line) {
  Row& row = rows_.emplace_back();
  row.cells.push_back(std::move(line));
  row.across = true;
}

std::string Table::render(Coloring coloring) const {
  std::vector<std::size_t> widths;
  for (const Row& row : rows_) {
    if (row.across) continue;
    widths.resize(std::max(widths.size(), row.cells.size()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row.cells[i].text));
    }
  }
  std::string out;
  for (const Row& row : rows_) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      // A column that is empty in every row takes no room.
      if (!row.across && widths[i] == 0) continue;
      out += "  " + dressed(cell, cell.text, coloring);
      const bool last = i + 1 == row.cells.size();
      if (!last) out.append(widths[i] - display_width(cell.text), ' ');
    }
    out += '\n';
  }
  return out;
}

}  // namespace agreed
