// Paths as URIs and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace agreed {

// A path as a URI reference (RFC 3986, 3.3 and 4.2): "file:///a%20b" for an absolute one, else relative.
[[nodiscard]] std::string uri_of(std::string_view path);

// The path of a "file:" URI on this machine; nullopt for other schemes and hosts, and for percent signs that
// are followed by no two hexadecimal digits or stand for NUL.
[[nodiscard]] std::optional<std::string> path_of_uri(std::string_view uri);

}  // namespace agreed
