// Looks a concept up by its id.
#include "corpus/termbase.h"

namespace agreed {

const Concept* Termbase::find(std::string_view id) const {
  for (const Concept& candidate : concepts) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

}  // namespace agreed
