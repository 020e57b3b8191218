// A library of our own that stands beside the program and is loaded when it is first needed: what it links
// (Xapian, libzip, Poppler) costs a run that does not need it nothing.
//
// It hands out one table of functions by one symbol of its own. The same sources are compiled on both sides,
// and the table names its interface, so that a library of another version is refused.
#pragma once

#include <string_view>

#include "text/result.h"

namespace agreed {

struct Companion {
  std::string_view file;       // "libagreed-xapian.so"
  const char* symbol;          // of the function without arguments that returns the table
  std::string_view interface;  // what the table must say
  std::string_view user;       // what needs it, for messages: "an index on disk"
};

// The address of the function. It stands in the folder of the program, in the one above, or in ../lib/agreed:
// no search path of the system is asked. It stays loaded until the process ends. Errors: external, if it is
// missing, does not load (what it links is not installed), or has no such symbol.
[[nodiscard]] Result<void*> load_companion_symbol(const Companion& companion);

[[nodiscard]] Error companion_error(const Companion& companion, std::string_view why);

// The table, which has a member `const char* interface`. Errors: external, as above, or if it belongs to
// another version.
template <typename Table>
[[nodiscard]] Result<const Table*> load_companion(const Companion& companion) {
  const Result<void*> symbol = load_companion_symbol(companion);
  if (!symbol.ok()) return symbol.error();
  const Table* const table = reinterpret_cast<const Table* (*)()>(symbol.value())();
  if (companion.interface != table->interface) {
    return companion_error(companion, "it belongs to another version");
  }
  return table;
}

}  // namespace agreed
