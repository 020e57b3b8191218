// Tests src/analyze/record_check.cpp. All texts are fiction.
#include "analyze/record_check.h"

#include <string>

#include "corpus/statement_file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;
using agreed_test::TempFolder;

namespace {

const std::string kHead =
    "id: ncm-1\nseries: ncm\ntitle: T\ndate: 2031-05-07\nlanguage: en\nsources: [{url: \"https://x.example\", kind: "
    "press}]\n";

// "problem p.N > found: wording (basis) ~ nearest" of each disagreement, and the counts.
std::string check(const std::string& excerpts, const std::string& full, const std::string& absences = "") {
  const TempFolder folder;
  folder.write("termbase.yaml",
               "concepts:\n  - id: force-level\n    terms:\n      - {language: en, forms: [\"force level\"]}\n");
  folder.write("ncm/ncm-1.md", "---\n" + kHead + "text: excerpts\n" + absences + "---\n" + excerpts);
  const Result<Corpus> corpus = load_corpus(folder.path());
  if (!corpus.ok()) return corpus.error().to_string();
  if (!corpus.value().errors.empty()) return corpus.value().errors.front().to_string();
  const std::string file = "---\n" + kHead + "text: full\n---\n" + full;
  const Result<StatementFile> read = read_statement_file(
      std::make_shared<const SourceText>(SourceText::from_bytes("ncm/ncm-1.md", file).value()));
  if (!read.ok()) return read.error().to_string();
  const Result<RecordCheck> record =
      check_record(corpus.value(), *corpus.value().find("ncm-1"), read.value().statement);
  if (!record.ok()) return record.error().to_string();
  std::string out = std::to_string(record.value().passages) + " " + std::to_string(record.value().absences) + "\n";
  for (const RecordDisagreement& one : record.value().disagreements) {
    out += std::string(name_of(one.problem)) + " p." + std::to_string(one.paragraph);
    if (one.found_in != 0) out += " > " + std::to_string(one.found_in);
    out += ": " + one.wording + " (" + one.basis + ")";
    if (!one.nearest.empty()) out += " ~ " + one.nearest;
    out += "\n";
  }
  for (const Note& note : record.value().notes) out += "# " + note.message + "\n";
  return out;
}

const std::string kNotes = "\n[^1]: https://x.example (seen)\n[^2]: https://y.example (quoted)\n";

}  // namespace

TEST_CASE("attested passages that stand in the text agree", "[record_check]") {
  CHECK(check("2. [...] linchpin of \xE2\x80\x9Cpeace\xE2\x80\x9D, [...][^1] [...] they met [...][^2]\n" + kNotes,
              "1. Lund.\n\n2. They met. It is the Linchpin of\n\"peace\", they said.\n") == "2 0\n");
}

TEST_CASE("a passage that is not there is told with what is nearest", "[record_check]") {
  CHECK(check("2. [...] linchpin of peace and trade [...][^1] [...] no such words [...][^2]\n" + kNotes,
              "2. It is the linchpin of peace and prosperity. More.\n") ==
        "2 0\n"
        "not-there p.2: linchpin of peace and trade (https://x.example) ~ It is the linchpin of peace and prosperity.\n"
        "not-there p.2: no such words (https://y.example)\n");
}

TEST_CASE("a passage under another number is told", "[record_check]") {
  CHECK(check("2. [...] they met [...][^1] [...] they went [...][^2]\n" + kNotes,
              "1. Lund.\n\n3. And they met.\n\nThere, they went home.\n\n4. And they went.\n") ==
        "2 0\nother-paragraph p.2 > 3: they met (https://x.example)\n"
        "other-paragraph p.2 > 3: they went (https://y.example)\n");
  // Without printed numbers there is nothing to compare.
  CHECK(check("2. [...] they met [...][^1] and [^2]\n" + kNotes, "And they met, and went.\n") == "2 0\n");
}

TEST_CASE("a paraphrase is no wording", "[record_check]") {
  CHECK(check("2. [...] they will talk [...][^1]\n\n[^1]: https://x.example (paraphrase)\n", "2. Lund.\n") == "0 0\n");
}

TEST_CASE("what was documented as absent must be absent", "[record_check]") {
  const std::string absences =
      "absences: [{concept: force-level, what: the force level, basis: a newspaper}, {concept: gone, what: x, basis: y}]\n";
  CHECK(check("2. [...] they met [...][^1]\n\n[^1]: https://x.example (seen)\n", "2. They met on the force level.\n", absences) ==
        "1 1\nnot-absent p.2: They met on the force level (a newspaper)\n"
        "# the termbase has no concept \"gone\": its absence was not looked at\n");
  CHECK(check("2. [...] they met [...][^1]\n\n[^1]: https://x.example (seen)\n", "2. They met.\n", absences) ==
        "1 1\n# the termbase has no concept \"gone\": its absence was not looked at\n");
}
