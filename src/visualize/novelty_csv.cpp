// One record a phrase, with its first place.
#include "visualize/novelty_csv.h"

#include <cstdio>
#include <vector>

#include "visualize/csv_writer.h"

namespace agreed {
namespace {

std::string four_decimals(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.4f", value);
  return digits;
}

void append(std::string& out, const KeyPhrase& phrase, std::string_view status, const ComparedStatement& in) {
  const KeyPlace& place = phrase.places.front();
  append_csv_record(
      out, std::vector<std::string>{
               std::string(status), std::string(name_of(phrase.kind)), phrase.text, phrase.core,
               std::to_string(phrase.count), std::to_string(phrase.earlier_count),
               four_decimals(phrase.log_likelihood), four_decimals(phrase.dispersion), in.id, in.path,
               csv_field(place.paragraph), std::to_string(place.line), std::to_string(place.span.begin),
               std::to_string(place.span.end), place.left, place.right});
}

}  // namespace

std::string novelty_csv(const Novelty& report) {
  std::string out;
  append_csv_record(out, std::vector<std::string>{"status", "kind", "text", "core", "count", "earlier_count",
                                                  "log_likelihood", "dispersion", "id", "path", "paragraph",
                                                  "line", "begin", "end", "left", "right"});
  for (const KeyPhrase& phrase : report.fresh) append(out, phrase, name_of(report.verdict), report.text);
  for (const KeyPhrase& phrase : report.lost) append(out, phrase, "lost", report.earlier[*report.latest]);
  return out;
}

}  // namespace agreed
