// Tests the rules of form: analyze/rules/ numbering, rotation, undefined_acronym, inconsistent_term,
// language_parity, dates_and_ordinals, open_brackets.
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

std::string found_by(const std::string& rule, const std::string& bytes,
                     const std::string& other_version = "") {
  return findings_in(bytes, {rule, "", "ncm", "draft.md", other_version});
}

}  // namespace

TEST_CASE("numbering: one slip is one finding", "[rules]") {
  const auto numbered = [](std::initializer_list<int> numbers) {
    std::string draft;
    for (const int n : numbers) draft += std::to_string(n) + ". They met.\n\n";
    return found_by("numbering", draft);
  };
  CHECK(numbered({1, 2, 3}).empty());
  CHECK(numbered({1, 2, 2, 3}) == "5:1 numbering: two paragraphs 2: this one should be 3 {2.}\n");
  CHECK(numbered({1, 2, 2, 4}) == "5:1 numbering: two paragraphs 2: this one should be 3 {2.}\n");
  CHECK(numbered({1, 2, 4, 5}) == "5:1 numbering: number 3 is skipped {4.}\n");
  CHECK(numbered({1, 2, 5, 6}) == "5:1 numbering: numbers 3 to 4 are skipped {5.}\n");
  CHECK(numbered({1, 2, 9, 4}) == "5:1 numbering: numbers 3 to 8 are skipped {9.}\n");
  CHECK(numbered({3, 4, 2, 3}) == "5:1 numbering: number 2 runs back behind 4: it should be 5 {2.}\n");
  CHECK(numbered({1, 2, 1, 2}).empty());
  CHECK(
      found_by("numbering", "1. They met.\n\n2. They agreed:\n\n(1) a\n\n(2) b\n\n3. They left.\n").empty());
  CHECK(found_by("numbering", "# 1. One\n\n1. They met.\n\n# 2. Two\n\n2. They left.\n").empty());
}

TEST_CASE("rotation: the place tells who hosts", "[rules]") {
  const auto at = [](const std::string& place, const std::string& text) {
    return found_by("rotation", "---\nplace: " + place + "\ndate: 2037-10-15\n---\n" + text);
  };
  CHECK(at("Aldmoor", "The Castria-Norland Alliance.").empty());
  CHECK(at("Brenmark", "The Norland-Castria Alliance.").empty());
  CHECK(at("Brenmark", "The Castria-Norland Alliance.") ==
        "5:5 rotation: the host stands first: \"Norland-Castria\", as in the statements of Brenmark "
        "{Castria-Norland}\n");
  CHECK(
      at("Aldmoor", "The Secretary and the Minister met.") ==
      "5:5 rotation: the host stands first: \"Minister and the Secretary\", as in the statements of Aldmoor "
      "{Secretary and the Minister}\n");
  // The forum's own name does not rotate, and nobody knows the order of a new place.
  CHECK(at("Aldmoor", "The Norland-Castria Consultative Meeting.").empty());
  CHECK(at("Selwyn", "The Norland-Castria Alliance.").empty());
  // The date line names the place where front matter does not.
  CHECK_THAT(found_by("rotation",
                      "---\ndate: 2037-10-15\n---\nBrenmark, 15 October 2037\n\n1. The "
                      "Castria-Norland Alliance."),
             Catch::StartsWith("6:8 rotation: the host stands first"));
}

TEST_CASE("undefined-acronym: what nothing spells out", "[rules]") {
  CHECK(
      found_by("undefined-acronym", "They opened the Joint Air Defense Network (JADN). JADN grows.").empty());
  CHECK(found_by("undefined-acronym", "They opened JADN (Joint Air Defense Network).").empty());
  CHECK(found_by("undefined-acronym", "They opened JADN. The Joint Air Defense Network (JADN) grows.") ==
        "1:13 undefined-acronym: JADN is spelled out only further down {JADN}\n");
  CHECK(found_by("undefined-acronym", "They linked JADN-based sensors, and JADN's posts.") ==
        "1:13 undefined-acronym: JADN is never spelled out {JADN-based}\n");
  // Spelled out by an earlier statement; an equivalent; a word; a number; a row of capitals.
  CHECK(found_by("undefined-acronym", "The NCM and the N.F. met on AI in Annex IV, at ULCHI FREEDOM SHIELD.")
            .empty());
}

TEST_CASE("inconsistent-term: two spellings of one word", "[rules]") {
  CHECK(found_by("inconsistent-term", "On defense, on sea defense, on air defence.") ==
        "1:36 inconsistent-term: \"defence\" here, \"defense\" in 2 places {defence}\n");
  CHECK(found_by("inconsistent-term", "On counter-terrorism, and on counterterrorism.") ==
        "1:30 inconsistent-term: \"counterterrorism\" here, \"counter-terrorism\" in another place "
        "{counterterrorism}\n");
  CHECK(found_by("inconsistent-term", "They noted extended deterrence, and then Extended Deterrence, too.") ==
        "1:42 inconsistent-term: \"Extended Deterrence\" here, \"extended deterrence\" in another place "
        "{Extended Deterrence}\n");
  CHECK(found_by("inconsistent-term",
                 "On defense, with the Centre of Defence, in the long term: a long-term plan.")
            .empty());
  CHECK(found_by("inconsistent-term", "Extended deterrence holds. They noted extended deterrence.").empty());
}

TEST_CASE("language-parity: both directions", "[rules]") {
  CHECK(
      found_by("language-parity", "They agreed on cost sharing.", "They agreed on missile defense.") ==
      "1:1 language-parity: missile-defense stands in the version in en-GB and nowhere here\n"
      "1:16 language-parity: cost-sharing stands here and nowhere in the version in en-GB {cost sharing}\n");
  CHECK(found_by("language-parity", "They agreed on cost sharing.").empty());
}

TEST_CASE("dates-and-ordinals: the text's own day, number and next year", "[rules]") {
  const auto draft = [](const std::string& text) {
    return found_by("dates-and-ordinals", "---\ndate: 2037-10-15\n---\n" + text);
  };
  CHECK(draft("Aldmoor, Thursday, 15 October 2037\n\n1. The meeting was held on 15 October 2037.").empty());
  CHECK(draft("Aldmoor, 14 October 2037\n\n1. They met.") ==
        "4:10 dates-and-ordinals: 14 October 2037 is not the day of the text, 15 October 2037 {14 October "
        "2037}\n");
  // Issued a day after the meeting; another event; a range.
  CHECK(draft("1. The meeting was held on October 14, 2037.").empty());
  CHECK(draft("Aldmoor, 15 October 2037\n\n1. They met on 3 March 2037, and on 14-15 October 2037.").empty());
  CHECK(draft("1. They met on 31 June 2037.") ==
        "4:16 dates-and-ordinals: the calendar has no such day {31 June 2037}\n");
  CHECK_THAT(draft("# The 6th Norland-Castria Consultative Meeting\n\n1. They met."),
             Catch::Contains("number 6 was that of ncm-6; this one should be 7"));
  CHECK(
      draft(
          "# The 7th Norland-Castria Consultative Meeting\n\n1. The 7th Norland-Castria Consultative Meeting "
          "was held. The 6th Norland-Castria Consultative Meeting went before it.")
          .empty());
  CHECK(draft("1. The 53th time.") == "4:8 dates-and-ordinals: 53 is written 53rd {53th}\n");
  CHECK(draft("1. They will hold the next NCM in 2038. In 2036 they met next to it.").empty());
  CHECK(draft("1. They will hold the next meeting in 2036.") ==
        "4:39 dates-and-ordinals: the next meeting cannot be in 2036: this one is of 2037 {2036}\n");
}

TEST_CASE("open-brackets: places, blanks and stray marks", "[rules]") {
  CHECK(
      found_by("open-brackets", "[Option 1: a] [Option 2: b [c]] d [ ] e [, f]") ==
      "1:1 open-brackets: wording not yet agreed (2 alternatives: Option 1, Option 2), and 1 more inside it "
      "{[Option 1: a] [Option 2: b [c]]}\n"
      "1:35 open-brackets: wording not yet agreed (a blank to be filled in) {[ ]}\n"
      "1:41 open-brackets: wording not yet agreed (in or out) {[, f]}\n");
  CHECK(found_by("open-brackets", "They [went. Then] they] left [.") ==
        "1:6 open-brackets: wording not yet agreed (in or out) {[went. Then]}\n"
        "1:23 open-brackets: a closing bracket that nothing opens {]}\n"
        "1:30 open-brackets: a bracket that is never closed {[}\n");
  CHECK_THAT(found_by("open-brackets", "They " + std::string(1000, '[')),
             Catch::Contains("never closed, and 980 more behind it"));
}

TEST_CASE("brackets of a text held in excerpts are its keeper's, and nobody's proposal", "[rules]") {
  for (const Held held : {Held::full, Held::excerpts}) {
    const Result<SourceText> source =
        SourceText::from_bytes("draft.md", "The Secretary noted the force posture [reprint].");
    REQUIRE(source.ok());
    Result<Statement> draft = statement_from_text(std::make_shared<const SourceText>(source.value()));
    REQUIRE(draft.ok());
    draft.value().texts.front().held = held;
    CheckRequest request;
    request.draft = &draft.value();
    const Result<CheckReport> report = check(fiction(), request);
    REQUIRE(report.ok());
    CHECK(report.value().brackets.size() == (held == Held::full ? 1 : 0));
  }
}
