// Properties of what documents become: pages and texts in any encoding.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "fuzz/properties.h"
#include "ingest/document_markdown.h"
#include "ingest/encoding.h"
#include "ingest/html_reader.h"
#include "ingest/imported_text.h"
#include "ingest/mojibake.h"
#include "ingest/read_document.h"
#include "text/utf8.h"
#include "tokenize/tokenizer.h"

namespace agreed::fuzz {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// ASCII letters and digits, in order: what no mark-up may take away or add.
void append_letters(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (is_letter(c) && static_cast<unsigned char>(c) < 0x80) out += c;
  }
}

// Of a block, without the marks of footnotes.
void append_block(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        text.substr(at).starts_with("[^") ? text.find_first_of("] \t\n[", at + 1) : text.npos;
    if (end != text.npos && text[end] == ']' && end > at + 2) {
      at = end + 1;
    } else {
      append_letters(text.substr(at++, 1), out);
    }
  }
}

std::string letters_of(const Document& document) {
  std::string out;
  for (const DocumentBlock& block : document.blocks) {
    append_letters(block.number, out);
    append_block(block.text, out);
  }
  return out;
}

// As the rest of the program reads Markdown: labels and tokens.
std::string letters_read(const std::string& markdown) {
  Result<SourceText> read = SourceText::from_bytes("m.md", markdown);
  if (!read.ok()) return "! " + read.error().message;
  const auto source = std::make_shared<const SourceText>(std::move(read).value());
  const TokenizedText text =
      tokenize(source, {source->content_begin(), source->size()}, {"en", Markup::markdown});
  std::string out;
  for (const Paragraph& paragraph : text.paragraphs) {
    append_letters(source->slice(paragraph.label), out);
    for (std::uint32_t i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
      append_letters(wording_of(*source, text.tokens[i]), out);
    }
  }
  return out;
}

}  // namespace

std::string broken_page_property(std::string_view bytes) {
  std::string page(bytes);
  for (std::size_t bad = find_bad_utf8(page); bad < page.size(); bad = find_bad_utf8(page)) page[bad] = '?';
  const Result<Document> read = read_html(page, "page");
  const Result<Document> again = read_html(page, "page");
  if (read.ok() != again.ok()) return "page: not the same twice";
  if (!read.ok()) return read.error().path == "page" ? "" : "page: an error without its path";
  const Document& document = read.value();
  if (document.blocks != again.value().blocks) return "page: not the same blocks twice";
  if (document.blocks.empty()) return "page: no block and no error";
  for (const DocumentBlock& block : document.blocks) {
    if (find_bad_utf8(block.text) != block.text.size()) return "page: a block that is not UTF-8";
    if (block.text.empty()) return "page: an empty block";
    if (block.text.find('\n') != std::string::npos) return "page: a line end in a block";
  }
  const std::string markdown = markdown_of(document);
  if (find_bad_utf8(markdown) != markdown.size()) return "page: Markdown that is not UTF-8";
  const std::string said = letters_of(document);
  const std::string read_back = letters_read(markdown);
  if (said != read_back && !said.empty()) return "page: \"" + said + "\" is read as \"" + read_back + "\"";
  return {};
}

std::string broken_encoding_property(std::string_view bytes) {
  constexpr std::array<const char*, 12> kNames = {
      "",       "utf-8", "euc-kr",      "shift_jis", "gb18030", "windows-1252",
      "utf-16", "big5",  "iso-2022-jp", "utf-7",     "euc-jp",  "utf-32be"};
  if (bytes.size() < 2) return {};
  const auto pick = static_cast<unsigned char>(bytes[0]);
  const std::string_view text = bytes.substr(1);
  const std::string name = kNames[pick % kNames.size()];
  const bool forced = pick >= 128;
  const Result<DecodedText> decoded = decode_text(text, forced ? "" : name, forced ? name : "", "f");
  if (decoded.ok()) {
    std::string utf8 = decoded.value().utf8;
    std::replace(utf8.begin(), utf8.end(), '\0', ' ');
    if (find_bad_utf8(utf8) != utf8.size()) return "encoding: " + name + " gives no UTF-8";
    if (decoded.value().encoding.empty()) return "encoding: without a name";
    const std::string repaired = repair_mojibake(utf8);
    if (find_bad_utf8(repaired) != repaired.size()) return "encoding: repaired to no UTF-8";
    if ((count_mojibake(utf8) == 0) != (repaired == utf8)) return "encoding: repaired without a count";
  }
  const Result<ImportedText> imported = import_text("f", std::string(text));
  if (!imported.ok()) return imported.error().path == "f" ? "" : "encoding: an error without its path";
  const bool plain = imported.value().notes.empty() && !imported.value().is_document;
  const bool as_written = imported.value().source.bytes() == text;
  if (find_bad_utf8(text) == text.size() && plain && !as_written && !text.starts_with("\xEF\xBB\xBF"))
    return "encoding: UTF-8 did not stay as it is";
  return {};
}

}  // namespace agreed::fuzz
