// The only door to libxml2: XML bytes -> a small tree of our own that knows its lines.
//
// Nothing is fetched and nothing is expanded: a document type that declares anything itself is refused, one
// that only names a file is passed over. So no few bytes become many and no file is read through another.
// Size and depth are bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMaxXmlBytes = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxXmlDepth = 200;
inline constexpr std::size_t kMaxXmlNodes = 1'000'000;  // elements, attributes and runs of text

struct XmlLimits {
  std::size_t bytes = kMaxXmlBytes;
  std::size_t depth = kMaxXmlDepth;
  std::size_t nodes = kMaxXmlNodes;
};

struct XmlAttribute {
  std::string name;   // local: "lang" of xml:lang
  std::string space;  // address of its namespace; empty: none
  std::string value;
};

// An element, or a run of text between elements: then it has no name.
struct XmlNode {
  std::string name;      // local: "term" of tbx:term
  std::string space;     // address of its namespace; empty: none
  std::size_t line = 0;  // one-based, of its start tag
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;
  std::string run;  // of a run of text

  // The value of an attribute by its local name; empty if there is none.
  [[nodiscard]] std::string_view attribute(std::string_view local_name) const;
  // The first child of that local name, or null.
  [[nodiscard]] const XmlNode* child(std::string_view local_name) const;
  // All text inside it, as it stands.
  [[nodiscard]] std::string text() const;
};

// Comments and processing instructions are passed over. Errors: syntax (not well formed, a document type
// declaration, too deep), too_large, empty_text; with the line, as far as there is one. The path is for
// messages.
[[nodiscard]] Result<XmlNode> parse_xml(std::string_view bytes, const std::string& path,
                                        const XmlLimits& limits = {});

}  // namespace agreed
