#include "fuzz/redline_properties.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/docx_letters.h"
#include "ingest/docx_reader.h"
#include "ingest/zip_archive.h"
#include "support/desk.h"
#include "visualize/docx/docx_redline.h"

namespace agreed::fuzz {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"footnotes", "endnotes", "numbering"};

std::string root(std::string_view name, std::string_view inside) {
  const std::string of(name);
  return "<w:" + of + " xmlns:w=\"w\" xmlns:mc=\"m\" xmlns:wps=\"p\" xmlns:v=\"v\">" + std::string(inside) +
         "</w:" + of + ">";
}

// `parts`: inside of the body, then of the parts above.
std::optional<std::string> document_of(const std::array<std::string_view, 4>& parts) {
  const std::string open = "<Relationships xmlns=\"r\">";
  std::string relations = open;
  std::vector<ZipPart> files = {
      {"_rels/.rels", open + "<Relationship Id=\"a\" Type=\"r/officeDocument\" "
                             "Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", root("document", "<w:body>" + std::string(parts[0]) + "</w:body>")}};
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (parts[i + 1].empty()) continue;
    const std::string kind(kKinds[i]);
    relations += fmt::format("<Relationship Id=\"{}\" Type=\"r/{}\" Target=\"{}.xml\"/>", kind, kind, kind);
    files.push_back({"word/" + kind + ".xml", root(kind, parts[i + 1])});
  }
  files.push_back({"word/_rels/document.xml.rels", relations + "</Relationships>"});
  Result<std::string> made = write_zip({}, files);
  if (!made.ok()) return std::nullopt;
  return std::move(made).value();
}

std::string broken_letters(const DocxLetters& letters) {
  const LetterText& text = letters.text;
  if (letters.places.size() != text.letters.size()) return "letters without a place";
  if (!std::is_sorted(letters.places.begin(), letters.places.end())) return "places that do not ascend";
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text.letters[i].begin > text.letters[i].end || text.letters[i].end > text.text.size())
      return "a letter outside of the text";
    if (letters.places[i] > letters.source.size()) return "a place outside of the source";
  }
  std::uint32_t at = 0;
  for (const DocxRun& run : letters.runs) {
    if (run.letters.begin < at || run.letters.begin > run.letters.end) return "runs that are not in order";
    at = run.letters.end;
  }
  at = text.body_end();
  for (const LetterNote& note : text.notes) {
    if (note.letters.begin != at || note.letters.empty()) return "notes that do not follow each other";
    if (note.mark >= note.letters.begin) return "a note before its mark";
    at = note.letters.end;
  }
  return at == text.size() ? "" : "letters behind the notes";
}

// As `agreed import` reads it: numbers and words of its blocks, then its notes.
std::vector<std::string> texts(const std::string& file, TrackedChanges changes) {
  DocumentOptions options;
  options.changes = changes;
  const Result<Document> read = read_docx(file, "x.docx", options);
  if (!read.ok()) return {read.error().message};
  std::vector<std::string> out;
  for (const DocumentBlock& block : read.value().blocks) out.push_back(block.number + "|" + block.text);
  for (const DocumentFootnote& note : read.value().footnotes) out.push_back(note.label + "|" + note.text);
  return out;
}

std::string shown(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "  " + line + "\n";
  return out;
}

bool has_wording(const std::string& source) {
  return source.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

std::string broken_redline_property(std::string_view bytes) {
  std::array<std::array<std::string_view, 4>, 2> sides{};
  for (std::size_t i = 0; i < 8; ++i) {
    const std::size_t end = std::min(bytes.find('\x1e'), bytes.size());
    sides[i / 4][i % 4] = bytes.substr(0, end);
    bytes.remove_prefix(std::min(bytes.size(), end + 1));
  }
  std::vector<DocxDocument> documents;
  for (const std::array<std::string_view, 4>& side : sides) {
    std::optional<std::string> file = document_of(side);
    if (!file) return {};
    Result<DocxLetters> letters = read_docx_letters(*file, "x.docx");
    if (!letters.ok()) return letters.error().message.empty() ? "redline: an error without a message" : "";
    const std::string broken = broken_letters(letters.value());
    if (!broken.empty()) return "redline: " + broken;
    documents.push_back({std::move(*file), std::move(letters).value()});
  }
  const DocxDocument& earlier = documents[0];
  const DocxDocument& later = documents[1];
  for (const DocxDocument& one : documents) {
    if (!has_wording(one.letters.source) || !SourceText::from_bytes("x", one.letters.source).ok()) return {};
  }
  test::Desk desk;
  const DiffReport report = desk.compare(earlier.letters.source, later.letters.source);
  const Result<DocxFile> made = docx_redline(report, earlier, later, {});
  if (!made.ok()) return made.error().message.empty() ? "redline: an error without a message" : "";
  const std::vector<std::string> is = texts(later.file, TrackedChanges::accept);
  const std::vector<std::string> accepted = texts(made.value().bytes, TrackedChanges::accept);
  if (accepted != is) return "redline: accepted it reads\n" + shown(accepted) + "and not\n" + shown(is);
  const bool told =
      !made.value().notes.empty() || !later.letters.notes.empty() || !earlier.letters.notes.empty();
  const std::vector<std::string> was = texts(earlier.file, TrackedChanges::reject);
  const std::vector<std::string> rejected = texts(made.value().bytes, TrackedChanges::reject);
  if (!told && rejected != was)
    return "redline: rejected it reads\n" + shown(rejected) + "and not\n" + shown(was);
  return {};
}

}  // namespace agreed::fuzz
