// Tests src/corpus/corpus.cpp. The statements are fiction.
#include "corpus/corpus.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace {

using agreed_test::TempFolder;

struct Keys {
  std::string id = "ncm-4";
  std::string series = "ncm";
  std::string date = "2030-05-01";
  std::string language = "en";
  std::string ordinal = "4";
  std::string text = "full";
};

std::string file(const Keys& keys) {
  return fmt::format(
      "---\nid: {}\nseries: {}\nordinal: {}\ntitle: A ({})\ndate: {}\nlanguage: {}\ntext: {}\n"
      "sources: [{{url: u, kind: official}}]\n---\n1. calm\n",
      keys.id, keys.series, keys.ordinal, keys.language, keys.date, keys.language, keys.text);
}

// "id date languages" of each statement, then the errors.
std::string show(const TempFolder& folder, const agreed::Corpus& corpus) {
  std::string out;
  for (const agreed::Statement& statement : corpus.statements) {
    out += statement.id + ' ' + (statement.date ? statement.date->to_string() : "undated");
    for (const agreed::StatementText& text : statement.texts) out += ' ' + text.language;
    out += '\n';
  }
  for (const agreed::Error& error : corpus.errors) out += "! " + folder.relative(error.to_string()) + '\n';
  return out;
}

std::string load(const TempFolder& folder) {
  return show(folder, agreed::load_corpus(folder.path()).value());
}

}  // namespace

TEST_CASE("corpus: statements stand in date order, their texts English first", "[corpus]") {
  const TempFolder folder;
  folder.write("ncm/ncm-5.md", file({"ncm-5", "ncm", "2031-05-01"}));
  folder.write("ncm/ncm-4.ko.md", file({"ncm-4", "ncm", "2030-05-01", "ko"}));
  folder.write("ncm/ncm-4.de.md", file({"ncm-4", "ncm", "2030-05-01", "de"}));
  folder.write("ncm/ncm-4.md", file({}));
  folder.write("fair/fair-b.md", file({"fair-b", "fair", "2030-05-01"}));
  CHECK(load(folder) == "fair-b 2030-05-01 en\nncm-4 2030-05-01 en de ko\nncm-5 2031-05-01 en\n");
}

TEST_CASE("corpus: the title is that of the English text", "[corpus]") {
  const TempFolder folder;
  folder.write("ncm/ncm-4.de.md", file({"ncm-4", "ncm", "2030-05-01", "de"}));
  folder.write("ncm/ncm-4.md", file({}));
  CHECK(agreed::load_corpus(folder.path()).value().statements.at(0).title == "A (en)");
}

TEST_CASE("corpus: series stand as listed, then those that only statements name", "[corpus]") {
  const TempFolder folder;
  folder.write("archive.yaml", "series: [{id: tide, title: T}, {id: ncm, title: N, parties: [A, B]}]\n");
  folder.write("ncm/ncm-5.md", file({"ncm-5", "ncm", "2031-05-01"}));
  folder.write("ncm/ncm-4.md", file({}));
  folder.write("bay/bay-1.md", file({"bay-1", "bay", "2030-08-01"}));
  const agreed::Corpus corpus = agreed::load_corpus(folder.path()).value();
  std::string out;
  for (const agreed::Series& series : corpus.series) {
    out += fmt::format("{} <{}> {}\n", series.id, series.title, fmt::join(series.statements, " "));
  }
  CHECK(out == "tide <T> \nncm <N> 0 2\nbay <> 1\n");
}

TEST_CASE("corpus: what is no statement is passed over", "[corpus]") {
  const TempFolder folder;
  folder.write("README.md", "x");
  folder.write("ncm/README.md", "x");
  folder.write("ncm/_draft.md", "x");
  folder.write("ncm/.hidden.md", "x");
  folder.write(".git/x.md", "x");
  folder.write("ncm/notes.txt", "x");
  folder.write("policies/p.yaml", "x");
  folder.write("ncm/ncm-4.md", file({}));
  CHECK(load(folder) == "ncm-4 2030-05-01 en\n");
}

TEST_CASE("corpus: a bad file is left out and the others stay", "[corpus]") {
  const TempFolder folder;
  folder.write("ncm/ncm-4.md", file({}));
  folder.write("ncm/empty.md", "");
  folder.write("ncm/latin.md", "---\nid: caf\xE9\n---\n");
  folder.write("ncm/broken.md", "---\nid: [\n---\n");
  folder.write("stray.md", file({"stray"}));
  CHECK(
      load(folder) ==
      "ncm-4 2030-05-01 en\n"
      "! ncm/broken.md:3: YAML does not parse: did not find expected node content while parsing a flow node\n"
      "! ncm/empty.md: is empty\n"
      "! ncm/latin.md:2: not UTF-8: byte 0xE9 at offset 11\n" +
          fmt::format("! stray.md:3: the series is \"ncm\", but the file stands in the folder \"{}\"\n",
                      folder.path().substr(folder.path().rfind('/') + 1)));
}

TEST_CASE("corpus: two files for one id and language are named both", "[corpus]") {
  const TempFolder folder;
  folder.write("ncm/ncm-4.md", file({}));
  folder.write("ncm/ncm-4.en.md", file({}));
  CHECK(load(folder) ==
        "ncm-4 2030-05-01 en\n"
        "! ncm/ncm-4.md:2: the id \"ncm-4\" in the language \"en\" is already in ncm/ncm-4.en.md\n");
}

TEST_CASE("corpus: the texts of one id must agree on what they share", "[corpus]") {
  const auto [path, keys, expected] = GENERATE(table<std::string, Keys, std::string>({
      {"ncm/ncm-4.ko.md",
       {"ncm-4", "ncm", "2030-05-02", "ko"},
       "ncm/ncm-4.ko.md:6: the date is 2030-05-02, but 2030-05-01 in ncm/ncm-4.md"},
      {"ncm/ncm-4.ko.md",
       {"ncm-4", "ncm", "2030-05-01", "ko", "5"},
       "ncm/ncm-4.ko.md:4: the ordinal is 5, but 4 in ncm/ncm-4.md"},
      {"bay/ncm-4.ko.md",
       {"ncm-4", "bay", "2030-05-01", "ko"},
       "bay/ncm-4.ko.md:3: the series is \"bay\", but \"ncm\" in ncm/ncm-4.md"},
  }));
  const TempFolder folder;
  folder.write("ncm/ncm-4.md", file({}));
  folder.write(path, file(keys));
  CHECK(load(folder) == "ncm-4 2030-05-01 en\n! " + expected + '\n');
}

TEST_CASE("corpus: a bad description file is an error and the rest still works", "[corpus]") {
  const TempFolder folder;
  folder.write("archive.yaml", "series: [\n");
  folder.write("termbase.yaml", "concepts: [{id: calm, terms: [{language: en, forms: [calm]}]}]\n");
  folder.write("equivalents.yaml", "group: []\n");
  folder.write("ncm/ncm-4.md", file({}));
  const agreed::Corpus corpus = agreed::load_corpus(folder.path()).value();
  CHECK(
      show(folder, corpus) ==
      "ncm-4 2030-05-01 en\n"
      "! archive.yaml:2: YAML does not parse: did not find expected node content while parsing a flow node\n"
      "! equivalents.yaml:1: unknown key \"group\" in the list of equivalents; did you mean \"groups\"?\n");
  CHECK(corpus.termbase.find("calm") != nullptr);
  CHECK(corpus.termbase.find("storm") == nullptr);
}

TEST_CASE("corpus: the description files can be read without the statements", "[corpus]") {
  const TempFolder folder;
  folder.write("archive.yaml",
               "series: [{id: ncm, title: N}]\nrotations:\n  - {kind: parties, parties: [A, B]}\n"
               "  - {kind: phrase, forms: [a and b, b and a]}\n");
  folder.write("equivalents.yaml", "groups: [{kind: name, forms: [x, y]}]\n");
  folder.write("ncm/bad.md", "x");
  const agreed::Corpus corpus = agreed::load_vocabulary_files(folder.path()).value();
  CHECK(corpus.errors.empty());
  CHECK(corpus.statements.empty());
  CHECK(corpus.series.size() == 1);
  CHECK(corpus.equivalents.groups.size() == 2);
  CHECK(corpus.equivalents.rotations.size() == 1);
}

TEST_CASE("corpus: a folder that cannot be read is an error", "[corpus]") {
  const TempFolder folder;
  folder.write("file", "x");
  CHECK(folder.relative(agreed::load_corpus(folder / "none").error().to_string()) == "none: no such folder");
  CHECK(folder.relative(agreed::load_corpus(folder / "file").error().to_string()) == "file: is not a folder");
  CHECK(folder.relative(agreed::load_vocabulary_files(folder / "none").error().to_string()) ==
        "none: no such folder");
}

TEST_CASE("corpus: statements and series are found by id, or the nearest are named", "[corpus]") {
  const TempFolder folder;
  folder.write("ncm/ncm-4.md", file({}));
  folder.write("ncm/ncm-5.md", file({"ncm-5", "ncm", "2031-05-01"}));
  const agreed::Corpus corpus = agreed::load_corpus(folder.path()).value();
  REQUIRE(corpus.find("ncm-5") != nullptr);
  CHECK(corpus.find("ncm-5")->held() == agreed::Held::full);
  CHECK(corpus.find("ncm-5")->text_in("en") != nullptr);
  CHECK(corpus.find("ncm-5")->text_in("ko") == nullptr);
  CHECK(corpus.find("ncm-6") == nullptr);
  CHECK(corpus.find_series("ncm") != nullptr);
  CHECK(corpus.find_series("nmc") == nullptr);
  CHECK(corpus.nearest_ids("nmc", 3) == std::vector<std::string>{"ncm"});
  CHECK(corpus.nearest_ids("ncm-6", 3) == std::vector<std::string>{"ncm-4", "ncm-5", "ncm"});
}
