// Text from outside inside XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// Escapes & < > " ' for element content and attribute values in quotes. Bidirectional and C1 controls
// become character references; what XML 1.0 cannot hold (other controls, U+FFFE, U+FFFF, bytes that are
// not UTF-8) becomes U+FFFD.
[[nodiscard]] std::string escape_xml(std::string_view text);

// A name fit for xml:id: ASCII letters, digits, "-", "_" and "."; anything else becomes "_", and what
// cannot begin a name gets "w" before it. Two texts may give the same name.
[[nodiscard]] std::string xml_name(std::string_view text);

}  // namespace agreed
