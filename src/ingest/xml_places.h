// XmlPlaces: where the elements of an XML document stand in its bytes. parse_xml() says what a document
// holds; this says which bytes say it, so that a part can be changed and every other byte kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/span.h"

namespace agreed {

struct XmlPlace {
  std::string_view name;  // as written, with its prefix: "w:p"
  ByteSpan whole;         // from "<" of the start tag past ">" of the end tag
  ByteSpan content;       // between the two tags; empty at the end of an element without an end tag
  std::vector<XmlPlace>
      children;  // elements, in order: those of the XmlNode at the same place that have a name

  [[nodiscard]] ByteSpan start_tag() const { return {whole.begin, content.begin}; }
  // Whether it is written as "<w:p/>".
  [[nodiscard]] bool is_closed() const { return content.end == whole.end; }
  // The name without its prefix.
  [[nodiscard]] std::string_view local_name() const;
  // The first child of this local name, or null.
  [[nodiscard]] const XmlPlace* child(std::string_view wanted) const;
};

// The bytes must have passed parse_xml() and outlive the result. Errors: syntax for a document that is not in
// UTF-8, and for what parse_xml() would have refused. The path is for messages.
[[nodiscard]] Result<XmlPlace> find_xml_places(std::string_view bytes, const std::string& path);

// The character at a byte of the text of an element, as UTF-8, decoded from a reference ("&amp;", "&#x2019;")
// where it is one; `at` is moved past it. Empty for what does not stand for a character: a comment,
// "<![CDATA[". at < bytes.size().
[[nodiscard]] std::string next_xml_character(std::string_view bytes, std::uint32_t& at);

}  // namespace agreed
