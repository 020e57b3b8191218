// Table: each cell is measured once, as it comes. The last cell of a row is never padded.
#include "visualize/table.h"

#include <algorithm>
#include <utility>

#include "text/display_width.h"

namespace agreed {
namespace {

void append_dressed(std::string& out, const Cell& cell, Coloring coloring) {
  if (cell.role && coloring == Coloring::on) {
    out += styled(*cell.role, cell.text, coloring);
  } else {
    out += cell.text;
  }
}

}  // namespace

void Table::add_cell(Cell cell) {
  const std::size_t width = display_width(cell.text);
  cells_.push_back({std::move(cell), width});
}

void Table::add_row(std::vector<Cell> cells) {
  while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
  widths_.resize(std::max(widths_.size(), cells.size()));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    add_cell(std::move(cells[i]));
    widths_[i] = std::max(widths_[i], cells_.back().width);
  }
  rows_.push_back({cells_.size(), false});
}

void Table::add_line(Cell line) {
  add_cell(std::move(line));
  rows_.push_back({cells_.size(), true});
}

std::string Table::render(Coloring coloring) const {
  std::string out;
  std::size_t begin = 0;
  for (const Row& row : rows_) {
    for (std::size_t i = begin; i < row.end; ++i) {
      const MeasuredCell& one = cells_[i];
      const std::size_t column = i - begin;
      // A column that is empty in every row takes no room.
      if (!row.across && widths_[column] == 0) continue;
      out += "  ";
      append_dressed(out, one.cell, coloring);
      if (i + 1 != row.end) out.append(widths_[column] - one.width, ' ');
    }
    begin = row.end;
    out += '\n';
  }
  return out;
}

}  // namespace agreed
