// Tests src/analyze/trace.cpp and src/analyze/history_row.cpp on small archives (fiction).
#include "analyze/trace.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agreed;
using agreed_test::TempFolder;

namespace {

// Writes statement files and reads them back as an archive.
class SmallArchive {
 public:
  SmallArchive() {
    folder_.write("archive.yaml",
                  "series:\n  - id: ncm\n    title: Fictional meetings\n    parties: [A, B]\n");
    folder_.write("termbase.yaml",
                  "concepts:\n"
                  "  - id: modernization\n"
                  "    definition: d\n"
                  "    subject: alliance\n"
                  "    terms:\n"
                  "      - {language: en, status: preferred, forms: [\"moderniz*\"]}\n");
  }

  void add(const std::string& name, const std::string& date, const std::string& held, const std::string& body,
           const std::string& more = "", const std::string& language = "en") {
    std::string file = "ncm/" + name + (language == "en" ? "" : "." + language) + ".md";
    folder_.write(file, "---\nid: " + name + "\nseries: ncm\ntitle: Fiction\ndate: " + date +
                            "\nplace: Here\nlanguage: " + language + "\ntext: " + held +
                            "\nsources:\n  - {url: \"https://example.org/" + name +
                            "\", kind: reprint, seen: true}\n" + more + "---\n" + body);
  }

  TermHistory history(const std::string& query, TraceRequest request = {}) {
    const Result<Corpus> corpus = load_corpus(folder_.path());
    REQUIRE(corpus.ok());
    for (const Error& error : corpus.value().errors) FAIL_CHECK(error.to_string());
    request.queries = {query};
    Result<TraceReport> report = trace(corpus.value(), {}, request);
    REQUIRE(report.ok());
    REQUIRE(report.value().histories.size() == 1);
    return std::move(report.value().histories[0]);
  }

  const TempFolder& folder() const { return folder_; }

 private:
  TempFolder folder_;
};

std::string verdicts(const TermHistory& history) {
  std::string out;
  for (const HistoryRow& row : history.rows) {
    out += (out.empty() ? "" : " ") + row.statement->id + ":" + std::string(name_of(row.verdict)) + ":" +
           std::string(name_of(row.event));
  }
  return out;
}

}  // namespace

TEST_CASE("trace: a full text without the term is absent, excerpts without it say nothing", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "1. They met.\n");
  archive.add("n-2", "2002-01-01", "full", "1. They will modernize.\n");
  archive.add("n-3", "2003-01-01", "excerpts",
              "1. [...] they met [...][^1]\n\n[^1]: https://example.org/x (seen)\n");
  archive.add("n-4", "2004-01-01", "full", "1. They met.\n");
  CHECK(verdicts(archive.history("modernization")) ==
        "n-1:absent: n-2:present:appeared n-3:not-held: n-4:absent:");
  CHECK(archive.history("modernization").rows[3].gone_by_then);
}

TEST_CASE("trace: an occurrence brings its paragraph, place, context and citation", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "excerpts",
              "2. [...] first words [...][^1] [...] to modernize\nthe alliance [...][^2]\n\n"
              "[^1]: https://example.org/one (seen)\n[^2]: https://example.org/two (quoted)\n");
  const TermHistory history = archive.history("modernize the");
  REQUIRE(history.rows.at(0).occurrences().size() == 1);
  const Attestation& one = history.rows[0].occurrences()[0];
  CHECK(one.text == "modernize the");
  CHECK(one.before == "to ");
  CHECK(one.after == " alliance");
  CHECK(one.paragraph == 2U);
  CHECK(one.source() == "https://example.org/two");
  CHECK(one.reading == Reading::quoted);
  CHECK(one.in->path == "ncm/n-1.md");
  CHECK(one.span.size() == 13);
}

TEST_CASE("trace: a paraphrase is evidence, not presence", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "excerpts",
              "2. [...] to modernize [...][^1]\n\n[^1]: https://example.org/one (paraphrase)\n");
  const TermHistory history = archive.history("modernization");
  CHECK(verdicts(history) == "n-1:not-held:");
  REQUIRE(history.rows[0].evidence().size() == 2);
  CHECK(history.rows[0].evidence()[1].kind == EvidenceKind::paraphrase);
  CHECK(history.rows[0].evidence()[1].text == "modernize");
}

TEST_CASE("trace: what an accompanying document says is evidence, not presence", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "excerpts",
              "2. [...] they met [...][^1]\n\n## Accompanying: Fact sheet\n\n[...] to modernize [...][^1]\n\n"
              "[^1]: https://example.org/one (seen)\n");
  const TermHistory history = archive.history("modernization");
  CHECK(verdicts(history) == "n-1:not-held:");
  REQUIRE(history.rows[0].evidence().size() == 2);
  CHECK(history.rows[0].evidence()[1].kind == EvidenceKind::accompanying);
  CHECK(history.rows[0].evidence()[1].title == "Fact sheet");
}

TEST_CASE("trace: a documented absence makes excerpts absent, for its concept only", "[analyze]") {
  SmallArchive archive;
  const std::string absence =
      "absences:\n  - {concept: modernization, what: the word, basis: a report, url: "
      "\"https://example.org/r\"}\n";
  archive.add("n-1", "2001-01-01", "excerpts",
              "1. [...] modernizing it [...][^1]\n\n[^1]: https://example.org/x (seen)\n");
  archive.add("n-2", "2002-01-01", "excerpts",
              "1. [...] they met [...][^1]\n\n[^1]: https://example.org/x (seen)\n", absence);
  CHECK(verdicts(archive.history("modernization")) == "n-1:present:first-seen n-2:absent:dropped");
  CHECK(verdicts(archive.history("modernizing")) == "n-1:present:first-seen n-2:not-held:");
}

TEST_CASE("trace: a full text in a language without terms says nothing", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "\xEB\x8F\x99\xEB\xA7\xB9\n", "", "ko");
  CHECK(verdicts(archive.history("modernization")) == "n-1:not-held:");
  CHECK(verdicts(archive.history("alliance")) == "n-1:not-held:");
}

TEST_CASE("trace: a concept wins over a phrase, unless it stands in quotes", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "1. They will modernize.\n");
  CHECK(archive.history("modernization").concept_id == "modernization");
  CHECK(archive.history("modernization").tally.present == 1);
  CHECK(archive.history("\"modernization\"").concept_id.empty());
  CHECK(archive.history("\"modernization\"").tally.present == 0);
}

TEST_CASE("trace: a range hides rows but not what is known of them", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "1. They will modernize.\n");
  archive.add("n-2", "2002-01-01", "full", "1. They met.\n");
  archive.add("n-3", "2003-01-01", "full", "1. They will modernize.\n");
  TraceRequest request;
  request.since = Date{2002, 1, 1};
  CHECK(verdicts(archive.history("modernization", request)) == "n-2:absent:dropped n-3:present:returned");
  request.until = Date{2002, 12, 31};
  CHECK(verdicts(archive.history("modernization", request)) == "n-2:absent:dropped");
}

TEST_CASE("trace: the tally counts gaps before, between and after", "[analyze]") {
  SmallArchive archive;
  const std::string with = "1. [...] modernize [...][^1]\n\n[^1]: https://example.org/x (seen)\n";
  const std::string without = "1. [...] met [...][^1]\n\n[^1]: https://example.org/x (seen)\n";
  int year = 2000;
  for (const char letter : std::string("eEeeEeEe")) {
    ++year;
    archive.add("n-" + std::to_string(year), std::to_string(year) + "-01-01", "excerpts",
                letter == 'E' ? with : without);
  }
  const HistoryTally tally = archive.history("modernization").tally;
  CHECK(tally.present == 3);
  CHECK(tally.not_held == 5);
  CHECK(tally.not_held_before == 1);
  CHECK(tally.not_held_between == 3);
  CHECK(tally.not_held_after == 1);
  CHECK(tally.first_present == 1U);
  CHECK(tally.last_present == 6U);
}

TEST_CASE("trace: a phrase found nowhere names the concepts near it", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "1. They met.\n");
  const Result<Corpus> corpus = load_corpus(archive.folder().path());
  const Result<TraceReport> report = trace(corpus.value(), {}, {{"modernisation"}, {}, {}, {}, {}});
  REQUIRE(report.value().hints.size() == 1);
  CHECK(report.value().hints[0].concepts == std::vector<std::string>{"modernization"});
  CHECK_FALSE(report.value().found);
}

TEST_CASE("trace: an unknown series is an error that names those there are", "[analyze]") {
  SmallArchive archive;
  archive.add("n-1", "2001-01-01", "full", "1. They met.\n");
  const Result<Corpus> corpus = load_corpus(archive.folder().path());
  const Result<TraceReport> report = trace(corpus.value(), {}, {{"x"}, {"ncn"}, {}, {}, {}});
  CHECK(report.error().to_string() == "no series 'ncn' (there are: ncm)");
}
