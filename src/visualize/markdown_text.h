// Text from outside inside Markdown.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// On one line and printable, with a backslash before what CommonMark or GitHub would take for mark-up.
[[nodiscard]] std::string escape_markdown(std::string_view text);

}  // namespace agreed
