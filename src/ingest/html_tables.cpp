#include "ingest/html_tables.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "ingest/flowing_text.h"
#include "ingest/html_list_marks.h"
#include "ingest/html_names.h"

namespace agreed {
namespace {

constexpr std::size_t kMostLettersOfCell = 400;  // on average; longer ones lay out a page

void collect_rows(const XmlNode& node, std::vector<const XmlNode*>& rows) {
  for (const XmlNode& child : node.children) {
    if (child.name == "tr") rows.push_back(&child);
    if (child.name == "thead" || child.name == "tbody" || child.name == "tfoot") collect_rows(child, rows);
  }
}

bool holds_page(const XmlNode& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& child) {
    return child.name == "table" || heading_level(child) != 0 || holds_page(child);
  });
}

}  // namespace

std::vector<const XmlNode*> rows_of(const XmlNode& table) {
  std::vector<const XmlNode*> rows;
  collect_rows(table, rows);
  return rows;
}

std::vector<const XmlNode*> cells_of(const XmlNode& row) {
  std::vector<const XmlNode*> cells;
  for (const XmlNode& child : row.children) {
    if (child.name == "td" || child.name == "th") cells.push_back(&child);
  }
  return cells;
}

bool is_data_table(const XmlNode& table) {
  if (has_word(table, "role", "presentation") || has_word(table, "role", "none")) return false;
  const std::vector<const XmlNode*> rows = rows_of(table);
  std::size_t cells = 0;
  std::size_t letters = 0;
  std::size_t wide = 0;
  for (const XmlNode* const row : rows) {
    const std::vector<const XmlNode*> inside = cells_of(*row);
    cells += inside.size();
    wide += inside.size() > 1 ? 1 : 0;
    for (const XmlNode* const cell : inside) {
      if (holds_page(*cell)) return false;
      letters += cell->text().size();
    }
    if (inside.size() == 2 && is_label_cell(*inside[0])) return false;
  }
  return wide * 2 > rows.size() && letters <= cells * kMostLettersOfCell;
}

bool is_label_cell(const XmlNode& cell) {
  const std::string text = on_one_line(cell.text());
  return !text.empty() && text.size() <= 8 && begins_with_label(text) && text.find(' ') == std::string::npos;
}

}  // namespace agreed
