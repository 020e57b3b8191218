// What read_docx_letters() makes of the bytes of the file's parts.
#include "ingest/docx_letters.h"

#include <optional>
#include <utility>

#include "ingest/docx_letter_reader.h"
#include "ingest/docx_package.h"
#include "ingest/docx_styles.h"
#include "ingest/xml_places.h"
#include "ingest/zip_archive.h"

namespace agreed {
namespace {

bool same_shape(const XmlNode& node, const XmlPlace& place) {
  std::size_t at = 0;
  for (const XmlNode& one : node.children) {
    if (one.name.empty()) continue;
    if (at == place.children.size() || place.children[at].local_name() != one.name) return false;
    if (!same_shape(one, place.children[at++])) return false;
  }
  return at == place.children.size();
}

void shift(XmlPlace& place, std::uint32_t by) {
  place.whole = {place.whole.begin + by, place.whole.end + by};
  place.content = {place.content.begin + by, place.content.end + by};
  for (XmlPlace& one : place.children) shift(one, by);
}

std::string prefix_of(const XmlPlace& root) {
  return std::string(root.name.substr(0, root.name.size() - root.local_name().size()));
}

// A part whose elements are looked for.
struct NamedRoot {
  std::string name;
  const XmlNode* root = nullptr;
  bool endnotes = false;
};

std::vector<NamedRoot> roots_of(const DocxPackage& package) {
  std::vector<NamedRoot> out = {{package.main, &package.document, false}};
  if (package.footnotes.has_value() && package.footnotes_name != package.main)
    out.push_back({package.footnotes_name, &*package.footnotes, false});
  const bool own = package.endnotes_name != package.main && package.endnotes_name != package.footnotes_name;
  if (package.endnotes.has_value() && own) out.push_back({package.endnotes_name, &*package.endnotes, true});
  return out;
}

// Puts the bytes of the parts one behind the other.
std::optional<Error> read_parts(std::string_view bytes, const std::string& path,
                                const std::vector<NamedRoot>& roots, DocxLetters& out) {
  Result<ZipArchive> archive = ZipArchive::open(bytes, path);
  if (!archive.ok()) return archive.error();
  for (const NamedRoot& one : roots) {
    const Result<std::string> xml = archive.value().read(one.name);
    if (!xml.ok()) return xml.error();
    const auto begin = static_cast<std::uint32_t>(out.xml.size());
    out.xml += xml.value();
    out.parts.push_back({one.name, {begin, static_cast<std::uint32_t>(out.xml.size())}, 0, one.endnotes});
  }
  return std::nullopt;
}

}  // namespace

Result<DocxLetters> read_docx_letters(std::string_view bytes, const std::string& path,
                                      TrackedChanges changes) {
  const Result<DocxPackage> opened = open_docx(bytes, path);
  if (!opened.ok()) return opened.error();
  const DocxPackage& package = opened.value();
  const std::vector<NamedRoot> roots = roots_of(package);
  DocxLetters out;
  out.main = package.main;
  if (std::optional<Error> error = read_parts(bytes, path, roots, out)) return std::move(*error);
  std::vector<XmlPlace> places;
  for (std::size_t i = 0; i < roots.size(); ++i) {
    const std::string name = path + ":" + roots[i].name;
    DocxPart& part = out.parts[i];
    Result<XmlPlace> found =
        find_xml_places(std::string_view(out.xml).substr(part.bytes.begin, part.bytes.size()), name);
    if (!found.ok()) return std::move(found).error();
    if (!same_shape(*roots[i].root, found.value()))
      return Error{ErrorCode::syntax, "the places of its elements cannot be told", name, 0};
    places.push_back(std::move(found).value());
    shift(places.back(), part.bytes.begin);
    if (!places.back().is_closed()) part.end = places.back().content.end;
  }
  out.prefix = prefix_of(places.front());
  const DocxStyles styles(package.styles.has_value() ? &*package.styles : nullptr);
  const auto read = [&](bool hide_instructions, DocxLetters& into) {
    LetterReader reader(package, styles, changes, hide_instructions, into);
    for (std::size_t i = 1; i < roots.size(); ++i) {
      if (prefix_of(places[i]) == out.prefix) {
        reader.add_notes(roots[i].endnotes, *roots[i].root, places[i], static_cast<std::uint32_t>(i));
      } else {
        into.notes.push_back({roots[i].name +
                              " names its elements otherwise than the text: its notes are kept as "
                              "they are and not compared"});
      }
    }
    reader.read(*roots.front().root, places.front());
    return !reader.lost_text();
  };
  DocxLetters hiding = out;
  if (read(true, hiding)) return hiding;
  (void)read(false, out);
  return out;
}

}  // namespace agreed
