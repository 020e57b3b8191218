// Fuzz target: two documents of Word -> one with tracked changes. Stops at the first broken property.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/redline_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken =
      agreed::fuzz::broken_redline_property({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::fprintf(stderr, "broken: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
