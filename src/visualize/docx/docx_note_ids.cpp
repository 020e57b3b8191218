#include "visualize/docx/docx_note_ids.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "ingest/xml_places.h"
#include "text/span.h"

namespace agreed {
namespace {

// The value of an attribute of a note or of a mark of one.
struct IdPlace {
  std::size_t part = 0;  // index
  ByteSpan value;
  std::string id;
};

// The bytes of an attribute's value in a start tag; empty if it has none.
ByteSpan value_of(std::string_view xml, ByteSpan tag, const std::string& name) {
  const std::string_view bytes = xml.substr(tag.begin, tag.size());
  for (const char quote : {'"', '\''}) {
    const std::string key = ' ' + name + '=' + quote;
    const std::size_t at = bytes.find(key);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + key.size();
    const std::size_t end = bytes.find(quote, begin);
    if (end == std::string_view::npos) continue;
    return {tag.begin + static_cast<std::uint32_t>(begin), tag.begin + static_cast<std::uint32_t>(end)};
  }
  return {};
}

class NoteIds {
 public:
  NoteIds(std::vector<ZipPart>& parts, const std::string& prefix, std::string kind)
      : parts_(parts), id_(prefix + "id"), type_(prefix + "type"), kind_(std::move(kind)) {}

  void renumber() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const Result<XmlPlace> root = find_xml_places(parts_[i].bytes, parts_[i].name);
      if (!root.ok()) return;
      collect(root.value(), i);
    }
    for (const std::vector<IdPlace>* places : {&marks_, &notes_}) {
      for (const IdPlace& one : *places) {
        if (new_ids_.try_emplace(one.id, next_).second) ++next_;
      }
    }
    marks_.insert(marks_.end(), notes_.begin(), notes_.end());
    std::ranges::stable_sort(marks_, [](const IdPlace& a, const IdPlace& b) {
      return std::pair(a.part, a.value.begin) > std::pair(b.part, b.value.begin);
    });
    for (const IdPlace& one : marks_)
      parts_[one.part].bytes.replace(one.value.begin, one.value.size(), std::to_string(new_ids_.at(one.id)));
  }

 private:
  void collect(const XmlPlace& place, std::size_t part) {
    const std::string_view name = place.local_name();
    const std::string_view xml = parts_[part].bytes;
    if (name == kind_ || name == kind_ + "Reference") {
      const ByteSpan value = value_of(xml, place.start_tag(), id_);
      const std::string id(xml.substr(value.begin, value.size()));
      const ByteSpan type = value_of(xml, place.start_tag(), type_);
      if (!type.empty() && xml.substr(type.begin, type.size()) != "normal") {
        int number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        next_ = std::max(next_, number + 1);
      } else if (!value.empty()) {
        (name == kind_ ? notes_ : marks_).push_back({part, value, id});
      }
    }
    for (const XmlPlace& one : place.children) collect(one, part);
  }

  std::vector<ZipPart>& parts_;
  const std::string id_;
  const std::string type_;
  const std::string kind_;  // "footnote"
  std::vector<IdPlace> marks_;
  std::vector<IdPlace> notes_;
  std::map<std::string, int> new_ids_;
  int next_ = 1;
};

}  // namespace

void renumber_notes(std::vector<ZipPart>& parts, const DocxLetters& document, bool endnotes) {
  const bool known = std::ranges::all_of(document.parts, [&](const DocxPart& part) {
    return std::ranges::find(parts, part.name, &ZipPart::name) != parts.end();
  });
  if (known) NoteIds(parts, document.prefix, endnotes ? "endnote" : "footnote").renumber();
}

}  // namespace agreed
