// Tests src/corpus/statement_file.cpp. The statements are fiction.
#include "corpus/statement_file.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "support/catch.h"

using agreed::Held;

namespace {

agreed::Result<agreed::StatementFile> read(const std::string& path, const std::string& bytes) {
  return agreed::read_statement_file(
      std::make_shared<const agreed::SourceText>(agreed::SourceText::from_bytes(path, bytes).value()));
}

std::string message_of(const std::string& path, const std::string& bytes) {
  const auto file = read(path, bytes);
  return file ? "ok" : file.error().to_string();
}

// Lines 2 to 9 of a file that is right; more keys follow from line 10 on.
const std::string kTop =
    "---\n"
    "id: ncm-4\n"
    "series: ncm\n"
    "ordinal: 4\n"
    "title: Joint Communique of the Fourth Meeting (fiction)\n"
    "date: 2030-05-01\n"
    "language: en\n"
    "sources: [{url: https://x.example/4, kind: official}]\n"
    "text: excerpts\n";

std::string with(const std::string& keys) {
  return kTop + keys + "---\n";
}

// The right file with one of its lines replaced.
std::string replaced(const std::string& line, const std::string& by) {
  std::string bytes = kTop + "---\n";
  const std::size_t at = bytes.find(line + '\n');
  return bytes.replace(at, line.size(), by);
}

constexpr const char* kPath = "statements/ncm/ncm-4.md";

}  // namespace

TEST_CASE("statement file: every key is read", "[corpus]") {
  const std::string bytes =
      "---\r\nid: ncm-4\r\nseries: ncm\r\nordinal: 4\r\ntitle: \"Joint: Communique\"\r\ndate: 2030-05-01\r\n"
      "meeting_date: 2030-04-30\r\nplace: Port Ammer\r\nissuers: [A, B]\r\nlanguage: en\r\ntext: excerpts\r\n"
      "note: dates differ\r\n"
      "sources:\r\n  - {url: https://x.example/4, kind: reprint, seen: true, note: cut}\r\n"
      "absences:\r\n  - {concept: c, what: w, basis: b, url: u}\r\n"
      "---\r\n\r\n2. [...] lasting calm [...][^1]\r\n\r\n[^1]: https://x.example/4 (seen)\r\n";
  const auto file = read("ncm/ncm-4.md", bytes);
  REQUIRE(file);
  const agreed::Statement& statement = file.value().statement;
  CHECK(statement.id == "ncm-4");
  CHECK(statement.series == "ncm");
  CHECK(statement.ordinal == 4);
  CHECK(statement.title == "Joint: Communique");
  CHECK(statement.date == agreed::Date{2030, 5, 1});
  CHECK(statement.meeting_date == agreed::Date{2030, 4, 30});
  CHECK(statement.place == "Port Ammer");
  CHECK(statement.issuers == std::vector<std::string>{"A", "B"});
  CHECK(statement.note == "dates differ");
  REQUIRE(statement.texts.size() == 1);
  const agreed::StatementText& text = statement.texts[0];
  CHECK(text.language == "en");
  CHECK(text.held == Held::excerpts);
  CHECK(text.markdown);
  CHECK(text.source->slice(text.body).substr(0, 6) == "\r\n2. [");
  CHECK(text.body.end == text.source->size());
  CHECK(text.accompanying.empty());
  REQUIRE(text.sources.size() == 1);
  CHECK(text.sources[0].url == "https://x.example/4");
  CHECK(text.sources[0].kind == agreed::SourceKind::reprint);
  CHECK(text.sources[0].seen);
  CHECK(text.sources[0].note == "cut");
  REQUIRE(text.absences.size() == 1);
  CHECK(text.absences[0].concept_id == "c");
  CHECK(text.absences[0].what == "w");
  CHECK(text.absences[0].basis == "b");
  CHECK(text.absences[0].url == "u");
  REQUIRE(text.citations.size() == 1);
  CHECK(text.source->slice(text.citations[0].mark) == "[^1]");
}

TEST_CASE("statement file: what is held follows from the text key and the body", "[corpus]") {
  const auto [text, body, expected] = GENERATE(table<std::string, std::string, Held>({
      {"excerpts", "1. calm [...]\n", Held::excerpts},
      {"excerpts", "", Held::none},
      {"excerpts", "\n \n", Held::none},
      {"excerpts", "# A heading\n\n2. [...] [...]\n", Held::none},
      {"excerpts", "<!-- a comment\nover lines -->\n", Held::none},
      {"excerpts", "\xED\x8F\x89\xED\x99\x94\n", Held::excerpts},
      {"full", "1. calm[^1]\n", Held::full},
      {"full", "[^1]: [^2]\n1. calm\n", Held::full},
  }));
  const std::string bytes = replaced("text: excerpts", "text: " + text) + body;
  const auto file = read(kPath, bytes);
  INFO((file ? "" : file.error().to_string()));
  REQUIRE(file);
  CHECK(file.value().statement.texts[0].held == expected);
}

TEST_CASE("statement file: what accompanies the statement begins at its heading", "[corpus]") {
  const auto file = read(kPath, with("") + "1. calm\n\n## Accompanying: Fact sheet\n\n* more\n");
  const agreed::StatementText& text = file.value().statement.texts[0];
  CHECK(text.source->slice(text.accompanying) == "## Accompanying: Fact sheet\n\n* more\n");
}

TEST_CASE("statement file: bad front matter is an error with its line", "[corpus]") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {with(""), "ok"},
      {"1. calm\n", ":1: no front matter: it must open with a line \"---\" and close with another"},
      {"---\nid: ncm-4\n", ":1: no front matter: it must open with a line \"---\" and close with another"},
      {"---\n---\n", ":2: the front matter must be a map of keys"},
      {"---\n- a\n---\n", ":2: the front matter must be a map of keys"},
      {with("a: b: c\n"), ":10: YAML does not parse: mapping values are not allowed in this context"},
      {with("place: A\nid: b\n"), ":11: key \"id\" is already on line 2"},
      {with("plase: A\n"), ":10: unknown key \"plase\" in the front matter; did you mean \"place\"?"},
      {with("colour: red\n"), ":10: unknown key \"colour\" in the front matter"},
      {with("url: https://x.example\n"), ":10: unknown key \"url\" in the front matter"},
      {with("meeting_date: 2030-02-30\n"),
       ":10: \"meeting_date\" must be a date like 2021-12-02, not \"2030-02-30\""},
      {with("place: [A]\n"), ":10: \"place\" must be one text"},
      {with("place:\n"), ":10: \"place\" has no value"},
      {with("issuers: A\n"), ":10: \"issuers\" must be a list"},
      {with("issuers: [A, {b: c}]\n"), ":10: \"issuers\" must be a list of texts"},
      {with("sha256: 00\n"), ":10: \"sha256\" goes only with text: full"},
      {with("absences: [{concept: c}]\n"), ":10: an absence lacks the key \"what\""},
      {with("absences:\n  - concept: c\n    what: w\n    basis: b\n    uri: u\n"),
       ":14: unknown key \"uri\" in an absence; did you mean \"url\"?"},
      {replaced("id: ncm-4", "id: ncm-5"), ":2: the id is \"ncm-5\", but the file is named \"ncm-4\""},
      {replaced("id: ncm-4", "id: n c"), ":2: \"id\" may hold letters, digits, \"-\" and \"_\", not \"n c\""},
      {replaced("series: ncm", "series: scc"),
       ":3: the series is \"scc\", but the file stands in the folder \"ncm\""},
      {replaced("ordinal: 4", "ordinal: fourth"),
       ":4: \"ordinal\" must be a whole number above 0, not \"fourth\""},
      {replaced("ordinal: 4", "ordinal: -4"), ":4: \"ordinal\" must be a whole number above 0, not \"-4\""},
      {replaced("ordinal: 4", "ordinal: 99999999999"),
       ":4: \"ordinal\" must be a whole number above 0, not \"99999999999\""},
      {replaced("date: 2030-05-01", "date: 1 May 2030"),
       ":6: \"date\" must be a date like 2021-12-02, not \"1 May 2030\""},
      {replaced("date: 2030-05-01", "date: 2030-13-01"),
       ":6: \"date\" must be a date like 2021-12-02, not \"2030-13-01\""},
      {replaced("date: 2030-05-01", "# no date"), ":2: the front matter lacks the key \"date\""},
      {replaced("language: en", "language: English language"),
       ":7: \"language\" must be a language tag like en or pt-BR, not \"English language\""},
      {replaced("text: excerpts", "text: some"), ":9: \"text\" must be full or excerpts, not \"some\""},
      {replaced("text: excerpts", "text: full"),
       ":9: text: full, but there is no text below the front matter"},
      {replaced("sources: [{url: https://x.example/4, kind: official}]", "sources: []"),
       ":8: \"sources\" is empty"},
      {replaced("sources: [{url: https://x.example/4, kind: official}]", "sources: [https://x.example]"),
       ":8: a source must be a map of keys"},
      {replaced("sources: [{url: https://x.example/4, kind: official}]", "sources: [{url: u, kind: rumour}]"),
       ":8: \"kind\" must be official, reprint, press or secondary, not \"rumour\""},
      {replaced("sources: [{url: https://x.example/4, kind: official}]",
                "sources: [{url: u, kind: press, seen: perhaps}]"),
       ":8: \"seen\" must be false or true, not \"perhaps\""},
      {with("") + "1. calm[^1]\n", ":11: footnote [^1] is not defined"},
      {with("note: \"" + std::string(300000, 'x') + "\"\n"),
       ":1: the front matter has 300197 bytes, the limit is 262144"},
  }));
  const std::string message = message_of(kPath, bytes);
  CHECK(message == (expected == "ok" ? expected : kPath + expected));
}

TEST_CASE("statement file: keys of full texts are held to them", "[corpus]") {
  const std::string full = replaced("text: excerpts", "text: full");
  const auto add = [&](const std::string& keys) {
    std::string bytes = full;
    return bytes.insert(bytes.rfind("---"), keys) + "1. calm\n";
  };
  const std::string digest(64, 'a');
  const auto [keys, expected] = GENERATE_COPY(table<std::string, std::string>({
      {"sha256: " + digest + '\n', "ok"},
      {"sha256: 12\n", "ncm/ncm-4.md:10: \"sha256\" must be 64 hexadecimal digits in lower case"},
      {"absences: [{concept: c, what: w, basis: b}]\n",
       "ncm/ncm-4.md:10: \"absences\" goes only with text: excerpts"},
  }));
  CHECK(message_of("ncm/ncm-4.md", add(keys)) == expected);
}

TEST_CASE("statement file: the language in the name must be that of the text", "[corpus]") {
  const auto [path, language, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"ncm/ncm-4.ko.md", "ko", "ok"},
      {"ncm/ncm-4.md", "ko", "ok"},
      {"ncm/ncm-4.pt-BR.md", "pt-BR", "ok"},
      {"ncm/ncm-4.ko.md", "en",
       "ncm/ncm-4.ko.md:7: the language is \"en\", but the file's name ends in \".ko.md\""},
      {"/ncm-4.md", "en", "/ncm-4.md:3: the series is \"ncm\", but the file stands in the folder \"\""},
      {"ncm-4.md", "en", "ncm-4.md:3: the series is \"ncm\", but the file stands in the folder \"\""},
  }));
  CHECK(message_of(path, replaced("language: en", "language: " + language)) == expected);
}

TEST_CASE("statement file: only a text in a further language may lack a title", "[corpus]") {
  const std::string bytes = replaced("title: Joint Communique of the Fourth Meeting (fiction)", "# none");
  CHECK(message_of("ncm/ncm-4.en.md", bytes) == "ok");
  CHECK(message_of("ncm/ncm-4.md", bytes) == "ncm/ncm-4.md:2: the front matter lacks the key \"title\"");
}
