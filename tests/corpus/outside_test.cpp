// Tests src/corpus/outside.cpp. The texts are fiction.
#include <string>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace {

using agreed_test::TempFolder;

std::string body_of(const agreed::Statement& statement) {
  const agreed::StatementText& text = statement.texts.front();
  return std::string(text.source->slice(text.body));
}

// "date title language <body>" of one text, or its error.
std::string show(const std::string& name, const std::string& bytes) {
  const auto statement = agreed::statement_from_text(
      std::make_shared<const agreed::SourceText>(agreed::SourceText::from_bytes(name, bytes).value()));
  if (!statement) return statement.error().to_string();
  const agreed::Statement& got = statement.value();
  return (got.date ? got.date->to_string() : "undated") + ' ' + got.title + ' ' + got.texts.front().language +
         " <" + body_of(got) + '>';
}

// "date path" of each text, then the errors.
std::string show(const TempFolder& folder, const agreed::OutsideTexts& texts) {
  std::string out;
  for (const agreed::Statement& statement : texts.statements) {
    out += (statement.date ? statement.date->to_string() : "undated") + ' ' + folder.relative(statement.id) +
           '\n';
  }
  for (const agreed::Error& error : texts.errors) out += "! " + folder.relative(error.to_string()) + '\n';
  return out;
}

}  // namespace

TEST_CASE("outside: front matter dates a text and is not wording", "[corpus]") {
  const auto [name, bytes, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"a.txt", "calm\n", "undated  en <calm\n>"},
      {"a.txt",
       "\xEF\xBB\xBF"
       "calm",
       "undated  en <calm>"},
      {"a.md", "---\ndate: '2030-05-01'\ntitle: Calm\nlang: fr\n---\ncalm\n", "2030-05-01 Calm fr <calm\n>"},
      {"a.txt", "---\r\ndate: 2030-05-01 10:00:00-04:00\r\n---\r\ncalm\r\n", "2030-05-01  en <calm\r\n>"},
      {"a.md", "---\ndate: 2030-05-01T10:00:00Z\nlanguage: de\n---\ncalm", "2030-05-01  de <calm>"},
      {"a.md", "---\ntags: [a, b]\nnested: {x: [y]}\n---\ncalm", "undated  en <calm>"},
      {"a.md", "---\n---\ncalm", "undated  en <calm>"},
      {"x/20310601.txt", "---\ntitle: Calm\n---\ncalm", "2031-06-01 Calm en <calm>"},
      {"2031-06-01.md", "---\ndate: 2030-05-01\n---\ncalm", "2030-05-01  en <calm>"},
      {"2031-06-01.md", "---\ndate: June the first\n---\ncalm", "2031-06-01  en <calm>"},
      {"2031-06-01/a.md", "calm", "undated  en <calm>"},
      {"a.md", "---\n\nA paragraph between rules.\n\n---\ncalm",
       "undated  en <---\n\nA paragraph between rules.\n\n---\ncalm>"},
      {"a.md", "---\nnever closed\n", "undated  en <---\nnever closed\n>"},
      {"a.md", "---\nlanguage: the language of the sea\n---\ncalm", "undated  en <calm>"},
      {"a.md", "---\ndate: 2030-02-30\n---\ncalm",
       "a.md:2: \"date\" is not a day of the calendar: \"2030-02-30\""},
      {"a.md", "---\ntitle: a: b\n---\ncalm",
       "a.md:2: YAML does not parse: mapping values are not allowed in this context"},
      {"a.md", "---\njust words\n---\ncalm", "a.md:2: the front matter must be a map of keys"},
      {"a.md", "---\ntitle: Calm\n---\n \n", "a.md: there is no text below the front matter"},
  }));
  INFO(bytes);
  CHECK(show(name, bytes) == expected);
}

TEST_CASE("outside: only names in .md are Markdown, and a text is held in full", "[corpus]") {
  const auto [name, markdown] = GENERATE(table<std::string, bool>({
      {"a.md", true},
      {"a.MD", true},
      {"HEAD~1:a.md", true},
      {"a.txt", false},
      {"<stdin>", false},
      {"md", false},
  }));
  const agreed::Statement statement =
      agreed::statement_from_text(
          std::make_shared<const agreed::SourceText>(agreed::SourceText::from_bytes(name, "calm").value()))
          .value();
  CHECK(statement.id == name);
  CHECK(statement.texts.front().markdown == markdown);
  CHECK(statement.held() == agreed::Held::full);
}

TEST_CASE("outside: a text that says so is held in excerpts", "[corpus]") {
  const auto [value, held] = GENERATE(table<std::string, agreed::Held>({
      {"excerpts", agreed::Held::excerpts},
      {"full", agreed::Held::full},
      {"of the sea", agreed::Held::full},
  }));
  const auto source = std::make_shared<const agreed::SourceText>(
      agreed::SourceText::from_bytes("a.md", "---\ntext: " + value + "\n---\ncalm").value());
  CHECK(agreed::statement_from_text(source).value().held() == held);
}

TEST_CASE("outside: front matter above the limit is an error", "[corpus]") {
  CHECK(show("a.md", "---\nx: " + std::string(300000, 'x') + "\n---\ncalm") ==
        "a.md:1: the front matter has 300004 bytes, the limit is 262144");
}

TEST_CASE("outside: a folder gives its texts in order of date, then path", "[corpus]") {
  const TempFolder folder;
  folder.write("b/2030-05-01.txt", "calm");
  folder.write("a/2030-05-01.txt", "calm");
  folder.write("z-20290501.md", "calm");
  folder.write("a/undated.md", "calm");
  folder.write("page.dat", "calm");
  folder.write("README.md", "calm");
  folder.write(".hidden/x.md", "calm");
  const std::string expected =
      "2029-05-01 z-20290501.md\n2030-05-01 a/2030-05-01.txt\n2030-05-01 b/2030-05-01.txt\n"
      "undated a/undated.md\n";
  CHECK(show(folder, agreed::load_outside({folder.path()})) == expected);
  CHECK(show(folder, agreed::load_outside({folder.path() + '/'})) == expected);
}

TEST_CASE("outside: a path named outright is read whatever its name", "[corpus]") {
  const TempFolder folder;
  const std::string readme = folder.write("README.md", "calm");
  const std::string page = folder.write("20300501.dat", "calm");
  CHECK(show(folder, agreed::load_outside({readme, page})) == "2030-05-01 20300501.dat\nundated README.md\n");
}

TEST_CASE("outside: a path given twice is read once", "[corpus]") {
  const TempFolder folder;
  const std::string path = folder.write("a/20300501.txt", "calm");
  CHECK(show(folder, agreed::load_outside({path, path, folder / "a/../a/20300501.txt", folder / "a"})) ==
        "2030-05-01 a/20300501.txt\n");
}

TEST_CASE("outside: what cannot be read is an error and the others stay", "[corpus]") {
  const TempFolder folder;
  folder.write("d/good.txt", "calm");
  folder.write("d/empty.txt", "");
  folder.write("d/latin.txt", "caf\xE9");
  folder.write("none/page.dat", "calm");
  CHECK(show(folder, agreed::load_outside({folder / "d", folder / "missing.txt", folder / "none"})) ==
        "undated d/good.txt\n"
        "! d/empty.txt: is empty\n"
        "! d/latin.txt:1: not UTF-8: byte 0xE9 at offset 3 (agreed import --encoding NAME reads it as "
        "another)\n"
        "! missing.txt: no such file\n"
        "! none: the folder holds no text: .md, .txt, .html, .docx, .odt or .pdf\n");
}

TEST_CASE("outside: the language is that of the front matter, else of the name", "[corpus]") {
  struct Row {
    const char* name;
    const char* bytes;
    const char* language;
  };
  const Row rows[] = {
      {"draft.md", "calm", "en"},
      {"draft.ko.md", "calm", "ko"},
      {"draft.pt-BR.md", "calm", "pt-BR"},
      {"draft.ko.md", "---\nlanguage: ja\n---\ncalm", "ja"},
      {"draft.us.md", "calm", "en"},  // no language
      {"draft.KO.md", "calm", "en"},  // not written as a tag is
      {"v1.2.txt", "calm", "en"},
      {".ko.md", "calm", "en"},
      {"ko.md", "calm", "en"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const TempFolder folder;
    const agreed::OutsideTexts texts = agreed::load_outside({folder.write(row.name, row.bytes)});
    REQUIRE(texts.statements.size() == 1);
    CHECK(texts.statements[0].texts[0].language == row.language);
  }
}
