// Tests src/analyze/commitment_changes.cpp: steps of ladders inside revised changes.
#include "analyze/commitment_changes.h"

#include <string>

#include "analyze/diff_report.h"
#include "support/catch.h"
#include "support/watch_desk.h"

using namespace agreed;
using agreed::test::WatchDesk;

namespace {

const std::string kLadders = R"yaml(
ladders:
  - id: verbs
    steps:
      - {id: reaffirm, terms: [{language: en, forms: ["reaffirm*"]}]}
      - {id: note, terms: [{language: en, forms: ["note*"]}]}
  - id: modals
    steps:
      - {id: will, terms: [{language: en, forms: [will]}]}
      - {id: may, terms: [{language: en, forms: [may]}]}
  - {id: hedges, kind: hedges, steps: [{id: subject-to, terms: [{language: en, forms: [subject to]}]}]}
  - {id: stress, kind: intensifiers, steps: [{id: firm, terms: [{language: en, forms: [firmly]}]}]}
negations: [{language: en, forms: [not]}]
)yaml";

// "weakened reaffirm>note", one change after the other.
std::string changes(const std::string& earlier, const std::string& later) {
  WatchDesk desk("", kLadders);
  DiffSide left{"earlier", "earlier.txt", {}, Held::full, desk.read(earlier), {}};
  DiffSide right{"later", "later.txt", {}, Held::full, desk.read(later), {}};
  const DiffReport report = diff(std::move(left), std::move(right), desk.vocabulary(), {&desk.watch()}, {});
  std::string out;
  const auto step = [](const std::optional<StepUse>& use) {
    return use ? (use->commitment.negated ? "not " : "") + use->commitment.step : std::string();
  };
  for (const CommitmentChange& one : report.commitments) {
    if (!out.empty()) out += "; ";
    out += std::string(name_of(one.direction)) + " " + step(one.earlier) + ">" + step(one.later);
  }
  return out;
}

struct Row {
  const char* earlier;
  const char* later;
  const char* changes;
};

}  // namespace

TEST_CASE("commitment changes: what is stronger or weaker in a revised sentence", "[analyze]") {
  const Row row = GENERATE(values<Row>({
      {"They reaffirmed the old plan.", "They noted the old plan.", "weakened reaffirm>note"},
      {"They noted the old plan.", "They reaffirmed the old plan.", "strengthened note>reaffirm"},
      {"They will build the bridge.", "They will not build the bridge.", "reversed will>not will"},
      {"They will build the bridge.", "They will build the bridge, subject to funds.",
       "weakened >subject-to"},
      {"They will build the bridge, subject to funds.", "They will build the bridge.",
       "strengthened subject-to>"},
      {"They firmly reject the new plan.", "They reject the new plan.", "weakened firm>"},
      {"They reaffirmed the plan and will build the bridge.", "They noted the plan and may build the bridge.",
       "weakened will>may; weakened reaffirm>note"},
      // A step more on one side: those that both have are set aside.
      {"They reaffirmed the plan of the old town.", "They reaffirmed and noted the plan of the old town.",
       ""},
      // What came or went as a whole is no step up or down.
      {"They met.", "They met. They will build the bridge.", ""},
      {"They will build the bridge.", "They will build the bridge.", ""},
  }));
  CAPTURE(row.earlier, row.later);
  CHECK(changes(row.earlier, row.later) == row.changes);
}
