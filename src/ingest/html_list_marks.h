// What a browser prints before the items of a numbered list.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// "4." for "1" (decimal), "d." for "a", "D." for "A", "iv." for "i", "IV." for "I". Letters go on with "aa"; a
// number that a style cannot write (Roman above 3999, letters below 1) is written in digits.
[[nodiscard]] std::string html_list_number(int number, char style);

// The style that `type` of <ol> ("1", "a", "A", "i", "I") or a CSS list-style-type ("lower-alpha" ...) asks
// for; '-' for one without numbers ("none", "disc" ...), 0 if it is neither.
[[nodiscard]] char html_list_style(std::string_view name);

// Whether a text begins with a printed number of its own: "4. ", "(a) ", "IV) ".
[[nodiscard]] bool begins_with_label(std::string_view text);

}  // namespace agreed
