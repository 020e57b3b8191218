// What can be told of the words of a form or a phrase before it is compiled.
#pragma once

#include <string>
#include <string_view>

namespace agreed {

// Whether a form compiles for certain: each reading has a word, and its gaps stand between words. False: it
// may or may not.
[[nodiscard]] bool surely_compiles(std::string_view form);

// A phrase as a form that is open where it begins or ends in Hangul: Korean glues particles to a word's end
// and writes compounds as one word, so it would else be called absent where it stands.
[[nodiscard]] std::string open_at_hangul(std::string_view phrase);

}  // namespace agreed
