// A feature outlives the process that made it: its value is part of the format of an index on disk.
#include "retrieve/feature.h"

#include <set>

#include "support/catch.h"

namespace agreed {
namespace {

TEST_CASE("features are told apart by their words, their number and their order", "[feature]") {
  const WordHash force = hash_of_word("force");
  const WordHash level = hash_of_word("level");
  const std::set<Feature> distinct = {feature_of(force),
                                      feature_of(level),
                                      feature_of(force, level),
                                      feature_of(level, force),
                                      feature_of(force, force),
                                      feature_of(force, level, force),
                                      feature_of(level, force, force),
                                      feature_of(force, force, level)};
  CHECK(distinct.size() == 8);
}

TEST_CASE("features are the same in every run and on every machine", "[feature]") {
  CHECK(hash_of_word("") == 0xefd01f60ba992926U);
  CHECK(hash_of_word("force") == 0x38d813662cebe071U);
  CHECK(feature_of(hash_of_word("force"), hash_of_word("level")) == 0x97177e58bbc7ddc4U);
}

}  // namespace
}  // namespace agreed
