// A changed byte of an index is found before Xapian reads it; a file that is as it was written is not read.
#include "retrieve/index_file.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "retrieve/index_folder.h"
#include "support/built_index.h"
#include "support/bytes_of.h"
#include "support/catch.h"
#include "support/random_text.h"
#include "support/slow_index.h"
#include "support/temp_folder.h"

namespace agreed::test {
namespace {

using agreed_test::TempFolder;

struct timespec changed(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_ctim;
}

// In place. A clock that ticks every few milliseconds may give two changes the same time: until they differ.
void write_over(const std::string& path, const std::string& bytes) {
  const struct timespec before = changed(path);
  struct timespec now = before;
  while (now.tv_sec == before.tv_sec && now.tv_nsec == before.tv_nsec) {
    std::ofstream(path, std::ios::binary) << bytes;
    now = changed(path);
  }
}

std::string error_of(const TempFolder& folder) {
  const auto index = XapianIndex::open({.folder = folder / "index", .archives = {}}, kToyFingerprint);
  return index.ok() ? "no error" : folder.relative(index.error().to_string());
}

TEST_CASE("index file: any changed byte is an error that names the file", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 30);
  build_toys(toys, folder / "index");
  const std::string path = folder / "index/shard-0/1.glass";
  const std::string sound = bytes_of(path);
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    std::string bytes = sound;
    const std::size_t at = random.below(bytes.size());
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random.below(255)));
    write_over(path, bytes);
    INFO("byte " << at << " of " << bytes.size());
    CHECK(error_of(folder) ==
          "index/shard-0/1.glass: the index is damaged: bytes of the file were changed; build it anew with "
          "`agreed index`");
  }
  write_over(path, sound);
  CHECK(error_of(folder) == "no error");
}

TEST_CASE("index file: a damaged index is made anew", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 12);
  build_toys(toys, folder / "index");
  const std::string path = folder / "index/shard-0/1.glass";
  std::string bytes = bytes_of(path);
  bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
  write_over(path, bytes);
  CHECK(build_toys(toys, folder / "index").written == toys.size());
  check_same_answers(*open_toys({.folder = folder / "index", .archives = {}}), SlowIndex(index_sources(toys)),
                     3);
}

TEST_CASE("index file: a copy is read once more by each question, until it is built again", "[xapian]") {
  const TempFolder folder;
  const std::vector<ToyText> toys = random_toys(7, 12);
  build_toys(toys, folder / "first");
  std::filesystem::copy(folder / "first", folder / "index", std::filesystem::copy_options::recursive);
  CHECK(error_of(folder) == "no error");
  const std::string path = folder / "index/shard-0/1.glass";
  const auto recorded = [&] { return read_manifest(folder / "index").value().shards[0][0]; };
  CHECK(recorded().inode != written_index_file(path, 1).value().inode);
  CHECK(build_toys(toys, folder / "index").kept == toys.size());
  CHECK(recorded().inode == written_index_file(path, 1).value().inode);
  CHECK(recorded().sha256 == written_index_file(path, 1).value().sha256);
}

TEST_CASE("index file: one that has the recorded inode, size and time is not read", "[xapian]") {
  const TempFolder folder;
  const std::string path = folder.write("file", "The sides agree.");
  IndexFile file = written_index_file(path, 1).value();
  file.sha256 = "of other bytes";
  CHECK(!check_index_file(path, file));
  for (const int what : {0, 1, 2}) {
    IndexFile other = file;
    if (what == 0) ++other.inode;
    if (what == 1) ++other.changed;
    if (what == 2) ++other.size;
    INFO("what " << what);
    CHECK(check_index_file(path, other).has_value());
  }
}

}  // namespace
}  // namespace agreed::test
