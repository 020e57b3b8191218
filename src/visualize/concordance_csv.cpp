// Records of hits and of counts.
#include "visualize/concordance_csv.h"

#include <cstdio>
#include <vector>

#include "visualize/csv_writer.h"

namespace agreed {
namespace {

std::string reading_of(const ConcordanceHit& hit) {
  if (!hit.reading) return "";
  return *hit.reading == Reading::seen ? "seen" : "quoted";
}

}  // namespace

std::string concordance_csv(const Concordance& report) {
  std::string out;
  append_csv_record(
      out, std::vector<std::string>{"number", "date", "id", "series", "path", "language", "paragraph", "line",
                                    "begin", "end", "left", "node", "right", "source", "reading"});
  for (const ConcordanceHit& hit : report.hits) {
    const SearchedStatement& statement = report.statements[hit.statement];
    append_csv_record(
        out, std::vector<std::string>{std::to_string(hit.number), csv_field(statement.date), statement.id,
                                      statement.series, hit.path, hit.language, csv_field(hit.paragraph),
                                      std::to_string(hit.line), std::to_string(hit.span.begin),
                                      std::to_string(hit.span.end), hit.left, hit.node, hit.right, hit.source,
                                      reading_of(hit)});
  }
  return out;
}

std::string concordance_counts_csv(const Concordance& report) {
  std::string out;
  append_csv_record(
      out, std::vector<std::string>{"date", "id", "series", "path", "held", "count", "words", "per_10000"});
  for (const SearchedStatement& one : report.statements) {
    char rate[32] = "";
    if (one.per_10000) std::snprintf(rate, sizeof rate, "%.2f", *one.per_10000);
    append_csv_record(out, std::vector<std::string>{csv_field(one.date), one.id, one.series, one.path,
                                                    std::string(name_of(one.held)), std::to_string(one.count),
                                                    std::to_string(one.words), rate});
  }
  return out;
}

}  // namespace agreed
