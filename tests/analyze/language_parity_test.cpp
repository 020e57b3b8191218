// Tests src/analyze/language_parity.cpp: on fiction, and on a declaration in three languages.
#include "analyze/language_parity.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

const std::string kDeclaration =
    std::string(AGREED_SHARED_DIR) + "/corpora/leaders/los-angeles-declaration-en-fr-es/";

std::string front(const std::string& language, const std::string& held) {
  return "---\nid: s-1\nseries: s\ntitle: Fiction\ndate: 2001-01-01\nlanguage: " + language +
         "\ntext: " + held +
         "\nsources:\n  - {url: \"https://example.invalid\", kind: secondary, seen: false}\n---\n";
}

std::string findings(const agreed_test::TempFolder& folder) {
  const Corpus corpus = load_corpus(folder.path()).value();
  for (const Error& error : corpus.errors) FAIL(error.to_string());
  const Result<ParityReport> report = language_parity(corpus, {});
  std::string out;
  for (const StatementParity& statement : report.value().statements) {
    out += statement.id + " " + std::to_string(statement.concepts_compared) + ":";
    for (const ParityFinding& one : statement.findings) {
      out += " " + one.concept_id + " " + one.has + ">" + one.lacks + " " + one.evidence.front().text;
    }
  }
  return out;
}

const std::string kTermbase = R"yaml(concepts:
  - id: bridge
    terms: [{language: en, forms: [bridge]}, {language: fr, forms: [pont]}]
  - id: tower
    terms: [{language: en, forms: [tower]}, {language: fr, forms: [tour]}]
  - id: gate
    terms: [{language: en, forms: [gate]}]
)yaml";

}  // namespace

TEST_CASE("language parity: what one version held in full lacks", "[analyze]") {
  const agreed_test::TempFolder folder;
  folder.write("archive.yaml", "series: [{id: s, title: S}]\n");
  folder.write("termbase.yaml", kTermbase);
  folder.write("s/s-1.md", front("en", "full") + "The bridge, the tower and the gate.\n");
  SECTION("both in full") {
    folder.write("s/s-1.fr.md", front("fr", "full") + "Le pont seul.\n");
    CHECK(findings(folder) == "s-1 2: tower en>fr tower");
  }
  SECTION("one in excerpts: it lacks nothing for certain") {
    folder.write("s/s-1.fr.md", front("fr", "excerpts") + "[...] Le pont seul. [...]\n");
    CHECK(findings(folder) == "s-1 2:");
  }
  SECTION("one language only: nothing to compare") {
    CHECK(findings(folder).empty());
  }
}

TEST_CASE("corpora: the Los Angeles Declaration names Guyana in English only", "[analyze][corpora]") {
  if (!std::filesystem::exists(kDeclaration)) {
    WARN("skipped: no ../shared/corpora");
    return;
  }
  const agreed_test::TempFolder folder;
  folder.write("archive.yaml", "series: [{id: s, title: S}]\n");
  folder.write("termbase.yaml", R"yaml(concepts:
  - id: guyana
    terms:
      - {language: en, forms: [Guyana]}
      - {language: fr, forms: ["(Guyana|Guyane)"]}
      - {language: es, forms: ["(Guyana|Guayana)"]}
  - id: barbados
    terms: [{language: en, forms: [Barbados]}, {language: fr, forms: ["(Barbade|Barbados)"]}, {language: es, forms: [Barbados]}]
)yaml");
  std::size_t copied = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kDeclaration)) {
    const std::string name = entry.path().filename().string();
    std::ifstream file(entry.path());
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const std::string body = bytes.substr(bytes.find("\n---\n", 4) + 5);
    std::string language;
    if (name == "2022-06-10-los-angeles-declaration-on-migration-and-protection.md") language = "en";
    if (name == "2022-06-10-declaracion-sobre-migracion-y-proteccion-de-los-angeles.md") language = "es";
    if (name == "2022-06-10-declaration-de-los-angeles-sur-les-migrations-et-la-protection.md")
      language = "fr";
    INFO(name);
    if (language.empty()) continue;
    ++copied;
    folder.write(language == "en" ? "s/s-1.md" : "s/s-1." + language + ".md", front(language, "full") + body);
  }
  REQUIRE(copied == 3);
  CHECK(findings(folder) == "s-1 2: guyana en>es Guyana guyana en>fr Guyana");
}
