// Table: cells in aligned columns, with lines of running text between the rows.
//
//   2021-05-21  a  present
//   2022 .. 2023   two not held       (a line: it does not widen the columns)
//   2024-07-11  bc absent
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "visualize/style.h"

namespace agreed {

struct Cell {
  std::string text;  // printable, one line
  std::optional<Role> role{};
};

class Table {
 public:
  void add_row(std::vector<Cell> cells);
  // A line across the columns.
  void add_line(Cell line);
  [[nodiscard]] bool empty() const { return rows_.empty(); }

  // Two blanks before each line and between columns; none at line ends. Widths are display widths.
  [[nodiscard]] std::string render(Coloring coloring) const;

 private:
  struct MeasuredCell {
    Cell cell;
    std::size_t width = 0;
  };
  struct Row {
    std::size_t end = 0;  // of its cells, which begin where those of the row before end
    bool across = false;
  };
  void add_cell(Cell cell);

  std::vector<MeasuredCell> cells_;
  std::vector<Row> rows_;
  std::vector<std::size_t> widths_;  // of the columns
};

}  // namespace agreed
