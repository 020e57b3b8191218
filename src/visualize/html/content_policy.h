// A Content-Security-Policy for a page that holds its own style and script.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// The policy that allows this style and this script, by the SHA-256 of their bytes, and nothing else at all
// (CSP Level 3, section 2.3.1). For the `content` of a <meta http-equiv="Content-Security-Policy">.
[[nodiscard]] std::string content_policy(std::string_view style, std::string_view script);

}  // namespace agreed
