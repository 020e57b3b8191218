// Builds the document field by field, in the order of collation_json.h.
#include "visualize/collation_json.h"

#include "analyze/term_history.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "visualize/collation_words.h"
#include "visualize/diff_json_parts.h"
#include "visualize/evidence_json.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

Json classes_json(ChangeClasses classes) {
  Json list = Json::array();
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    const auto c = static_cast<ChangeClass>(i);
    if (classes.contains(c)) list.push_back(name_of(c));
  }
  return list;
}

Json witness_json(const Witness& witness) {
  return {{"siglum", witness.siglum},      {"id", witness.id},
          {"path", witness.path},          {"date", date_or_null(witness.date)},
          {"held", name_of(witness.held)}, {"language", witness.text.language}};
}

Json sigla_json(const Collation& collation, const std::vector<std::uint32_t>& witnesses) {
  Json list = Json::array();
  for (const std::uint32_t w : witnesses) list.push_back(collation.witnesses[w].siglum);
  return list;
}

// Sentences that stand next to each other in one paragraph of the witness are one passage.
Json passages_json(const Witness& witness, const WitnessReading& reading) {
  Json list = Json::array();
  const std::vector<Sentence>& sentences = witness.text.sentences;
  for (std::size_t i = 0; i < reading.sentences.size();) {
    const std::uint32_t first = reading.sentences[i];
    std::uint32_t last = first;
    for (++i; i < reading.sentences.size() && reading.sentences[i] == last + 1 &&
              sentences[last + 1].paragraph == sentences[first].paragraph;
         ++i) {
      ++last;
    }
    const TokenRange tokens{sentences[first].tokens.begin, sentences[last].tokens.end};
    const std::optional<std::uint32_t> paragraph =
        cited_paragraph(witness.text, sentences[first].paragraph, witness.held);
    list.push_back({{"paragraph", paragraph},
                    {"span", span_json(witness.text.span_of(tokens))},
                    {"text", wording(witness.text, tokens)}});
  }
  return list;
}

Json reading_json(const Collation& collation, const Locus& row, std::size_t w) {
  const WitnessReading& reading = row.readings[w];
  const bool there = reading.state == ReadingState::reading;
  const bool compared = reading.previous != kNoWitness;
  return {{"witness", collation.witnesses[w].siglum},
          {"state", name_of(reading.state)},
          {"group", there ? Json(group_letter(reading.group)) : Json(nullptr)},
          {"transposed", reading.transposed},
          {"passages", passages_json(collation.witnesses[w], reading)},
          {"previous", compared ? Json(collation.witnesses[reading.previous].siglum) : Json(nullptr)},
          {"classes", classes_json(reading.classes)},
          {"hunks", hunks_json(row.readings[reading.previous].text, reading.text, reading.hunks)}};
}

Json row_json(const Collation& collation, std::size_t number) {
  const Locus& row = collation.rows[number];
  Json groups = Json::array();
  for (std::uint32_t g = 0; g < row.groups.size(); ++g) {
    groups.push_back({{"group", group_letter(g)},
                      {"text", reading_text(row.readings[row.groups[g].front()])},
                      {"witnesses", sigla_json(collation, row.groups[g])}});
  }
  Json readings = Json::array();
  for (std::size_t w = 0; w < row.readings.size(); ++w) readings.push_back(reading_json(collation, row, w));
  return {{"row", number + 1},
          {"differs", row.differs},
          {"classes", classes_json(row.classes)},
          {"groups", std::move(groups)},
          {"readings", std::move(readings)}};
}

Json statistics_json(const CollationStatistics& s) {
  Json classes = Json::object();
  for (std::size_t i = 0; i < kChangeClassCount; ++i) {
    classes[std::string(name_of(static_cast<ChangeClass>(i)))] = s.by_class[i];
  }
  return {{"rows", s.rows},        {"alike", s.alike},           {"with_gaps", s.with_gaps},
          {"not_held", s.unknown}, {"transposed", s.transposed}, {"classes", std::move(classes)}};
}

}  // namespace

std::string collation_json(const Collation& collation) {
  Json witnesses = Json::array();
  for (const Witness& witness : collation.witnesses) witnesses.push_back(witness_json(witness));
  Json rows = Json::array();
  for (std::size_t i = 0; i < collation.rows.size(); ++i) rows.push_back(row_json(collation, i));
  Json document = {{"schema", "agreed.collation/1"},
                   {"order", kCollationOrder},
                   {"witnesses", std::move(witnesses)},
                   {"rows", std::move(rows)},
                   {"statistics", statistics_json(collation.statistics)},
                   {"same_wording", collation.same_wording},
                   {"notes", notes_json(collation.notes)}};
  if (collation.ledger) document["evidence"] = ledger_json(*collation.ledger);
  return json_bytes(document);
}

}  // namespace agreed
