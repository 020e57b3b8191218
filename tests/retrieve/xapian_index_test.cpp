// An index on disk answers as one in memory does: the same numbers, the same order, the same ties.
#include "retrieve/xapian_index.h"

#include <algorithm>
#include <string>
#include <vector>

#include "retrieve/memory_index.h"
#include "support/built_index.h"
#include "support/catch.h"
#include "support/index_sources.h"
#include "support/slow_index.h"
#include "support/temp_folder.h"

namespace agreed::test {
namespace {

using agreed_test::TempFolder;

TEST_CASE("xapian index: the answers of memory, on random archives", "[xapian]") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const TempFolder folder;
    const std::vector<ToyText> toys = random_toys(seed, 4 + seed * 3);
    const std::uint32_t shards = seed % 2 == 0 ? 3 : 1;
    const BuiltIndex built = build_toys(toys, folder / "index", shards);
    CHECK(built.texts == toys.size());
    CHECK(built.written == toys.size());
    const auto index = open_toys({.folder = folder / "index", .archives = {}});
    CHECK(index->sentences() == built.sentences);
    check_same_answers(*index, SlowIndex(index_sources(toys)), seed);
    check_same_answers(MemoryIndex(index_sources(toys)), SlowIndex(index_sources(toys)), seed);
  }
}

TEST_CASE("xapian index: texts that come, change and go, update by update", "[xapian]") {
  const TempFolder folder;
  Random random(11);
  std::vector<ToyText> toys = random_toys(3, 24);
  build_toys(toys, folder / "index", 2);
  std::size_t in_place = 0;
  for (std::uint64_t round = 0; round < 14; ++round) {
    const std::vector<ToyText> others = random_toys(100 + round, 24);
    std::size_t changed = 0;
    if (round % 3 != 2) {
      toys[random.below(toys.size())].body += "The sides of round " + std::to_string(round) + " agree.\n";
      ++changed;
    }
    if (round % 2 == 1) toys.erase(toys.begin() + static_cast<std::ptrdiff_t>(random.below(toys.size())));
    if (round % 2 == 0) {
      toys.push_back(others[round]);
      toys.back().id = "new-" + std::to_string(round);
      ++changed;
    }
    const BuiltIndex built = build_toys(toys, folder / "index", 2);
    INFO("round " << round << " kept " << built.kept << " written " << built.written);
    CHECK(built.written == changed);
    CHECK(built.removed == (round % 2 == 1 ? 1 : 0));
    in_place += 2 - built.shards_anew;
    const auto index = open_toys({.folder = folder / "index", .archives = {}});
    check_same_answers(*index, SlowIndex(index_sources(toys)), round);
  }
  CHECK(in_place > 14);  // most updates add a file and leave the others
}

TEST_CASE("xapian index: nothing changed, nothing written", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(5, 9);
  build_toys(toys, folder / "index");
  const BuiltIndex again = build_toys(toys, folder / "index");
  CHECK(again.written == 0);
  CHECK(again.kept == 9);
  CHECK(again.shards_anew == 0);
}

TEST_CASE("xapian index: texts of one day in their order, sentences in theirs", "[xapian]") {
  const TempFolder folder;
  std::vector<ToyText> toys;
  for (const char* id : {"b", "a", "d", "c"})
    toys.push_back({id, "The sides agree.\nThe sides agree.\n", "2001-01-01"});
  toys[2].language = "fr";
  build_toys(toys, folder / "index", 3);
  const auto index = open_toys({.folder = folder / "index", .archives = {}});
  const auto best = index->best({{{feature_of(hash_of_word("sides")), 7}}}, {}, 3).value();
  REQUIRE(best.size() == 3);
  CHECK(best[0] == FoundSentence{{0, 0}, 7});
  CHECK(best[1] == FoundSentence{{0, 1}, 7});
  CHECK(best[2] == FoundSentence{{1, 0}, 7});
  CHECK(index->texts()[0].id == "a");
}

TEST_CASE("xapian index: a feature that is asked twice counts twice", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = {{"a", "The sides agree.", "2001-01-01"}};
  build_toys(toys, folder / "index");
  const auto index = open_toys({.folder = folder / "index", .archives = {}});
  const std::vector<WeightedFeature> twice = {{feature_of(hash_of_word("sides")), 4294967295U},
                                              {feature_of(hash_of_word("sides")), 4294967295U}};
  CHECK(index->best(twice, {}, 9).value() == MemoryIndex(index_sources(toys)).best(twice, {}, 9).value());
  CHECK(index->best(twice, {}, 0).value().empty());
  CHECK(index->best({}, {}, 9).value().empty());
}

TEST_CASE("xapian index: an archive without texts", "[xapian]") {
  const TempFolder folder;
  build_toys({}, folder / "index");
  const auto index = open_toys({.folder = folder / "index", .archives = {}});
  CHECK(index->texts().empty());
  CHECK(index->frequencies(std::vector<Feature>{1}).value() == std::vector<std::uint64_t>{0});
  CHECK(index->best({{{1, 1}}}, {}, 9).value().empty());
}

}  // namespace
}  // namespace agreed::test
