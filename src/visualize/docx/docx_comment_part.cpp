#include "visualize/docx/docx_comment_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "ingest/xml_places.h"
#include "ingest/xml_reader.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

constexpr std::string_view kPath = "(comments)";
constexpr std::string_view kMainSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kRelationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kRelationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view kContentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// An XML part that grows at the end of its root.
struct GrowingPart {
  std::string bytes;
  XmlNode root;
  std::string prefix;     // of the root's name: "w:"
  std::uint32_t end = 0;  // byte of the root's end tag
};

Result<GrowingPart> read_growing(std::string bytes, std::string_view name) {
  GrowingPart out;
  out.bytes = std::move(bytes);
  const std::string path(name);
  Result<XmlNode> root = parse_xml(out.bytes, path);
  if (!root.ok()) return std::move(root).error();
  out.root = std::move(root).value();
  const Result<XmlPlace> places = find_xml_places(out.bytes, path);
  if (!places.ok()) return places.error();
  const XmlPlace& place = places.value();
  out.prefix = std::string(place.name.substr(0, place.name.size() - place.local_name().size()));
  out.end = place.content.end;
  if (place.is_closed()) {  // "<w:comments/>"
    const std::string closing = "></" + std::string(place.name) + ">";
    out.bytes.replace(place.whole.end - 2, 2, closing);
    out.end = place.whole.end - 1;
  }
  return out;
}

std::string comment(const DocxComment& one, std::size_t id, const std::string& p,
                    const DocxRevision& revision) {
  std::string out =
      fmt::format("<{}comment {}id=\"{}\" {}author=\"{}\"", p, p, id, p, escape_xml(revision.author));
  if (!revision.date.empty()) out += fmt::format(" {}date=\"{}\"", p, escape_xml(revision.date));
  out += fmt::format(" {}initials=\"{}\">", p, escape_xml(revision.author.substr(0, 1)));
  for (const std::string& line : one.lines) {
    out += fmt::format("<{}p><{}r><{}t xml:space=\"preserve\">{}</{}t></{}r></{}p>", p, p, p,
                       escape_xml(line), p, p, p);
  }
  return out + fmt::format("</{}comment>\n", p);
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
}

std::uint32_t free_id(const XmlNode& comments, std::uint32_t next) {
  for (const XmlNode& one : comments.children) {
    const std::string_view value = one.attribute("id");
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
    constexpr std::uint32_t kMost = 0x7FFF0000;
    if (error == std::errc() && end == value.data() + value.size() && id < kMost)
      next = std::max(next, id + 1);
  }
  return next;
}

class CommentPartBuilder {
 public:
  CommentPartBuilder(ZipArchive& archive, const DocxLetters& document)
      : archive_(archive), document_(document) {}

  Result<CommentParts> build(const std::vector<DocxComment>& comments, const DocxRevision& revision) {
    const std::string folder = folder_of(document_.main);
    const std::string relations = folder + "_rels/" + document_.main.substr(folder.size()) + ".rels";
    Result<GrowingPart> known = read_or(
        relations, fmt::format("{}<Relationships xmlns=\"{}\"></Relationships>\n", kHead, kRelationSpace));
    if (!known.ok()) return std::move(known).error();
    std::string name = existing(known.value().root, folder);
    if (name.empty()) {
      name = free_name(folder);
      if (std::optional<Error> error = announce(known.value(), relations, folder, name))
        return std::move(*error);
    }
    Result<GrowingPart> part =
        read_or(name, fmt::format("{}<w:comments xmlns:w=\"{}\">\n</w:comments>\n", kHead, kMainSpace));
    if (!part.ok()) return std::move(part).error();
    out_.first_id = free_id(part.value().root, document_.next_change);
    std::string xml;
    for (std::size_t i = 0; i < comments.size(); ++i)
      xml += comment(comments[i], out_.first_id + i, part.value().prefix, revision);
    part.value().bytes.insert(part.value().end, xml);
    out_.parts.push_back({name, std::move(part.value().bytes)});
    return std::move(out_);
  }

 private:
  Result<GrowingPart> read_or(const std::string& name, std::string fresh) {
    if (!archive_.has(name)) return read_growing(std::move(fresh), name);
    Result<std::string> bytes = archive_.read(name);
    if (!bytes.ok()) return std::move(bytes).error();
    return read_growing(std::move(bytes).value(), name);
  }

  static std::string existing(const XmlNode& relations, const std::string& folder) {
    for (const XmlNode& one : relations.children) {
      if (one.name != "Relationship" || !one.attribute("Type").ends_with("/comments")) continue;
      const std::string_view target = one.attribute("Target");
      return target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    }
    return {};
  }

  [[nodiscard]] std::string free_name(const std::string& folder) const {
    std::string name = folder + "comments.xml";
    for (int i = 1; archive_.has(name); ++i) name = fmt::format("{}comments{}.xml", folder, i);
    return name;
  }

  std::optional<Error> announce(GrowingPart& relations, const std::string& relations_name,
                                const std::string& folder, const std::string& name) {
    std::string id = "rIdComments";
    while (relations.bytes.find('"' + id + '"') != std::string::npos) id += '1';
    relations.bytes.insert(
        relations.end, fmt::format("<{}Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>", relations.prefix,
                                   id, kRelationType, name.substr(folder.size())));
    out_.parts.push_back({relations_name, relations.bytes});
    constexpr std::string_view kTypes = "[Content_Types].xml";
    Result<std::string> bytes = archive_.read(kTypes);
    if (!bytes.ok()) return std::move(bytes).error();
    Result<GrowingPart> types = read_growing(std::move(bytes).value(), kTypes);
    if (!types.ok()) return std::move(types).error();
    GrowingPart& part = types.value();
    part.bytes.insert(part.end, fmt::format("<{}Override PartName=\"/{}\" ContentType=\"{}\"/>", part.prefix,
                                            name, kContentType));
    out_.parts.push_back({std::string(kTypes), std::move(part.bytes)});
    return std::nullopt;
  }

  ZipArchive& archive_;
  const DocxLetters& document_;
  CommentParts out_;
};

}  // namespace

Result<CommentParts> add_comment_part(std::string_view file, const DocxLetters& document,
                                      const std::vector<DocxComment>& comments,
                                      const DocxRevision& revision) {
  Result<ZipArchive> archive = ZipArchive::open(file, std::string(kPath));
  if (!archive.ok()) return std::move(archive).error();
  return CommentPartBuilder(archive.value(), document).build(comments, revision);
}

}  // namespace agreed
