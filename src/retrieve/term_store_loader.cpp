#include "retrieve/term_store_loader.h"

#include "text/companion_library.h"

namespace agreed {

Result<const TermStoreLibrary*> load_term_store() {
  return load_companion<TermStoreLibrary>(
      {"libagreed-xapian.so", kTermStoreSymbol, kTermStoreInterface, "an index on disk"});
}

}  // namespace agreed
