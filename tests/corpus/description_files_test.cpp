// Tests src/corpus/archive_file.cpp, equivalents_file.cpp and termbase_file.cpp. The parties are fiction.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "corpus/archive_file.h"
#include "corpus/equivalents_file.h"
#include "corpus/termbase_file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace {

using agreed_test::TempFolder;

std::string list(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "|"));
}

std::string show(const agreed::EquivalentGroup& group) {
  constexpr const char* kFoldings[] = {"none", "letter_case", "spelling", "equivalent", "rotation"};
  return fmt::format("{} {} {}\n", kFoldings[static_cast<int>(group.folding)],
                     group.language.empty() ? "any" : group.language, list(group.forms));
}

std::string archive(const std::string& yaml) {
  const TempFolder folder;
  const auto file = agreed::read_archive_file(folder.write("archive.yaml", yaml));
  if (!file) return folder.relative(file.error().to_string());
  std::string out;
  for (const auto& series : file.value().series) {
    out += fmt::format("{} <{}> {}\n", series.id, series.title, list(series.parties));
  }
  for (const auto& rotation : file.value().parties) out += "parties " + list(rotation.parties) + '\n';
  for (const auto& phrase : file.value().phrases) out += show(phrase);
  return out;
}

std::string equivalents(const std::string& yaml) {
  const TempFolder folder;
  const auto file = agreed::read_equivalents_file(folder.write("equivalents.yaml", yaml));
  if (!file) return folder.relative(file.error().to_string());
  std::string out;
  for (const auto& group : file.value().groups) out += show(group);
  for (const auto& suffix : file.value().suffixes) {
    out += fmt::format("{} {} > {}\n", suffix.language, suffix.from, suffix.to);
  }
  return out;
}

std::string termbase(const std::string& yaml) {
  const TempFolder folder;
  const auto file = agreed::read_termbase_file(folder.write("termbase.yaml", yaml));
  if (!file) return folder.relative(file.error().to_string());
  std::string out;
  for (const auto& concept_entry : file.value().concepts) {
    out += fmt::format("{}:{} <{}> <{}>\n", concept_entry.line, concept_entry.id, concept_entry.definition,
                       concept_entry.subject);
    for (const auto& term : concept_entry.terms) {
      constexpr const char* kStatus[] = {"preferred", "admitted", "deprecated", "superseded"};
      out += fmt::format("  {}:{} {} {} not {}\n", term.line, term.language,
                         kStatus[static_cast<int>(term.status)], list(term.forms), list(term.exclusions));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("archive file: series and both kinds of rotation are read", "[corpus]") {
  CHECK(
      archive(
          "series:\n"
          "  - {id: ncm, title: Northern Council, parties: [ALD, BOR]}\n"
          "  - {id: fair, title: The Fair}\n"
          "rotations:\n"
          "  - {kind: parties, parties: [ALD, BOR]}\n"
          "  - {kind: phrase, language: en, forms: [the Chair and the Guest, the Guest and the Chair]}\n") ==
      "ncm <Northern Council> ALD|BOR\n"
      "fair <The Fair> \n"
      "parties ALD|BOR\n"
      "rotation en the Chair and the Guest|the Guest and the Chair\n");
}

TEST_CASE("archive file: what is wrong is named with its line", "[corpus]") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"", "archive.yaml: is empty"},
      {"# nothing\n", "archive.yaml:1: the archive must be a map of keys"},
      {"serie: []\n", "archive.yaml:1: unknown key \"serie\" in the archive; did you mean \"series\"?"},
      {"rotations: []\n", "archive.yaml:1: the archive lacks the key \"series\""},
      {"series:\n  - {id: a}\n", "archive.yaml:2: a series lacks the key \"title\""},
      {"series:\n  - {id: a, title: A}\n  - {id: a, title: B}\n",
       "archive.yaml:3: series \"a\" is already on line 2"},
      {"series: [{id: a, title: A}]\nrotations:\n  - {kind: people, parties: [A, B]}\n",
       "archive.yaml:3: \"kind\" must be parties or phrase, not \"people\""},
      {"series: [{id: a, title: A}]\nrotations:\n  - {kind: parties, parties: [A]}\n",
       "archive.yaml:3: \"parties\" needs two parties or more"},
      {"series: [{id: a, title: A}]\nrotations:\n  - {kind: parties, parties: [A, B], forms: [a, b]}\n",
       "archive.yaml:3: unknown key \"forms\" in a rotation of parties"},
  }));
  CHECK(archive(yaml) == expected);
}

TEST_CASE("equivalents file: groups and suffixes are read", "[corpus]") {
  CHECK(equivalents("groups:\n"
                    "  - {kind: name, forms: [A.B., AB, Aldor and Bor]}\n"
                    "  - {kind: spelling, language: en, forms: [cooperation, co-operation]}\n"
                    "suffixes: [{language: en, from: isation, to: ization}]\n") ==
        "equivalent any A.B.|AB|Aldor and Bor\n"
        "spelling en cooperation|co-operation\n"
        "en isation > ization\n");
}

TEST_CASE("equivalents file: what is wrong is named with its line", "[corpus]") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"groups:\n  - {forms: [a, b]}\n", "equivalents.yaml:2: a group lacks the key \"kind\""},
      {"groups:\n  - {kind: name, forms: [a]}\n", "equivalents.yaml:2: \"forms\" needs two forms or more"},
      {"groups:\n  - {kind: name, forms: []}\n", "equivalents.yaml:2: \"forms\" is empty"},
      {"groups:\n  - {kind: name, forms: [a, \"\"]}\n",
       "equivalents.yaml:2: \"forms\" must be a list of texts"},
      {"groups: a\n", "equivalents.yaml:1: \"groups\" must be a list"},
      {"suffixes:\n  - {language: en, from: ise}\n", "equivalents.yaml:2: a suffix lacks the key \"to\""},
  }));
  CHECK(equivalents(yaml) == expected);
}

TEST_CASE("termbase file: the first term of a language is preferred unless it says otherwise", "[corpus]") {
  CHECK(termbase("concepts:\n"
                 "  - id: calm\n"
                 "    definition: absence of storm\n"
                 "    subject: weather\n"
                 "    terms:\n"
                 "      - {language: en, forms: [calm*, \"becalm? sea\"], exclusions: [calm down]}\n"
                 "      - {language: en, forms: [quiet]}\n"
                 "      - {language: fr, forms: [calme]}\n"
                 "      - {language: en, status: superseded, forms: [lull]}\n"
                 "  - {id: wind, terms: [{language: en, forms: [wind]}]}\n") ==
        "2:calm <absence of storm> <weather>\n"
        "  6:en preferred calm*|becalm? sea not calm down\n"
        "  7:en admitted quiet not \n"
        "  8:fr preferred calme not \n"
        "  9:en superseded lull not \n"
        "10:wind <> <>\n"
        "  10:en preferred wind not \n");
}

TEST_CASE("termbase file: what is wrong is named with its line", "[corpus]") {
  const auto [yaml, expected] = GENERATE(table<std::string, std::string>({
      {"concepts: []\n", "termbase.yaml:1: \"concepts\" is empty"},
      {"concepts:\n  - {id: a}\n", "termbase.yaml:2: a concept lacks the key \"terms\""},
      {"concepts:\n  - id: a\n    terms:\n      - {forms: [x]}\n",
       "termbase.yaml:4: a term lacks the key \"language\""},
      {"concepts:\n  - id: a\n    terms:\n      - {language: en, status: best, forms: [x]}\n",
       "termbase.yaml:4: \"status\" must be preferred, admitted, deprecated or superseded, not \"best\""},
      {"concepts:\n  - {id: a, terms: [{language: en, forms: [x]}]}\n"
       "  - {id: a, terms: [{language: en, forms: [y]}]}\n",
       "termbase.yaml:3: concept \"a\" is already on line 2"},
  }));
  CHECK(termbase(yaml) == expected);
}
