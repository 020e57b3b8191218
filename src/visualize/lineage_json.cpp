// Field by field, in the order of lineage_json.h.
#include "visualize/lineage_json.h"

#include <utility>
#include <vector>

#include "analyze/term_history.h"
#include "visualize/evidence_json.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

std::string_view name_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::common:
      return "common";
    case PieceKind::omitted:
      return "omitted";
    case PieceKind::added:
      return "added";
    case PieceKind::moved_away:
      return "moved-away";
    case PieceKind::moved_here:
      return "moved-here";
    case PieceKind::unmatched:
      break;
  }
  return "unmatched";
}

Json row_json(const LineageRow& row) {
  Json sentences = Json::array();
  for (const LineageSentence& one : row.sentences) {
    sentences.push_back({{"paragraph", one.paragraph}, {"span", span_json(one.span)}, {"text", one.text}});
  }
  Json redline = Json::array();
  for (const RedlinePiece& piece : row.redline) {
    redline.push_back({{"kind", name_of(piece.kind)}, {"text", piece.text}});
  }
  Json slot = nullptr;
  if (row.slot) {
    slot = {{"text", text_or_null(row.slot->text)},
            {"span", row.slot->text.empty() ? Json(nullptr) : span_json(row.slot->span)}};
  }
  const bool compared =
      row.found() && row.verdict != LineVerdict::appeared && row.verdict != LineVerdict::first_seen;
  return {{"id", row.id},
          {"path", text_or_null(row.path)},
          {"date", date_or_null(row.date)},
          {"held", name_of(row.held)},
          {"verdict", name_of(row.verdict)},
          {"moved", row.moved},
          {"asked", row.asked},
          {"since", {{"absent", row.absent}, {"not_held", row.unknown}}},
          {"similarity", compared ? Json(row.similarity) : Json(nullptr)},
          {"sentences", std::move(sentences)},
          {"redline", std::move(redline)},
          {"slot", std::move(slot)},
          {"readings", row.readings}};
}

Json words_json(const Lineage& lineage, const LineageWordRun& run) {
  const auto ids = [&](const std::vector<std::size_t>& rows) {
    Json list = Json::array();
    for (const std::size_t row : rows) list.push_back(lineage.rows[row].id);
    return list;
  };
  const LineageRow& origin = lineage.rows[run.origin];
  return {{"text", run.text},
          {"span", span_json(run.span)},
          {"id", lineage.rows[run.row].id},
          {"words", run.words},
          {"origin",
           {{"id", origin.id},
            {"date", date_or_null(origin.date)},
            {"event", run.first_seen ? "first-seen" : "came-in"}}},
          {"exits", ids(run.exits)},
          {"returns", ids(run.returns)},
          {"elsewhere", ids(run.elsewhere)}};
}

Json lineage_object(const Lineage& lineage) {
  Json rows = Json::array();
  for (const LineageRow& row : lineage.rows) rows.push_back(row_json(row));
  Json periods = Json::array();
  for (const SlotPeriod& period : lineage.periods) {
    periods.push_back({{"text", text_or_null(period.text)},
                       {"first", lineage.rows[period.rows.begin].id},
                       {"last", lineage.rows[period.rows.end - 1].id},
                       {"statements", period.statements}});
  }
  Json words = Json::array();
  for (const LineageWordRun& run : lineage.words) words.push_back(words_json(lineage, run));
  return {{"series", text_or_null(lineage.series)},
          {"title", text_or_null(lineage.title)},
          {"language", lineage.language},
          {"start", {{"id", lineage.id}, {"paragraph", lineage.paragraph}, {"sentence", lineage.sentence}}},
          {"slot", text_or_null(lineage.slot)},
          {"readings", lineage.readings},
          {"statements", std::move(rows)},
          {"periods", std::move(periods)},
          {"words", std::move(words)},
          {"counts",
           {{"found", lineage.found},
            {"absent", lineage.absent},
            {"not_held", lineage.not_held},
            {"wordings", lineage.wordings}}}};
}

}  // namespace

std::string lineage_json(const LineageReport& report) {
  Json lineages = Json::array();
  for (const Lineage& lineage : report.lineages) lineages.push_back(lineage_object(lineage));
  Json document = {{"schema", "agreed.lineage/1"},
                   {"query", report.query},
                   {"lineages", std::move(lineages)},
                   {"notes", notes_json(report.notes)}};
  if (report.ledger) document["evidence"] = ledger_json(*report.ledger);
  return json_bytes(document);
}

}  // namespace agreed
