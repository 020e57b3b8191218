// Which language a text can be in, as far as its script tells.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// "ko" of a text in Hangul, "ja" with kana, "zh" of Han characters alone; empty for Latin and all other
// scripts. A tenth of the letters is enough: names stand in Latin everywhere.
[[nodiscard]] std::string script_language(std::string_view utf8);

// The language that a document names, unless its script says otherwise: a Korean site has English pages.
[[nodiscard]] std::string language_by_script(std::string_view named, std::string_view utf8);

}  // namespace agreed
