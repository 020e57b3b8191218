// Whether letters above ASCII stand where a language could have put them: what a guess at a one-byte encoding
// is held against, since a detector that knows English words is sure of any byte among them.
#pragma once

#include <string_view>

namespace agreed {

// Whether some character of well-formed UTF-8 is odd there: a capital with an accent behind a small letter
// ("side\u00D5s", an apostrophe of another encoding), a letter with an accent alone that is no word, an
// accent or a sign without its letter.
[[nodiscard]] bool has_odd_letters(std::string_view utf8);

}  // namespace agreed
