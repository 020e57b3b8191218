// Text for HTML pages.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// Fit for element content and quoted attributes; control and bidirectional characters by code point, line
// ends as a space.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace agreed
