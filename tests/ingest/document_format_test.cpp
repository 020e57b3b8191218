// Tests src/ingest/document_format.cpp.
#include "ingest/document_format.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string binary(const std::string& bytes) {
  const Result<std::optional<DocumentFormat>> format = binary_format(bytes, "f");
  if (!format.ok()) return format.error().to_string();
  if (!format.value()) return "text";
  switch (*format.value()) {
    case DocumentFormat::docx:
      return "docx";
    case DocumentFormat::odt:
      return "odt";
    case DocumentFormat::pdf:
      return "pdf";
    default:
      return "?";
  }
}

std::string text(const std::string& utf8, const std::string& path) {
  switch (text_format(utf8, path)) {
    case DocumentFormat::html:
      return "html";
    case DocumentFormat::markdown:
      return "markdown";
    default:
      return "text";
  }
}

std::string zip(const std::string& inside) {
  return "PK\x03\x04" + std::string(26, 'x') + inside;
}

}  // namespace

TEST_CASE("what is no text is told by its first bytes", "[document_format]") {
  CHECK(binary(zip("word/document.xml")) == "docx");
  CHECK(binary(zip("[Content_Types].xml")) == "docx");
  CHECK(binary(zip("mimetypeapplication/vnd.oasis.opendocument.text")) == "odt");
  CHECK(binary(zip("photo.jpg")) == "f: a ZIP archive, but neither DOCX nor ODT");
  CHECK(binary("%PDF-1.7") == "pdf");
  CHECK(binary("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
        "f: an old Word file or one with a password: save it as DOCX without a password");
  CHECK(binary("{\\rtf1") == "f: RTF is not read: save it as DOCX or text");
  CHECK(binary("calm") == "text");
  CHECK(binary("") == "text");
}

TEST_CASE("a page is a page whatever it is called", "[document_format]") {
  for (const char* const page : {"<!DOCTYPE html><p>", "<html><p>", " \n<!-- x --><HTML lang=en>",
                                 "<?xml version='1.0'?>\n<html xmlns='x'>", "<body>"}) {
    INFO(page);
    CHECK(text(page, "a.md") == "html");
    CHECK(text(page, "a.txt") == "html");
    CHECK(text(page, "<stdin>") == "html");
  }
}

TEST_CASE("Markdown may hold tags, and a text may hold some", "[document_format]") {
  std::string rows = "calm\n";
  for (int i = 0; i < 30; ++i) rows += "<div><p>one</p></div>\n";
  CHECK(text(rows, "a.md") == "markdown");
  CHECK(text(rows, "a.txt") == "text");
  CHECK(text(rows, "<stdin>") == "html");
  CHECK(text(rows, "HEAD:page.html") == "html");
  CHECK(text("calm <p>one</p>", "page.html") == "html");
  CHECK(text("calm <p>one</p>", "draft") == "text");
  CHECK(text("calm", "page.html") == "text");
  CHECK(text("---\ntitle: x\n---\n<html>", "a.md") == "markdown");
  CHECK(text("", "a.html") == "text");
  CHECK(text("<!-- never closed", "a.html") == "text");
}
