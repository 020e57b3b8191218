// The first word of every vocabulary is the gap, so that its id is kGapId. No token can be interned under
// the same bytes: a token that reads "[...]" is a gap.
#include "normalize/vocabulary.h"

namespace agreed {

Vocabulary::Vocabulary() {
  words_.intern("[...]");
}

NormId Vocabulary::intern(std::string_view word) {
  return words_.intern(word);
}

NormId Vocabulary::find(std::string_view word) const {
  const std::uint32_t number = words_.find(word);
  return number == WordTable::kNotFound ? kGapId : number;
}

}  // namespace agreed
