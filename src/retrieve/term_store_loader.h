// Loads the library behind term_store.h when it is first needed.
#pragma once

#include "retrieve/term_store.h"
#include "text/result.h"

namespace agreed {

// It stands in the folder of the program, in the one above, or in ../lib/agreed, and stays loaded until the
// process ends. Errors: external, if it is missing, does not load (Xapian is not installed), or was not built
// with this program.
[[nodiscard]] Result<const TermStoreLibrary*> load_term_store();

}  // namespace agreed
