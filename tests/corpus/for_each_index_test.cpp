// Tests src/corpus/for_each_index.cpp.
#include "corpus/for_each_index.h"

#include <vector>

#include "support/catch.h"

TEST_CASE("for each index: every index is worked on once", "[corpus]") {
  for (const std::size_t count : {0U, 1U, 7U, 8U, 16U, 1000U}) {
    std::vector<int> seen(count, 0);
    agreed::for_each_index(count, [&](std::size_t index) { ++seen[index]; });
    CHECK(seen == std::vector<int>(count, 1));
  }
}
