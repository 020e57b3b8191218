// Which tables of a web page are tables, and what their rows and cells are.
#pragma once

#include <vector>

#include "ingest/xml_reader.h"

namespace agreed {

// In reading order, without those of tables inside it; valid as long as the table.
[[nodiscard]] std::vector<const XmlNode*> rows_of(const XmlNode& table);
[[nodiscard]] std::vector<const XmlNode*> cells_of(const XmlNode& row);

// What lays out a page has one column, tables or headings inside, or long cells.
[[nodiscard]] bool is_data_table(const XmlNode& table);
// "4.", as it stands in a cell of its own beside its paragraph.
[[nodiscard]] bool is_label_cell(const XmlNode& cell);

}  // namespace agreed
