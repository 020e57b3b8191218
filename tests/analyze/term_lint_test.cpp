// Tests src/analyze/term_lint*.cpp and src/analyze/pattern_relation.cpp.
#include "analyze/term_lint.h"

#include <fstream>
#include <string>
#include <vector>

#include "analyze/pattern_relation.h"
#include "analyze/term_matcher.h"
#include "corpus/corpus.h"
#include "corpus/ladders_file.h"
#include "corpus/termbase_file.h"
#include "normalize/normalizer.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

// "line rule; line rule" of a termbase with these terms in one concept, or of whole concepts.
std::string found(const std::string& terms) {
  const agreed_test::TempFolder folder;
  const std::string path = folder.path() + "/termbase.yaml";
  const bool whole = terms.rfind("concepts:", 0) == 0;
  std::ofstream(path, std::ios::binary) << (whole ? terms : "concepts:\n- id: c\n  terms:\n" + terms);
  const Result<Termbase> termbase = read_termbase_file(path);
  if (!termbase.ok()) return "error: " + termbase.error().message;
  std::string out;
  for (const LintFinding& one : lint_terms(termbase.value(), {}, {}).findings) {
    if (!out.empty()) out += "; ";
    out += std::to_string(one.line) + " " + one.rule;
  }
  return out;
}

struct Row {
  const char* terms;
  const char* findings;
};

const Row kTerms[] = {
    {"  - {language: en, forms: [alliance]}\n", ""},
    {"  - {language: en, forms: [alliance, 'allian*']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['allian*', alliance]}\n", "4 shadowed-form"},
    {"  - {language: en, forms: [the alliance, alliance]}\n", ""},
    {"  - {language: en, forms: [Alliance, alliance]}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['[the] alliance', 'the (alliance|allies)']}\n", "4 duplicate-form"},
    {"  - {language: en, forms: ['level of ~2 forces', 'level of the forces']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['level of ~2 forces', 'level of ~3 forces']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['level of ~2 forces', 'level of the many other forces']}\n", ""},
    {"  - {language: en, forms: ['level of ~2 forces', 'level of, the forces']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['level of * forces', 'level of, forces']}\n", ""},
    {"  - {language: en, forms: ['modern*', 'moderniz*']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['moderniz*', 'modern?z*']}\n", "4 shadowed-form"},
    {"  - {language: en, forms: ['a*b', 'ab*']}\n", ""},
    // An exclusion of the one that the other lacks makes the wider form narrower.
    {"  - {language: en, forms: ['pact*'], exclusions: [pact ink]}\n"
     "  - {language: en, status: admitted, forms: [pacts]}\n",
     ""},
    {"  - {language: en, forms: [pact], exclusions: [trade pact]}\n", ""},
    {"  - {language: en, forms: [trade pact], exclusions: ['pact*']}\n", "4 never-matches"},
    {"  - {language: en, forms: ['trade (pact|deal)'], exclusions: ['pact*']}\n", ""},
    {"  - {language: en, forms: ['trade (pact|deal)'], exclusions: ['(pact|deal)']}\n", "4 never-matches"},
    {"  - {language: en, forms: [trade pact], not: [trade]}\n", "4 never-matches"},
    {"  - {language: en, forms: [trade pact], exclusions: [salt marsh]}\n", "4 without-effect"},
    {"  - {language: en, forms: [trade pact], exclusions: [free trade]}\n", ""},
    {"  - {language: en, forms: [trade pact], not: [salt marsh]}\n", ""},
    {"  - {language: en, forms: [trade pact], with: [trade]}\n", "4 without-effect"},
    {"  - {language: en, forms: [trade pact], scope: paragraph}\n", "4 without-effect"},
    {"  - {language: en, forms: [trade pact], with: [salt], scope: paragraph}\n", ""},
    {"  - {language: en, forms: ['trade [pact']}\n", "4 form-syntax"},
    {"  - {language: en, forms: ['~2 pact']}\n", "4 form-syntax"},
    {"  - {language: zz, forms: [pact]}\n", "4 unknown-language"},
    {"  - {language: en, forms: [pact]}\n  - {language: ko, forms: [pact]}\n", ""},
    {"  - {language: en, status: preferred, forms: [pact]}\n"
     "  - {language: en, status: preferred, forms: [deal]}\n",
     "5 two-preferred"},
    {"  - {language: en, status: superseded, forms: [pact]}\n", "4 no-preferred"},
    {"  - {language: en, status: preferred, forms: ['pact*']}\n"
     "  - {language: en, status: deprecated, forms: [pacts]}\n",
     "5 shadowed-form; 5 status-conflict"},
    {"  - {language: en, status: preferred, forms: [pact]}\n"
     "  - {language: en, status: deprecated, forms: [deal]}\n",
     ""},
};

const Row kConcepts[] = {
    {"concepts:\n- {id: a, terms: [{language: en, forms: ['pact*']}]}\n"
     "- {id: b, terms: [{language: en, forms: [pacts]}]}\n",
     "3 overlap"},
    {"concepts:\n- {id: a, terms: [{language: en, forms: ['current * level']}]}\n"
     "- {id: b, terms: [{language: en, forms: ['current force *']}]}\n",
     "3 overlap"},
    {"concepts:\n- {id: a, terms: [{language: en, forms: ['current ~3 level']}]}\n"
     "- {id: b, terms: [{language: en, forms: ['current force (level|strength)']}]}\n",
     "3 overlap"},
    {"concepts:\n- {id: a, terms: [{language: en, forms: [China], exclusions: [South China Sea]}]}\n"
     "- {id: b, terms: [{language: en, forms: [South China Sea]}]}\n",
     ""},
    {"concepts:\n- {id: a, terms: [{language: en, forms: ['pact*'], exclusions: [pact ink, pacts]}]}\n"
     "- {id: b, terms: [{language: en, forms: [pacts]}]}\n",
     ""},
    {"concepts:\n- {id: a, terms: [{language: en, forms: [pact]}]}\n"
     "- {id: b, terms: [{language: ko, forms: [pact]}]}\n",
     ""},
    {"concepts:\n- id: a\n  terms: [{language: en, forms: [pact]}]\n"
     "  senses:\n  - {id: x, cues: [{language: en, forms: ['@ at sea']}]}\n"
     "  - {id: y, cues: [{language: en, forms: ['@ ~1 sea']}]}\n",
     ""},
    {"concepts:\n- id: a\n  terms: [{language: en, forms: [pact]}]\n"
     "  senses:\n  - {id: x, cues: [{language: en, forms: ['@ ~1 sea']}]}\n"
     "  - {id: y, cues: [{language: en, forms: ['@ at sea']}]}\n",
     "6 shadowed-cue"},
    {"concepts:\n- id: a\n  terms: [{language: en, forms: [pact]}]\n"
     "  scopes:\n  - {id: x, cues: [{language: en, forms: ['@ ~1 sea']}]}\n"
     "  - {id: y, cues: [{language: en, forms: ['@ at sea']}]}\n",
     ""},
    {"concepts:\n- id: a\n  terms: [{language: en, forms: [pact]}]\n"
     "  senses:\n  - {id: x, cues: [{language: en, forms: [sea]}]}\n"
     "  - {id: y, cues: [{language: en, forms: [Sea]}]}\n",
     "6 same-cue"},
    {"concepts:\n- id: a\n  terms: [{language: en, forms: [pact]}]\n"
     "  senses:\n  - {id: x, cues: [{language: en, forms: ['@ @', '@ ~']}]}\n",
     "5 cue-syntax; 5 cue-syntax"},
};

}  // namespace

TEST_CASE("lint finds what contradicts itself, and nothing else", "[term_lint]") {
  for (const Row& row : kTerms) {
    INFO(row.terms);
    CHECK(found(row.terms) == row.findings);
  }
  for (const Row& row : kConcepts) {
    INFO(row.terms);
    CHECK(found(row.terms) == row.findings);
  }
}

TEST_CASE("lint reads ladders: steps and speakers that match the same words", "[term_lint]") {
  const agreed_test::TempFolder folder;
  const std::string path = folder.path() + "/ladders.yaml";
  std::ofstream(path, std::ios::binary)
      << "ladders:\n- id: l\n  steps:\n"
         "  - {id: a, terms: [{language: en, forms: ['note*']}]}\n"
         "  - {id: b, terms: [{language: en, forms: [noted]}]}\n"
         "  - {id: c, terms: [{language: en, forms: [take note]}]}\n"
         "speakers:\n"
         "- {id: s, terms: [{language: en, forms: [the Envoy]}]}\n"
         "- {id: t, terms: [{language: en, forms: ['the (Envoy|Herald)']}]}\n";
  const Result<Ladders> ladders = read_ladders_file(path);
  REQUIRE(ladders.ok());
  std::string out;
  for (const LintFinding& one : lint_terms({}, ladders.value(), {}).findings) {
    out += std::to_string(one.line) + " " + one.rule + "; ";
  }
  CHECK(out == "5 same-step; 9 same-speaker; ");
}

TEST_CASE("the archives of this project are clean", "[term_lint]") {
  for (const char* name : {"statements", "tests/fixtures/ncm"}) {
    const Result<Corpus> corpus = load_vocabulary_files(std::string(AGREED_SOURCE_DIR) + "/" + name);
    REQUIRE(corpus.ok());
    REQUIRE(corpus.value().errors.empty());
    const Corpus& read = corpus.value();
    for (const LintFinding& one : lint_terms(read.termbase, read.ladders, read.equivalents).findings) {
      FAIL_CHECK(one.path << ":" << one.line << ": " << one.message);
    }
  }
}

TEST_CASE("globs cover and meet each other", "[term_lint]") {
  struct {
    const char* left;
    const char* right;
    bool covers;
    bool meet;
  } const rows[] = {
      {"a*", "ab", true, true},
      {"a*", "a", true, true},
      {"a?", "a", false, false},
      {"a*", "a*b", true, true},
      {"a*b", "a*", false, true},
      {"*a", "b*", false, true},
      {"?*", "*?", true, true},
      {"a*c*", "abcd", true, true},
      {"*", "x?y", true, true},
      {"ab*", "ac*", false, false},
      {"*ab", "*b", false, true},
      {"a?c",
       "a\xC3\xA9"
       "c",
       true, true},
  };
  for (const auto& row : rows) {
    INFO(row.left << " " << row.right);
    CHECK(glob_covers(row.left, row.right) == row.covers);
    CHECK(globs_meet(row.left, row.right) == row.meet);
    CHECK(globs_meet(row.right, row.left) == row.meet);
  }
}
