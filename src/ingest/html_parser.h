// HTML -> a tree, by libxml2's HTML parser, which repairs what is not closed. Nothing is fetched, no entity
// but those of HTML is known; size, depth and number of nodes are bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/xml_reader.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMaxHtmlDepth = 1000;
inline constexpr std::size_t kMaxHtmlNodes = 3'000'000;

// The root holds all there is, whether or not the page has <html> and <body>. Names of elements and
// attributes are in lower case; comments are left out. `utf8` is UTF-8 whatever the page declares. Errors:
// syntax (nested too deep, with the line), too_large.
[[nodiscard]] Result<XmlNode> parse_html(std::string_view utf8, const std::string& path);

}  // namespace agreed
