// Trace as CSV. Fields are quoted where RFC 4180 asks for it; values are as in JSON.
#include "visualize/trace_csv.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "visualize/csv_writer.h"

namespace agreed {
namespace {

void append_record(std::string& out, std::initializer_list<std::string_view> fields) {
  const std::vector<std::string> copies(fields.begin(), fields.end());
  append_csv_record(out, copies);
}

template <typename Items, typename Text>
std::string joined(const Items& items, Text text) {
  std::string out;
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += " | ";
    first = false;
    out += text(item);
  }
  return out;
}

}  // namespace

std::string trace_csv(const TraceReport& report) {
  std::string out;
  append_record(out, {"query", "concept", "series", "date", "id", "path", "held", "verdict", "event",
                      "shifts", "count", "paragraphs", "wordings", "sources"});
  for (const TermHistory& history : report.histories) {
    for (const HistoryRow& row : history.rows) {
      const std::string shifts =
          joined(row.shifts(), [](const Shift& shift) { return std::string(name_of(shift.what)); });
      const std::string paragraphs =
          joined(row.occurrences(), [](const Attestation& one) { return csv_field(one.paragraph); });
      const std::string wordings = joined(row.occurrences(), [](const Attestation& one) { return one.text; });
      const std::string sources =
          joined(row.occurrences(), [](const Attestation& one) { return one.source(); });
      append_record(out, {history.query, history.concept_id, history.series, csv_field(row.statement->date),
                          row.statement->id, row.statement->path, name_of(row.statement->held),
                          name_of(row.verdict), name_of(row.event), shifts,
                          std::to_string(row.occurrences().size()), paragraphs, wordings, sources});
    }
  }
  return out;
}

}  // namespace agreed
