// The redline is written in the marks of the text output, without colour.
#include "visualize/lineage_csv.h"

#include <vector>

#include "analyze/term_history.h"
#include "visualize/csv_writer.h"
#include "visualize/inline_markup.h"

namespace agreed {

std::string lineage_csv(const LineageReport& report) {
  std::string out;
  append_csv_record(
      out, std::vector<std::string>{"lineage", "series", "start", "date", "id", "path", "held", "verdict",
                                    "moved", "asked", "absent_since", "not_held_since", "similarity",
                                    "paragraphs", "text", "redline", "slot", "readings"});
  std::size_t number = 0;
  for (const Lineage& lineage : report.lineages) {
    ++number;
    for (const LineageRow& row : lineage.rows) {
      std::string paragraphs;
      std::string text;
      for (const LineageSentence& one : row.sentences) {
        if (one.paragraph) paragraphs += (paragraphs.empty() ? "" : " | ") + std::to_string(*one.paragraph);
        text += (text.empty() ? "" : " ") + one.text;
      }
      std::string redline;
      for (const RedlinePiece& piece : row.redline) {
        append_inline(redline, {piece.kind, piece.of_earlier, piece.space_before, ChangeClass::rewording, {}},
                      piece.text, Coloring::off);
      }
      std::string readings;
      for (const std::string& one : row.readings) readings += (readings.empty() ? "" : " | ") + one;
      append_csv_record(
          out, std::vector<std::string>{std::to_string(number), lineage.series, lineage.id,
                                        csv_field(row.date), row.id, row.path, std::string(name_of(row.held)),
                                        std::string(name_of(row.verdict)), row.moved ? "yes" : "",
                                        row.asked ? "yes" : "", row.found() ? std::to_string(row.absent) : "",
                                        row.found() ? std::to_string(row.unknown) : "",
                                        row.found() ? std::to_string(row.similarity) : "", paragraphs, text,
                                        redline, row.slot ? row.slot->text : "", readings});
    }
  }
  return out;
}

}  // namespace agreed
