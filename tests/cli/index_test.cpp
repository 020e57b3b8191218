// Tests src/cli/command_index.cpp and sentence_index_options.cpp through the binary (fiction).
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/served_shards.h"
#include "support/temp_folder.h"
#include "visualize/index_text.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";
const std::string kWording = "The Secretary noted the current force level of 11,500 troops in Castria.";

// A copy of the fiction, whose texts may be changed.
struct Archive {
  Archive() { std::filesystem::copy(kFiction, folder / "ncm", std::filesystem::copy_options::recursive); }
  [[nodiscard]] std::string path() const { return folder / "ncm"; }
  [[nodiscard]] RunResult index(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"index", "--statements", path()});
    return run_agreed(more);
  }
  [[nodiscard]] RunResult precedent(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"precedent", kWording, "--statements", path(), "--threshold", "30"});
    return run_agreed(more);
  }
  TempFolder folder;
};

}  // namespace

TEST_CASE("cli: index beside the archive is found while it is fresh", "[cli][xapian]") {
  const Archive archive;
  const RunResult memory = archive.precedent();
  REQUIRE(memory.exit_code == 0);
  const RunResult built = archive.index({"--format", "json"});
  CHECK(built.exit_code == 0);
  const auto json = nlohmann::json::parse(built.out);
  CHECK(json["schema"] == "agreed.index/1");
  CHECK(json["texts"] == 6);
  CHECK(json["written"] == 6);
  const RunResult disk = archive.precedent();
  CHECK(disk.out == memory.out);
  CHECK(disk.err.empty());
  CHECK(run_agreed({"list", "--statements", archive.path()}).exit_code == 0);

  // Another time stamp is no change, another word is one.
  const std::string text = archive.path() + "/ncm/ncm-6.md";
  std::filesystem::last_write_time(text, std::filesystem::file_time_type::clock::now());
  CHECK(archive.precedent().err.empty());
  std::filesystem::copy_file(archive.path() + "/ncm/ncm-5.md", archive.path() + "/ncm/_draft.md");
  CHECK(archive.precedent().err.empty());
  std::ofstream(text, std::ios::app)
      << "\nThe Secretary noted the current force level of 11,500 in Castria.\n";
  const RunResult stale = archive.precedent();
  CHECK(stale.exit_code == 0);
  CHECK(archive.folder.relative(stale.err) ==
        "agreed: ncm/.agreed-index: not used, out of date: 1 file changed (`agreed index` updates it)\n");
  CHECK(stale.out != memory.out);
  const RunResult named =
      archive.precedent({"--index", archive.path() + "/.agreed-index", "--format", "json"});
  CHECK(nlohmann::json::parse(named.out)["notes"].dump().find("the index is out of date: 1 file changed") !=
        std::string::npos);
  CHECK(archive.index().out.find("1 new or changed, 5 as before, 0 gone") != std::string::npos);
  CHECK(archive.precedent().out == stale.out);
  CHECK(archive.precedent().err.empty());
}

TEST_CASE("cli: index of shards on servers", "[cli][xapian][remote]") {
  if (!agreed::test::has_tcpsrv()) {
    WARN("skipped: xapian-tcpsrv (Debian package xapian-tools) is not installed");
    return;
  }
  const Archive archive;
  const std::string memory = archive.precedent().out;
  CHECK(archive.index({"--shards", "2", "--output", archive.folder / "index"}).exit_code == 0);
  const agreed::test::ServedShard first(archive.folder / "index/shard-0");
  agreed::test::ServedShard second(archive.folder / "index/shard-1");
  const std::string both = first.name() + "," + second.name();
  CHECK(archive.precedent({"--archive", both}).out == memory);
  second.stop();
  const RunResult failed = archive.precedent({"--archive", both, "--time-limit", "0.5"});
  CHECK(failed.exit_code == 2);
  CHECK(failed.out.empty());
  CHECK(failed.err.find("agreed: " + second.name() + ": ") == 0);
  const RunResult partial = archive.precedent({"--archive", both, "--partial", "--format", "json"});
  CHECK(partial.exit_code < 2);
  CHECK(nlohmann::json::parse(partial.out)["notes"].dump().find("not searched: " + second.name()) !=
        std::string::npos);
}

TEST_CASE("cli: index and what is no index", "[cli][xapian]") {
  const Archive archive;
  const auto trouble = [&](const RunResult& run) {
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    return archive.folder.relative(run.err);
  };
  CHECK(trouble(archive.precedent({"--index", archive.folder / "none"})) ==
        "agreed: none: no index is here; `agreed index` makes one\n");
  CHECK(trouble(archive.precedent({"--archive", "nowhere"})) ==
        "agreed: 'nowhere' is neither HOST:PORT nor a stub file\n");
  CHECK(trouble(archive.precedent({"--archive", "localhost:1", "--time-limit", "0"})) ==
        "agreed: --time-limit takes seconds, more than 0 and at most 86400\n");
  CHECK(trouble(archive.index({"--shards", "0"})) == "agreed: --shards takes a number from 1 to 1024\n");
  CHECK(trouble(archive.index({"--in", kFiction})) ==
        "agreed: --in needs --output DIR: where the index goes\n");
  CHECK(archive.index({"--output", archive.folder / "index"}).exit_code == 0);
  archive.folder.write("ncm/equivalents.yaml",
                       "groups:\n  - {language: en, kind: name, forms: [Norland, Castria]}\n");
  CHECK(trouble(archive.precedent({"--index", archive.folder / "index"}))
            .find("index/shard-0: the index was built from other equivalents") != std::string::npos);
  CHECK(trouble(archive.precedent({"--index", archive.folder / "index", "--in", kFiction}))
            .find("agreed: an index has its own texts") == 0);
}

TEST_CASE("cli: index of which a byte was changed", "[cli][xapian]") {
  const Archive archive;
  const std::string index = archive.folder / "index";
  REQUIRE(archive.index({"--output", index}).exit_code == 0);
  const std::string sound = archive.precedent({"--index", index}).out;
  const std::string file = index + "/shard-0/1.glass";
  // A copy takes its place: a change in place within one tick of the clock would not show in the file's time.
  std::filesystem::copy_file(file, file + ".copy");
  const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(file) / 2);
  std::fstream copy(file + ".copy", std::ios::in | std::ios::out | std::ios::binary);
  copy.seekg(middle);
  const char byte = static_cast<char>(~copy.get());
  copy.seekp(middle);
  copy.put(byte);
  copy.close();
  std::filesystem::rename(file + ".copy", file);
  const RunResult damaged = archive.precedent({"--index", index});
  CHECK(damaged.exit_code == 2);
  CHECK(damaged.out.empty());
  CHECK(archive.folder.relative(damaged.err) ==
        "agreed: index/shard-0/1.glass: the index is damaged: bytes of the file were changed; build it anew "
        "with `agreed index`\n");
  CHECK(archive.index({"--output", index}).exit_code == 0);
  CHECK(archive.precedent({"--index", index}).out == sound);
}

TEST_CASE("cli: a line of progress has a rate and the time left", "[cli][xapian]") {
  CHECK(agreed::index_progress_text(0, 13'100'000, 0.5) == "indexed 0.0 of 13.1 MB (0 %)");
  CHECK(agreed::index_progress_text(6'100'000, 13'100'000, 3.2) ==
        "indexed 6.1 of 13.1 MB (46 %), 1.9 MB/s, 4 s left");
  CHECK(agreed::index_progress_text(0, 0, 0) == "indexed 0.0 of 0.0 MB (100 %)");
}
