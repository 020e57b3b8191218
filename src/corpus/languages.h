// The languages of ISO 639-1, to tell a typing error in a language tag.
#pragma once

#include <string_view>

namespace agreed {

// Whether the primary subtag of a BCP 47 tag is a code of ISO 639-1, in any letter case. Tags of three
// letters or more are not looked up: they count as known.
[[nodiscard]] bool is_known_language(std::string_view tag);

// The primary language of a BCP 47 tag: "en" of "en-US".
[[nodiscard]] inline std::string_view primary_language(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

}  // namespace agreed
