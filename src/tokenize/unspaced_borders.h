// Word borders that grammar makes sure in Japanese, which is written without spaces.
//
// ICU's dictionary guesses from what stands around a word, so one word is cut in one text and whole in the
// next, and a comparison shows the half that both have as changed. These borders are always put in:
//
//   a numeral and its year, month or day   \u516D|\u65E5       ICU has both "\u516B|\u6708" and
//   "\u516D\u65E5" a place and its kind                   \u9577\u5D0E|\u5E02     "\u5E83\u5CF6|\u5E02", but
//   "\u9577\u5D0E\u5E02" the conjunctive and its auxiliary      \u3066|\u3044       "\u3066|\u304A\u308A",
//   but "\u3066\u3044"
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace agreed {

// Adds them to ICU's boundaries of text, which stay ascending. No border falls between two digits of a
// numeral, into a surrogate pair or before a combining mark, nor into anything but Han and Hiragana.
void add_sure_borders(std::u16string_view text, std::vector<std::uint32_t>& boundaries);

}  // namespace agreed
