// One record a row; readings are whole, never marked up.
#include "visualize/collation_csv.h"

#include <vector>

#include "visualize/collation_words.h"
#include "visualize/csv_writer.h"

namespace agreed {
namespace {

std::string pattern_of(const Locus& row) {
  std::string out;
  for (const WitnessReading& reading : row.readings) {
    if (!out.empty()) out += ' ';
    out += reading.state == ReadingState::reading ? group_letter(reading.group)
           : reading.state == ReadingState::gap   ? "-"
                                                  : "?";
    if (reading.transposed) out += '>';
  }
  return out;
}

std::string cell_of(const WitnessReading& reading) {
  if (reading.state == ReadingState::reading) return reading_text(reading);
  return reading.state == ReadingState::gap ? "" : "[...]";
}

}  // namespace

std::string collation_csv(const Collation& collation) {
  std::vector<std::string> fields = {"row", "differs", "groups", "classes"};
  for (const Witness& witness : collation.witnesses) fields.push_back(witness.siglum);
  std::string out;
  append_csv_record(out, fields);
  for (std::size_t i = 0; i < collation.rows.size(); ++i) {
    const Locus& row = collation.rows[i];
    fields = {std::to_string(i + 1), row.differs ? "yes" : "no", pattern_of(row), class_names(row.classes)};
    for (const WitnessReading& reading : row.readings) fields.push_back(cell_of(reading));
    append_csv_record(out, fields);
  }
  return out;
}

}  // namespace agreed
