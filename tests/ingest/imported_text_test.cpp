// Tests src/ingest/imported_text.cpp, read_document.cpp, and how a statement is made of them
// (src/corpus/outside.cpp).
#include "ingest/imported_text.h"

#include <string>

#include "corpus/corpus.h"
#include "ingest/read_document.h"
#include "support/catch.h"
#include "support/document_dump.h"

using namespace agreed;

namespace {

// "text" or "document", the bytes, and notes after "#".
std::string import(const std::string& path, const std::string& bytes) {
  const Result<ImportedText> text = import_text(path, bytes);
  if (!text.ok()) return text.error().to_string();
  std::string out = text.value().is_document ? "document|" : "text|";
  out += text.value().source.bytes();
  for (const Note& note : text.value().notes) out += "#" + note.message;
  return out;
}

}  // namespace

TEST_CASE("UTF-8 text and Markdown stay as they are, byte for byte", "[imported_text]") {
  for (const std::string bytes : {"calm",
                                  "\xEF\xBB\xBF"
                                  "calm\r\n",
                                  "a *b* <div>c</div>\n", "---\nx: y\n---\ncalm"}) {
    CHECK(import("a.md", bytes) == "text|" + bytes);
    CHECK(import("a.txt", bytes) == "text|" + bytes);
  }
}

TEST_CASE("another encoding becomes UTF-8, a page its Markdown", "[imported_text]") {
  CHECK(import("a.txt", std::string("\xFF\xFE"
                                    "c\0",
                                    4)) == "text|c");
  CHECK(import("a.txt", "<!doctype html><p>4. calm</p>") == "document|4. calm\n");
  std::string page("<\0!\0d\0o\0c\0t\0y\0p\0e\0 \0h\0t\0m\0l\0>\0<\0p\0>\0c\0a\0l\0m\0", 44);
  CHECK(import("a", page) == "document|calm\n#a: read as UTF-16LE, which its NUL bytes show");
}

TEST_CASE("what cannot be read is an error that names the file", "[imported_text]") {
  CHECK(import("a.txt", "") == "a.txt: is empty");
  CHECK(import("a.txt", " \n") == "a.txt: holds nothing but white space");
  CHECK(import("a.txt", "caf\xE9") ==
        "a.txt:1: not UTF-8: byte 0xE9 at offset 3 (agreed import --encoding NAME reads it as another)");
  CHECK(import("a", "PK\x03\x04 photo") == "a: a ZIP archive, but neither DOCX nor ODT");
  CHECK(import_file("/no/such/file").error().code == ErrorCode::not_found);
}

TEST_CASE("mojibake is told of, and repaired only when asked", "[imported_text]") {
  const std::string broken = "each side\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s duty";
  CHECK(import("a.txt", broken) ==
        "text|" + broken +
            "#a.txt: UTF-8 that was read as windows-1252 in 1 place: agreed import --repair undoes it");
  DocumentOptions options;
  options.repair = true;
  const Result<Document> repaired = read_document(broken, "a.txt", options);
  REQUIRE(repaired.ok());
  CHECK(repaired.value().blocks.front().text == "each side\xE2\x80\x99s duty");
  CHECK(repaired.value().notes.front().message == "repaired UTF-8 that was read as windows-1252 in 1 place");
}

TEST_CASE("of a text a block is what stands between blank lines", "[read_document]") {
  const Result<Document> text = read_document("One\ntwo\r\n \n\nthree", "a.txt", {});
  CHECK(agreed::test::dump(text) == "p|One\ntwo\np|three\n");
  REQUIRE(text.ok());
  CHECK(text.value().blocks.back().line == 5);
  CHECK(text.value().encoding == "UTF-8");
}

TEST_CASE("a statement of a page has its title, language and notes", "[imported_text]") {
  const std::string page =
      "<!doctype html><html "
      "lang=ko-KR><title>T</title><nav>Menu</nav><p>\xEA\xB3\xB5\xEB\x8F\x99\xEC\x84\xB1\xEB\xAA\x85";
  const Result<Statement> read = statement_from_bytes("2031-05-07.html", page);
  REQUIRE(read.ok());
  CHECK(read.value().title == "T");
  CHECK(read.value().date == Date{2031, 5, 7});
  const StatementText& text = read.value().texts.front();
  CHECK(text.language == "ko");
  CHECK(text.markdown);
  CHECK(text.imported);
  CHECK(text.notes.size() == 1);
  const Result<Statement> plain = statement_from_bytes("a.txt", "calm");
  REQUIRE(plain.ok());
  CHECK_FALSE(plain.value().texts.front().imported);
  CHECK(plain.value().texts.front().language == "en");
}
