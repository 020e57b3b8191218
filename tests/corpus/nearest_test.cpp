// Tests src/corpus/nearest.cpp.
#include "corpus/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

#include "support/catch.h"

TEST_CASE("nearest: names what was probably meant, best first", "[corpus]") {
  const auto [word, expected] = GENERATE(table<std::string, std::string>({
      {"ncm-4", "ncm-4 ncm-14 ncm-5"},
      {"NCM-5", "ncm-5 ncm-4 ncm-14"},
      {"ncm5", "ncm-5 ncm-4"},
      {"nmc-14", "ncm-14 ncm-4"},
      {"tidle", "tides"},
      {"tide", "tides tides-2031-05-01"},
      {"2031-05", "tides-2031-05-01"},
      {"zzzz", ""},
      {"x", ""},
      {"", ""},
  }));
  INFO(word);
  const auto found =
      agreed::nearest(word, {"ncm-5", "ncm-4", "ncm-14", "tides", "tides-2031-05-01", "tides"}, 3);
  CHECK(fmt::format("{}", fmt::join(found, " ")) == expected);
}

TEST_CASE("nearest: a word longer than any id is near to nothing", "[corpus]") {
  CHECK(agreed::nearest(std::string(100000, 'a'), {"a", "aa"}, 3).empty());
}
