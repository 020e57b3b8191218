// Tests src/analyze/claims.cpp, claim_answer.cpp and claim_record.cpp: on the fictional series, held in full,
// and on small archives of excerpts (fiction).
#include "analyze/claims.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "text/source_text.h"

using namespace agreed;
using agreed_test::TempFolder;

namespace {

Claim claim_of(const std::string& text) {
  Claim claim;
  claim.id = "c";
  claim.claim = text;
  claim.claim_line = 7;
  return claim;
}

// The verdict and what is missing, or the error.
std::string told(const Corpus& corpus, const std::string& text) {
  Claims claims;
  claims.path = "claims.yaml";
  claims.claims.push_back(claim_of(text));
  const ClaimReport report = check_claims(corpus, claims, {});
  if (!report.errors.empty()) return report.errors.front().to_string();
  std::string out(name_of(report.results.at(0).verdict));
  for (const std::string& id : report.results[0].missing) out += " " + id;
  return out;
}

Corpus load(const std::string& folder) {
  Result<Corpus> corpus = load_corpus(folder);
  REQUIRE(corpus.ok());
  for (const Error& error : corpus.value().errors) FAIL_CHECK(error.to_string());
  return std::move(corpus).value();
}

// Statements n-1, n-2 ... of one series, one a year; a body that starts with "[...]" is an excerpt, an empty
// one is known by title only.
Corpus small(const TempFolder& folder, const std::vector<std::pair<int, std::string>>& bodies) {
  folder.write("archive.yaml", "series:\n  - {id: ncm, title: Fiction, parties: [A, B]}\n");
  folder.write("termbase.yaml",
               "concepts:\n  - id: modernization\n    definition: d\n    subject: s\n    terms:\n"
               "      - {language: en, status: preferred, forms: [\"moderniz*\"]}\n    senses:\n"
               "      - {id: yards, false_friend: true, cues: [{language: en, forms: [\"@ shipyards\"]}]}\n"
               "      - {id: alliance, cues: [{language: en, forms: [\"@ the Alliance\"]}]}\n");
  for (const auto& [ordinal, body] : bodies) {
    const bool full = !body.empty() && body.find("[...]") == std::string::npos;
    folder.write(
        fmt::format("ncm/n-{}.md", ordinal),
        fmt::format(
            "---\nid: n-{0}\nseries: ncm\nordinal: {0}\ntitle: Fiction\ndate: {1}-01-01\nlanguage: en\n"
            "text: {2}\nsources: [{{url: \"https://example.invalid/\", kind: reprint, seen: "
            "true}}]\n---\n{3}",
            ordinal, 2000 + ordinal, full ? "full" : "excerpts", body));
  }
  return load(folder.path());
}

const std::string kMarks = " [...][^1]\n\n[^1]: https://example.invalid/ (seen)\n";

}  // namespace

TEST_CASE("claims: on a series held in full every claim is decided", "[claims]") {
  const Corpus corpus = load(std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm");
  const auto [claim, verdict] = GENERATE(table<std::string, std::string>({
      {"present(castria-centered, ncm-3)", "holds"},
      {"absent(castria-centered, ncm-4)", "holds"},
      {"present(castria-centered, ncm-4)", "contradicted"},
      {"first(strategic-flexibility, ncm) = ncm-5", "holds"},
      {"first(strategic-flexibility, ncm) = ncm-6", "contradicted"},
      {"first(strategic-flexibility, ncm) = ncm-4", "contradicted"},
      {"last(current-force-level, ncm) = ncm-4", "holds"},
      {"last(current-force-level, ncm) = ncm-3", "contradicted"},
      {"every(current-force-level, ncm-1..ncm-4)", "holds"},
      {"every(current-force-level, ncm-1..ncm-5)", "contradicted"},
      {"none(strategic-flexibility, ncm-1..ncm-4)", "holds"},
      {"none(strategic-flexibility, ncm-1..ncm-5)", "contradicted"},
      {"count(castria-centered, ncm) = 5", "holds"},
      {"count(castria-centered, ncm) >= 6", "contradicted"},
      {"count(current-force-level, ncm-1) = 1", "holds"},
      {"count(current-force-level, ncm-5) <= 0", "holds"},
      {"form(current-force-level, ncm-1) = \"the current force level of 12,000\"", "holds"},
      {"form(current-force-level, ncm-3) = \"the current force level of 12,000\"", "contradicted"},
      {"date(ncm-1) = 2031-10-16", "holds"},
      {"date(ncm-1) = 2031-10-17", "contradicted"},
      {"event(castria-centered, ncm-4) = dropped", "holds"},
      {"event(castria-centered, ncm-5) = returned", "holds"},
      {"event(castria-centered, ncm-6) = kept", "holds"},
      {"event(castria-centered, ncm-6) = dropped", "contradicted"},
      {"event(strategic-flexibility, ncm-5) = appeared", "holds"},
      {"event(modernization, ncm-5) = shifted", "holds"},
      {"sense(modernization, ncm-4) = capabilities", "holds"},
      {"sense(modernization, ncm-5) = capabilities", "contradicted"},
      {"present(modernization:alliance, ncm-5)", "holds"},
      {"not present(castria-centered, ncm-4)", "holds"},
      {"present(castria-centered, ncm-4) or present(\"force posture\", ncm-5)", "holds"},
      {"present(castria-centered, ncm-3) and present(castria-centered, ncm-4)", "contradicted"},
      {"not (present(castria-centered, ncm-4) or present(castria-centered, ncm-3))", "contradicted"},
  }));
  CAPTURE(claim);
  CHECK(told(corpus, claim) == verdict);
}

TEST_CASE("claims: without one of the statements no answer turns into another", "[claims]") {
  const std::string folder = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";
  const Corpus whole = load(folder);
  const std::vector<std::string> terms = {"castria-centered", "current-force-level", "modernization",
                                          "strategic-flexibility", "\"force posture\""};
  std::vector<std::string> texts;
  for (const std::string& term : terms) {
    for (int n = 1; n <= 6; ++n) {
      const std::string id = "ncm-" + std::to_string(n);
      texts.insert(
          texts.end(),
          {fmt::format("first({}, ncm) = {}", term, id), fmt::format("last({}, ncm) = {}", term, id),
           fmt::format("every({}, ncm-1..{})", term, id), fmt::format("none({}, {}..ncm-6)", term, id),
           fmt::format("count({}, ncm) = {}", term, n)});
      for (const char* event : {"appeared", "returned", "dropped", "kept"}) {
        texts.push_back(fmt::format("event({}, {}) = {}", term, id, event));
      }
    }
  }
  std::size_t undecided = 0;
  // All but the latest: of statements after the end of the record nobody can know.
  for (std::size_t removed = 0; removed + 1 < whole.statements.size(); ++removed) {
    TempFolder without;
    for (const char* file : {"archive.yaml", "equivalents.yaml", "ladders.yaml", "termbase.yaml"}) {
      without.write(file, std::string(SourceText::read(folder + "/" + file).value().bytes()));
    }
    for (std::size_t i = 0; i < whole.statements.size(); ++i) {
      if (i == removed) continue;
      without.write("ncm/" + whole.statements[i].id + ".md",
                    std::string(whole.statements[i].texts.front().source->bytes()));
    }
    const Corpus part = load(without.path());
    for (const std::string& text : texts) {
      const std::string now = told(part, text);
      if (now.rfind("claims.yaml", 0) == 0) continue;  // it names the removed statement
      CAPTURE(removed, text, now);
      const std::string verdict = now.substr(0, now.find(' '));
      if (verdict == "undecidable") {
        ++undecided;
      } else {
        CHECK(verdict == told(whole, text));
      }
    }
  }
  CHECK(undecided > 0);
}

TEST_CASE("claims: an excerpt contradicts a wording only where it shows another filling of one slot",
          "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(folder, {{1, "1. [...] they will modernize the Alliance together" + kMarks},
                                       {2, "1. [...] they will modernize [...] the Alliance" + kMarks}});
  const auto [claim, verdict] = GENERATE(table<std::string, std::string>({
      {"form(modernization, n-1) = \"will modernize the Alliance\"", "holds"},
      {"form(modernization, n-1) = \"will modernize our Alliance\"", "contradicted"},
      {"form(modernization, n-1) = \"they must modernize the Alliance\"", "contradicted"},
      {"form(modernization, n-1) = \"they will soon modernize the Alliance\"", "contradicted"},
      {"form(modernization, n-1) = \"they will the Alliance\"", "contradicted"},
      {"form(modernization, n-1) = \"will modernize the forces\"", "undecidable n-1"},
      {"form(modernization, n-1) = \"shall modernize the Alliance\"", "undecidable n-1"},
      {"form(modernization, n-1) = \"they must modernize our Alliance\"", "undecidable n-1"},
      {"form(modernization, n-1) = \"will modernize the bases of the Alliance\"", "undecidable n-1"},
      {"form(modernization, n-2) = \"will modernize now the Alliance\"", "undecidable n-2"},
  }));
  CAPTURE(claim);
  CHECK(told(corpus, claim) == verdict);
}

TEST_CASE("claims: what is not held is not guessed", "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(folder, {{1, "1. They met.\n"},
                                       {2, ""},
                                       {3, "1. [...] they modernize the Alliance" + kMarks},
                                       {4, "1. [...] they met" + kMarks},
                                       {5, "1. They modernize shipyards.\n"}});
  const auto [claim, verdict] = GENERATE(table<std::string, std::string>({
      {"present(modernization, n-4)", "undecidable n-4"},
      {"absent(modernization, n-3)", "contradicted"},
      {"first(modernization, ncm) = n-3", "undecidable n-2"},
      {"first(modernization, ncm) = n-2", "undecidable n-2"},
      {"first(modernization, ncm) = n-4", "contradicted"},
      {"first(modernization, ncm) = n-1", "contradicted"},
      {"last(modernization, ncm) = n-3", "undecidable n-4"},
      {"every(modernization, n-3..n-4)", "undecidable n-4"},
      {"every(modernization, n-1..n-4)", "contradicted"},
      {"none(modernization, n-1..n-2)", "undecidable n-2"},
      {"count(modernization, n-3) >= 1", "holds"},
      {"count(modernization, n-3) <= 0", "contradicted"},
      {"count(modernization, n-3) = 1", "undecidable n-3"},
      {"count(modernization, ncm) <= 3", "holds"},
      {"count(modernization, ncm) = 1", "undecidable n-2 n-4"},
      {"present(modernization, n-5)", "contradicted"},
      {"present(modernization:yards, n-5)", "holds"},
      {"sense(modernization, n-5) = yards", "holds"},
      {"present(modernization:yards, n-3)", "undecidable n-3"},
      {"event(modernization, n-3) = dropped", "contradicted"},
      {"event(modernization, n-5) = dropped", "undecidable what stands before n-5"},
      {"not present(modernization, n-4)", "undecidable n-4"},
      {"present(modernization, n-4) and present(modernization, n-1)", "contradicted"},
      {"present(modernization, n-4) or present(modernization, n-3)", "holds"},
      {"present(modernization, n-4) or present(modernization, n-1)", "undecidable n-4"},
  }));
  CAPTURE(claim);
  CHECK(told(corpus, claim) == verdict);
}

TEST_CASE("claims: statements whose numbers the record skips are not held", "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(folder, {{3, "1. They met.\n"},
                                       {4, "1. They modernize the Alliance.\n"},
                                       {7, "1. They modernize the Alliance.\n"}});
  CHECK(told(corpus, "first(modernization, ncm) = n-4") == "undecidable ncm 1..2");
  CHECK(told(corpus, "every(modernization, n-4..n-7)") == "undecidable ncm 5..6");
  CHECK(told(corpus, "every(modernization, n-3..n-7)") == "contradicted");
  CHECK(told(corpus, "count(modernization, ncm) = 2") == "undecidable ncm 1..2 ncm 5..6");
  CHECK(told(corpus, "count(modernization, ncm) >= 2") == "holds");
}

TEST_CASE("claims: passages of an excerpt may overlap, so they are counted by paragraph", "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(
      folder,
      {{1, "1. [...] they modernize the Alliance [...][^1] [...] modernize the Alliance at once" + kMarks},
       {2, "1. [...] they modernize" + std::string(" [...][^1]\n\n2. [...] to modernize") + kMarks}});
  CHECK(told(corpus, "count(modernization, n-1) >= 2") == "undecidable n-1");
  CHECK(told(corpus, "count(modernization, n-2) >= 2") == "holds");
}

TEST_CASE("claims: a wrong name is told with its place and what is near it", "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(folder, {{1, "1. They met.\n"}});
  const auto [claim, message] = GENERATE(table<std::string, std::string>({
      {"present(modernisation, n-1)",
       "column 9: no concept 'modernisation' in the termbase (did you mean modernization?)"},
      {"present(modernization, n-2)", "column 24: no statement 'n-2' (did you mean n-1?)"},
      {"present(modernization:alianse, n-1)",
       "column 9: concept modernization has no sense 'alianse' (did you mean alliance?)"},
      {"first(modernization, nmc) = n-1", "column 22: no series or statement 'nmc' (did you mean ncm?)"},
      {"present(modernization, n-1..n-1)", "column 24: present takes one statement, not a range"},
      {"present(\"...\", n-1)", "column 9: '...' has no word to look for"},
      {"date(n-1) = 2001-02-30", "column 13: '2001-02-30' is not a date (YYYY-MM-DD)"},
      {"count(modernization, n-1) = many", "column 29: 'many' is no number"},
  }));
  CAPTURE(claim);
  CHECK(told(corpus, claim) == "claims.yaml:7: claim c: " + message);
}

TEST_CASE("claims: one that is wrong does not stop the others", "[claims]") {
  const TempFolder folder;
  const Corpus corpus = small(folder, {{1, "1. They met.\n"}});
  Claims claims;
  claims.claims = {claim_of("present("), claim_of("absent(modernization, n-1)")};
  claims.claims[1].id = "d";
  const ClaimReport report = check_claims(corpus, claims, {{"c", "d", "x"}, FileHashes::left_out});
  REQUIRE(report.results.size() == 1);
  CHECK(report.holding == 1);
  REQUIRE(report.errors.size() == 2);
  CHECK(report.errors[0].message == "no claim 'x'");
  CHECK(report.errors[1].message.substr(0, 9) == "claim c: ");
}
