// The backslash in forms: what follows it means itself.
//
//   form            text that it fits
//   C\*-algebra     C*-algebra            without the backslash any word that begins with C
//   what next\?     what next?
//
// A backslash before "*?[]()|~@\" takes their meaning from them; before anything else it is a mark like
// others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

// Whether a backslash that escapes the next character stands at `at`.
[[nodiscard]] bool is_form_escape(std::string_view form, std::size_t at);

// The form that fits this text and nothing else.
[[nodiscard]] std::string escaped_form(std::string_view text);

// The text that a form fits, if it is one that needs no pattern; else the form as it is.
[[nodiscard]] std::string shown_form(std::string_view form);

}  // namespace agreed
