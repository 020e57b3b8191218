// Builds that fail, and indexes that are not what they should be: a clear error, and the old index stands.
#include "retrieve/index_builder.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "support/built_index.h"
#include "support/bytes_of.h"
#include "support/catch.h"
#include "support/slow_index.h"
#include "support/temp_folder.h"

namespace agreed::test {
namespace {

using agreed_test::TempFolder;

std::string error_of(const TempFolder& folder, const std::string& fingerprint = kToyFingerprint) {
  const auto index = XapianIndex::open({.folder = folder / "index", .archives = {}}, fingerprint);
  return index.ok() ? "no error" : folder.relative(index.error().to_string());
}

void check_answers(const TempFolder& folder, const std::vector<ToyText>& toys) {
  check_same_answers(*open_toys({.folder = folder / "index", .archives = {}}), SlowIndex(index_sources(toys)),
                     9);
}

TEST_CASE("index: what cannot be opened says why", "[xapian]") {
  const TempFolder folder;
  CHECK(error_of(folder) == "index: no index is here; `agreed index` makes one");
  const std::vector<ToyText> toys = random_toys(7, 12);
  build_toys(toys, folder / "index");
  CHECK(
      error_of(folder, "others") ==
      "index/shard-0: the index was built from other equivalents, or by another version, than those of this "
      "run: build it anew with `agreed index`");

  const std::string manifest = bytes_of(folder / "index/index");
  folder.write("index/index", "agreed-index 1" + manifest.substr(manifest.find('\n')));
  CHECK(error_of(folder) ==
        "index: the index has the format 1, this program reads 2: build it anew with `agreed index`");
  for (const std::size_t size : {std::size_t{0}, std::size_t{9}, manifest.size() / 2, manifest.size() - 1}) {
    folder.write("index/index", manifest.substr(0, size));
    CHECK(error_of(folder) == "index/index: the index is damaged: build it anew with `agreed index`");
  }
  folder.write("index/index", manifest);

  const std::string sentences = bytes_of(folder / "index/shard-0/1.glass");
  folder.write("index/shard-0/1.glass", sentences.substr(0, sentences.size() - 1));
  CHECK(error_of(folder).find("index/shard-0/1.glass: the index is damaged: the file has ") == 0);
  folder.write("index/shard-0/1.glass", std::string(sentences.size(), '\0'));
  CHECK(error_of(folder) ==
        "index/shard-0/1.glass: the index is damaged: bytes of the file were changed; build it anew with "
        "`agreed "
        "index`");
  std::filesystem::remove(folder / "index/shard-0/1.glass");
  CHECK(error_of(folder) == "index/shard-0/1.glass: a file of the index is missing");
  // A damaged index is made anew.
  CHECK(build_toys(toys, folder / "index").written == toys.size());
  check_answers(folder, toys);
}

TEST_CASE("index: two builds at once", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 3);
  const Result<IndexLock> other = IndexLock::take(folder / "index");
  REQUIRE(other.ok());
  const Result<BuiltIndex> built = try_build(toys, folder / "index");
  REQUIRE(!built.ok());
  CHECK(folder.relative(built.error().to_string()) ==
        "index: another build of this index is under way; try again when it is done");
}

TEST_CASE("index: a place that cannot be written", "[xapian]") {
  const TempFolder folder;
  folder.write("file", "not a folder");
  const Result<BuiltIndex> built = try_build(random_toys(7, 3), folder / "file/index");
  REQUIRE(!built.ok());
  CHECK(folder.relative(built.error().to_string()) == "file/index: cannot be written: Not a directory");
}

TEST_CASE("index: no space is left, and the old index stands", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 12);
  build_toys(toys, folder / "index");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  rlimit tight = before;
  tight.rlim_cur = 20000;
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
  const Result<BuiltIndex> built = try_build(random_toys(99, 12), folder / "index");
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  REQUIRE(!built.ok());
  CHECK(built.error().to_string().find("File too large") != std::string::npos);
  check_answers(folder, toys);
  CHECK(!std::filesystem::exists(folder / "index/building"));
}

TEST_CASE("index: a build that is killed, and the old index stands", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 12);
  const std::vector<ToyText> later = random_toys(99, 12);
  build_toys(toys, folder / "index", 2);
  for (const int stage : {0, 1, 2}) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      IndexBuild build;
      build.folder = folder / "index";
      build.shards = 2;
      build.fingerprint = kToyFingerprint;
      for (const ToyText& toy : later) {
        build.texts.push_back({index_sources({toy})[0].text, "other", toy.body.size()});
      }
      build.read = [&](std::span<const std::size_t> wanted) {
        if (stage == 0) ::_exit(9);
        std::vector<ToyText> some;
        for (const std::size_t i : wanted) some.push_back(later[i]);
        return index_sources(some);
      };
      build.progress = [&](std::uint64_t done, std::uint64_t all) {
        if (stage == 1 ? done > 0 : done == all) ::_exit(9);
      };
      const Result<BuiltIndex> built = build_index(build);
      ::_exit(built.ok() ? 1 : 2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 9);
    check_answers(folder, toys);
  }
  CHECK(std::filesystem::exists(folder / "index/building"));
  build_toys(later, folder / "index", 2);
  check_answers(folder, later);
  CHECK(!std::filesystem::exists(folder / "index/building"));
}

TEST_CASE("index: another number of shards, and files that nobody lists", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 12);
  build_toys(toys, folder / "index", 3);
  folder.write("index/shard-0/77.glass", "left by a build that was killed");
  folder.write("index/notes.txt", "not ours");
  CHECK(build_toys(toys, folder / "index", 2).written == toys.size());
  check_answers(folder, toys);
  CHECK(!std::filesystem::exists(folder / "index/shard-2"));
  CHECK(!std::filesystem::exists(folder / "index/shard-0/77.glass"));
  CHECK(std::filesystem::exists(folder / "index/notes.txt"));
}

TEST_CASE("index: one id twice", "[xapian]") {
  const TempFolder folder;
  const Result<BuiltIndex> built = try_build({{"a", "The sides."}, {"a", "The parties."}}, folder / "index");
  REQUIRE(!built.ok());
  CHECK(built.error().message == "two texts have the id \"a\" and the language \"en\"");
}

}  // namespace
}  // namespace agreed::test
