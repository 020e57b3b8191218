// What HTML itself says of its elements, as far as reading a text needs it.
#pragma once

#include <string>
#include <string_view>

#include "ingest/xml_reader.h"

namespace agreed {

// An element that begins a line of its own: p, div, li, td ...
[[nodiscard]] bool is_block_element(std::string_view name);

// Never text of the page: script, style, form controls, pictures, frames, annotations of ruby.
[[nodiscard]] bool is_never_text(std::string_view name);

// 1..6 of h1..h6 and of role="heading"; 0 for all else.
[[nodiscard]] int heading_level(const XmlNode& node);

// "X" of href="#X"; empty for any other link, and for "#" and "#top", which are buttons.
[[nodiscard]] std::string_view local_target(const XmlNode& node);

// Of a style attribute, in lower case without blanks: "none" of "Display : None;"; empty if there is none.
[[nodiscard]] std::string style_property(const XmlNode& node, std::string_view property);

// Whether a space-separated attribute has the word, ASCII case no matter.
[[nodiscard]] bool has_word(const XmlNode& node, std::string_view attribute, std::string_view word);

}  // namespace agreed
