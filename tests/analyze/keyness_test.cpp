// Tests src/analyze/keyness.cpp against values computed by hand.
#include "analyze/keyness.h"

#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

bool near(double value, double wanted) {
  return value > wanted - 1e-6 && value < wanted + 1e-6;
}

}  // namespace

TEST_CASE("keyness: G2 of four cells", "[analyze][keyness]") {
  // Expected counts 5, 10, 95, 190:
  // 2 (10 ln 2 + 5 ln 0.5 + 90 ln(90/95) + 195 ln(195/190)) = 2 (3.4657359 - 4.8660599 + 5.0652298)
  CHECK(near(log_likelihood({10, 100}, {5, 200}), 7.32981167));
  // One side is empty: 2 (3 ln(3/0.3) + 997 ln(997/999.7) + 9000 ln(9000/8997.3))
  CHECK(near(log_likelihood({3, 1000}, {0, 9000}), 13.82361948));
}

TEST_CASE("keyness: G2 is symmetric, and 0 where nothing departs", "[analyze][keyness]") {
  CHECK(near(log_likelihood({5, 200}, {10, 100}), log_likelihood({10, 100}, {5, 200})));
  CHECK(near(log_likelihood({10, 100}, {20, 200}), 0.0));
  CHECK(near(log_likelihood({0, 100}, {0, 200}), 0.0));
  CHECK(near(log_likelihood({100, 100}, {200, 200}), 0.0));
  CHECK(log_likelihood({1, 0}, {1, 10}) == 0.0);
  CHECK(log_likelihood({1, 10}, {1, 0}) == 0.0);
  CHECK(log_likelihood({20, 10}, {0, 10}) == log_likelihood({10, 10}, {0, 10}));
}

TEST_CASE("keyness: DP of parts of unequal size", "[analyze][keyness]") {
  // Shares of 100 words 0.2, 0.3, 0.5; of four counts 0.5, 0, 0.5: half of 0.3 + 0.3 + 0.
  const std::vector<Frequency> parts = {{2, 20}, {2, 50}};
  CHECK(near(deviation_of_proportions(parts, 100), 0.3));
  const std::vector<Frequency> even = {{2, 20}, {3, 30}, {5, 50}};
  CHECK(near(deviation_of_proportions(even, 100), 0.0));
  const std::vector<Frequency> clumped = {{7, 20}};
  CHECK(near(deviation_of_proportions(clumped, 100), 0.8));
  CHECK(deviation_of_proportions({}, 100) == 0.0);
  CHECK(deviation_of_proportions(clumped, 0) == 0.0);
}
