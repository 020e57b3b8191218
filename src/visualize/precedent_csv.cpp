#include "visualize/precedent_csv.h"

#include <optional>
#include <vector>

#include "visualize/csv_writer.h"
#include "visualize/precedent_words.h"

namespace agreed {
namespace {

std::string percent_or_empty(const std::optional<std::uint32_t>& part) {
  return part ? percent_of(*part) : "";
}

std::string names_of(const std::vector<std::string>& readings) {
  std::string out;
  for (const std::string& reading : readings) out += (out.empty() ? "" : " | ") + reading;
  return out;
}

}  // namespace

std::string precedent_csv(const PrecedentReport& report) {
  std::string out;
  append_csv_record(
      out, std::vector<std::string>{
               "sentence",   "draft_paragraph", "draft",           "score",     "words",   "order",
               "numbers",    "names",           "terms",           "whole",     "context", "critical",
               "text",       "redline",         "statements",      "last_date", "last_id", "last_paragraph",
               "first_date", "first_id",        "first_paragraph", "readings"});
  for (std::size_t i = 0; i < report.answers.size(); ++i) {
    const PrecedentAnswer& answer = report.answers[i];
    for (const PrecedentResult& result : answer.results) {
      const PrecedentPlace& last = result.places.front();
      const PrecedentPlace& first = result.places.back();
      append_csv_record(out, std::vector<std::string>{std::to_string(i + 1),
                                                      csv_field(answer.paragraph),
                                                      answer.text,
                                                      percent_of(result.score),
                                                      percent_of(result.parts.words),
                                                      percent_of(result.parts.order),
                                                      percent_or_empty(result.parts.numbers),
                                                      percent_or_empty(result.parts.names),
                                                      percent_or_empty(result.parts.terms),
                                                      result.whole ? "yes" : "",
                                                      std::to_string(result.context),
                                                      critical_words(result),
                                                      result.text,
                                                      redline_words(result, Coloring::off),
                                                      std::to_string(result.statements),
                                                      csv_field(last.date),
                                                      last.id,
                                                      csv_field(last.paragraph),
                                                      csv_field(first.date),
                                                      first.id,
                                                      csv_field(first.paragraph),
                                                      names_of(answer.readings)});
    }
  }
  return out;
}

}  // namespace agreed
