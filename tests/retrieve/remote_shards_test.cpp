// Three shards on three servers answer as one index in memory; what does not answer is an error or a note.
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "retrieve/shard_plan.h"
#include "retrieve/xapian_index.h"
#include "support/built_index.h"
#include "support/catch.h"
#include "support/served_shards.h"
#include "support/slow_index.h"
#include "support/temp_folder.h"

namespace agreed::test {
namespace {

using agreed_test::TempFolder;

struct ThreeServers {
  ThreeServers() : toys(random_toys(21, 20)) {
    build_toys(toys, folder / "index", 3);
    for (std::size_t i = 0; i < 3; ++i) {
      servers.push_back(std::make_unique<ServedShard>(shard_folder(folder / "index", i)));
      places.archives.push_back(servers.back()->name());
    }
  }
  // Of the shards that are not `lost`.
  [[nodiscard]] std::vector<ToyText> toys_without(std::uint32_t lost) const {
    std::vector<ToyText> kept;
    for (const ToyText& toy : toys) {
      if (shard_of(toy.id, 3) != lost) kept.push_back(toy);
    }
    return kept;
  }

  TempFolder folder;
  std::vector<ToyText> toys;
  std::vector<std::unique_ptr<ServedShard>> servers;
  IndexPlaces places;
};

bool skipped() {
  if (has_tcpsrv()) return false;
  WARN("skipped: xapian-tcpsrv (Debian package xapian-tools) is not installed");
  return true;
}

std::string error_of(const IndexPlaces& places) {
  const auto index = XapianIndex::open(places, kToyFingerprint);
  return index.ok() ? "no error" : index.error().to_string();
}

TEST_CASE("remote shards: three servers answer as one index", "[xapian][remote]") {
  if (skipped()) return;
  ThreeServers three;
  const auto index = open_toys(three.places);
  CHECK(index->notes().empty());
  check_same_answers(*index, SlowIndex(index_sources(three.toys)), 1);

  // After an update, of which the servers know by their folders: a shard of two files and some dead texts.
  three.toys[0].body += "The sides agree again.\n";
  three.toys[1].body += "The sides agree again.\n";
  three.toys.pop_back();
  build_toys(three.toys, three.folder / "index", 3);
  const auto updated = open_toys(three.places);
  check_same_answers(*updated, SlowIndex(index_sources(three.toys)), 2);

  // Servers, a folder and a stub file together.
  IndexPlaces mixed;
  const std::string stub = three.folder.write(
      "stub", "# two of three\nremote " + three.servers[1]->name() + "\nauto index/shard-2\n");
  mixed.archives = {three.servers[0]->name(), stub};
  check_same_answers(*open_toys(mixed), SlowIndex(index_sources(three.toys)), 3);
}

TEST_CASE("remote shards: one that is gone is an error, or a note", "[xapian][remote]") {
  if (skipped()) return;
  ThreeServers three;
  const auto strict = open_toys(three.places);
  three.places.missing = Missing::is_noted;
  const auto partial = open_toys(three.places);
  three.servers[1]->stop();
  const std::vector<Feature> features = {feature_of(hash_of_word("the"))};
  const auto answer = strict->frequencies(features);
  REQUIRE(!answer.ok());
  CHECK(answer.error().to_string().find(three.servers[1]->name() + ": ") == 0);

  const SlowIndex rest(index_sources(three.toys_without(1)));
  CHECK(partial->frequencies(features).value().front() == rest.holders(features.front()).size());
  REQUIRE(partial->notes().size() == 1);
  CHECK(partial->notes().front().message.find("not searched: " + three.servers[1]->name()) == 0);

  const auto reopened = open_toys(three.places);
  CHECK(reopened->notes().size() == 1);
  check_same_answers(*reopened, rest, 4);
  three.places.missing = Missing::is_error;
  CHECK(error_of(three.places).find(three.servers[1]->name() + ": ") == 0);
}

TEST_CASE("remote shards: one that hangs is given up after the limit", "[xapian][remote]") {
  if (skipped()) return;
  const ThreeServers three;
  const LocalSocket silent;
  silent.listen();
  IndexPlaces places = three.places;
  places.archives[2] = silent.name();
  places.limit = std::chrono::milliseconds(200);
  CHECK(error_of(places).find(silent.name() + ": ") == 0);
  places.missing = Missing::is_noted;
  const auto index = open_toys(places);
  REQUIRE(index->notes().size() == 1);
  CHECK(index->notes().front().message.find("not searched: " + silent.name()) == 0);
  check_same_answers(*index, SlowIndex(index_sources(three.toys_without(2))), 5);
}

TEST_CASE("remote shards: one that is not named, and one that is named twice", "[xapian][remote]") {
  if (skipped()) return;
  const ThreeServers three;
  IndexPlaces places = three.places;
  places.archives.pop_back();
  CHECK(error_of(places) ==
        "shard 2 of 3 (counted from 0) of the index is not named (--partial searches without it)");
  places.missing = Missing::is_noted;
  CHECK(open_toys(places)->notes() == std::vector<Note>{{"not searched: shard 2 of 3 (counted from 0)"}});
  places = three.places;
  for (int i = 0; i < 3; ++i) places.archives.push_back(places.archives[static_cast<std::size_t>(i)]);
  CHECK(error_of(places).find(" stands in two shards: 127.0.0.1:") != std::string::npos);
}

TEST_CASE("remote shards: addresses that are none", "[xapian]") {
  const TempFolder folder;
  IndexPlaces places;
  places.archives = {"nowhere"};
  CHECK(error_of(places) == "'nowhere' is neither HOST:PORT nor a stub file");
  for (const char* address : {"host:", "host:0", "host:65536", ":7001", "host:7001x", "a/b:7001"}) {
    places.archives = {address};
    CHECK(error_of(places) == "'" + std::string(address) + "' is neither HOST:PORT nor a stub file");
  }
  places.archives = {folder.write("stub", "# shards\n\nremote 127.0.0.1\n")};
  CHECK(folder.relative(error_of(places)) == "stub:3: must be `remote HOST:PORT` or `auto PATH`");
  places.archives = {folder.write("empty", "# none\n")};
  CHECK(error_of(places) == "no shard of an index is named");
}

}  // namespace
}  // namespace agreed::test
