// Tests src/analyze/term_watch.cpp, term_cues.cpp and sentence_reader.cpp: what stands around a term.
#include "analyze/term_watch.h"

#include <string>

#include "normalize/wording.h"
#include "support/catch.h"
#include "support/watch_desk.h"

using namespace agreed;
using agreed::test::WatchDesk;

namespace {

const std::string kTermbase = R"yaml(
concepts:
  - id: modernization
    terms:
      - {language: en, forms: ["moderniz*"]}
      - {language: ko, forms: [")yaml"
                              "*\uD604\uB300\uD654*"
                              R"yaml("]}
    senses:
      - id: shipyards
        false_friend: true
        cues: [{language: en, forms: ["@ of ~2 shipyard*", "shipyard* @"]}]
      - id: capabilities
        cues: [{language: en, forms: ["@ of ~2 capabilities", "capabilities"]}]
      - id: alliance
        cues:
          - {language: en, forms: ["@ [of] [the] Alliance", "ties"]}
          - {language: ko, forms: [")yaml"
                              "\uB3D9\uB9F9* @"
                              R"yaml("]}
  - id: linchpin
    terms: [{language: en, forms: [linchpin]}]
    scopes:
      - {id: peninsula, cues: [{language: en, forms: ["@ of ~4 Peninsula"]}]}
      - {id: region, cues: [{language: en, forms: ["@ ~9 region"]}]}
)yaml";

const std::string kLadders = R"(
ladders:
  - id: affirmation
    steps:
      - {id: reaffirm, terms: [{language: en, forms: ["reaffirm*"]}]}
      - {id: note, terms: [{language: en, forms: ["note*"]}]}
  - id: concern
    steps:
      - {id: strong-concern, terms: [{language: en, forms: ["express* strong concern"]}]}
      - {id: concern, terms: [{language: en, forms: ["express* ~1 concern"]}]}
  - id: intention
    steps:
      - {id: will, terms: [{language: en, forms: [will]}]}
      - {id: may, terms: [{language: en, forms: [may]}]}
  - id: conditions
    kind: hedges
    steps: [{id: subject-to, terms: [{language: en, forms: [subject to]}]}]
speakers:
  - {id: both, terms: [{language: en, forms: [both sides]}]}
  - {id: minister, terms: [{language: en, forms: [the Minister]}]}
  - {id: pronoun, carries_on: true, terms: [{language: en, forms: [they, he]}]}
negations:
  - {language: en, forms: [not], exclusions: [not only]}
)";

const std::string kArchive = R"yaml(
series: [{id: s, title: S}]
paragraph_classes: [{id: voting, terms: [{language: en, forms: ["Voting (for|against)"]}]}]
)yaml";

// "linchpin (peninsula) {affirmation:reaffirm} <both>", one use after the other.
std::string dump(WatchDesk& desk, const std::string& bytes, const std::string& language = "en") {
  const NormalizedText text = desk.read(bytes, language);
  std::string out;
  for (const TermUse& use : desk.watch().read(text).uses) {
    if (!out.empty()) out += "; ";
    out += wording(text, use.occurrence.tokens);
    if (use.sense_kind == SenseKind::unresolved) out += " [? " + use.sense_cue + "]";
    if (!use.sense.empty())
      out +=
          (use.sense_kind == SenseKind::false_friend ? " [!" : " [") + use.sense + ": " + use.sense_cue + "]";
    for (const std::string& scope : use.scopes) out += " (" + scope + ")";
    for (const Commitment& one : use.commitments)
      out += " {" + one.ladder + ":" + (one.negated ? "not " : "") + one.step + "}";
    if (!use.speaker.empty()) out += " <" + use.speaker + ">";
    for (const std::uint32_t other : use.neighbours) out += " +" + desk.watch().terms()[other].label;
    if (!use.paragraph_class.empty()) out += " #" + use.paragraph_class;
  }
  return out;
}

struct Row {
  const char* text;
  const char* uses;
};

}  // namespace

TEST_CASE("term watch: the sense of a term is told by what stands at it, else by its sentence", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  const Row row = GENERATE(values<Row>({
      {"Modernization of the joint capabilities.",
       "Modernization [capabilities: Modernization of the joint capabilities]"},
      {"Modernizing the Alliance.", "Modernizing [alliance: Modernizing the Alliance]"},
      {"Shipyard modernization.", "modernization [!shipyards: Shipyard modernization]"},
      {"To modernize and widen our capabilities.", "modernize [capabilities: capabilities]"},
      {"To modernize our ties and our capabilities.",
       "modernize [? its sentence has cues of capabilities and alliance]"},
      {"To modernize.", "modernize [? no cue of a sense stands near it]"},
      {"To modernize. Capabilities matter.", "modernize [? no cue of a sense stands near it]"},
  }));
  CAPTURE(row.text);
  CHECK(dump(desk, row.text) == row.uses);
}

TEST_CASE("term watch: cues of a language serve texts of that language", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  CHECK(dump(desk, "\uC591\uAD6D\uC740 \uB3D9\uB9F9\uC758 \uD604\uB300\uD654\uB97C \uC9C0\uC9C0\uD55C\uB2E4.",
             "ko") == "\uD604\uB300\uD654\uB97C [alliance: \uB3D9\uB9F9\uC758 \uD604\uB300\uD654\uB97C]");
}

TEST_CASE("term watch: a term may reach to several scopes", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  CHECK(dump(desk, "The linchpin of peace on the Peninsula and in the region.") ==
        "linchpin (peninsula) (region)");
  CHECK(dump(desk, "The linchpin of peace.") == "linchpin");
}

TEST_CASE("term watch: the steps that govern a term", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  const Row row = GENERATE(values<Row>({
      {"They reaffirmed the linchpin.", "linchpin {affirmation:reaffirm}"},
      {"They reaffirmed the pact and noted the linchpin.", "linchpin {affirmation:note}"},
      {"The linchpin was reaffirmed.", "linchpin {affirmation:reaffirm}"},
      {"The linchpin of the pact that was signed in the old town was reaffirmed.", "linchpin"},
      {"They expressed strong concern for the linchpin.", "linchpin {concern:strong-concern}"},
      {"They will not leave the linchpin.", "linchpin {intention:not will}"},
      {"They will not only keep the linchpin.", "linchpin {intention:will}"},
      {"They did not reaffirm the linchpin.", "linchpin {affirmation:not reaffirm}"},
      {"They reaffirmed the linchpin, subject to funds.",
       "linchpin {affirmation:reaffirm} {conditions:subject-to}"},
      {"They reaffirmed the linchpin and noted plans, subject to funds.", "linchpin {affirmation:reaffirm}"},
      {"They met. The linchpin stands. They noted it.", "linchpin"},
  }));
  CAPTURE(row.text);
  CHECK(dump(desk, row.text) == row.uses);
}

TEST_CASE("term watch: who speaks of a term", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  const Row row = GENERATE(values<Row>({
      {"Both sides reaffirmed the linchpin.", "linchpin {affirmation:reaffirm} <both>"},
      {"Both sides met, and the Minister noted the linchpin.", "linchpin {affirmation:note} <minister>"},
      {"Both sides met. They noted the linchpin.", "linchpin {affirmation:note} <both>"},
      {"Both sides met. They left. They noted the linchpin.", "linchpin {affirmation:note} <both>"},
      {"Both sides met.\n\nThey noted the linchpin.", "linchpin {affirmation:note}"},
      {"The linchpin was noted by the Minister.", "linchpin {affirmation:note}"},
  }));
  CAPTURE(row.text);
  CHECK(dump(desk, row.text) == row.uses);
}

TEST_CASE("term watch: neighbours are concepts of the sentence, false friends left out", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders);
  CHECK(dump(desk, "The linchpin, modernizing the Alliance.") ==
        "linchpin +modernization; modernizing [alliance: modernizing the Alliance] +linchpin");
  CHECK(dump(desk, "The linchpin and shipyard modernization.") ==
        "linchpin; modernization [!shipyards: shipyard modernization] +linchpin");
}

TEST_CASE("term watch: a paragraph's class is told by how it begins", "[analyze]") {
  WatchDesk desk(kTermbase, kLadders, kArchive);
  CHECK(dump(desk, "The linchpin.\n\nVoting against was one who saw no linchpin.") ==
        "linchpin; linchpin #voting");
  CHECK(dump(desk, "They met, and saw the linchpin before voting for it.") == "linchpin");
}

TEST_CASE("term watch: what does not compile is told with its line and left out", "[analyze]") {
  WatchDesk desk(R"(concepts:
  - id: a
    terms: [{language: en, forms: ["(a|"]}]
  - id: b
    terms: [{language: en, forms: [beta]}]
    senses:
      - id: x
        cues:
          - {language: en, forms: ["@ ~99 far"]}
)",
                 "");
  CHECK(dump(desk, "Alpha beta.") == "beta [? no cue of a sense stands near it]");
  REQUIRE(desk.watch().errors().size() == 2);
  CHECK(desk.watch().errors()[0].message == "concept a: '(a|': a group is not closed with ')'");
  CHECK(desk.watch().errors()[0].line == 3);
  CHECK(desk.watch().errors()[1].message ==
        "concept b, x: '@ ~99 far': a gap is written ~1 to ~40, not '~99'");
  CHECK(desk.watch().errors()[1].line == 9);
  CHECK_FALSE(desk.watch().concept_number("a"));
}
