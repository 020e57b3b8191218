// Tests src/analyze/desk_errors.cpp.
#include "analyze/desk_errors.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("desk errors: each once, in one order whichever desk met it", "[analyze]") {
  const Error first{ErrorCode::syntax, "m", "a.yaml", 3};
  const Error second{ErrorCode::syntax, "n", "a.yaml", 3};
  const Error third{ErrorCode::syntax, "a", "a.yaml", 12};
  const std::vector<Error> one = {third, first};
  const std::vector<Error> other = {first, second};
  const std::vector<Error> none;
  const auto told = [](const std::vector<const std::vector<Error>*>& lists) {
    std::string out;
    for (const Error& error : each_once(lists)) out += error.to_string() + "\n";
    return out;
  };
  CHECK(told({&one, &none, &other}) == "a.yaml:3: m\na.yaml:3: n\na.yaml:12: a\n");
  CHECK(told({&other, &one}) == told({&one, &other}));
  CHECK(told({}).empty());
}
