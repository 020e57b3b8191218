// Fuzz target: bytes -> a document of PDF. Stops at the first broken property.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/office_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = agreed::fuzz::broken_pdf_property({reinterpret_cast<const char*>(data), size});
  if (!broken.empty()) {
    std::fprintf(stderr, "broken: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
