// Tests src/cli/command_lock.cpp through the binary (fiction).
#include <filesystem>
#include <string>
#include <vector>

#include "support/bytes_of.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::bytes_of;
using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

struct Desk {
  [[nodiscard]] RunResult lock(std::vector<std::string> more) const {
    more.insert(more.begin(), {"lock", "--statements", kFiction, "--lock", path()});
    return run_agreed(more);
  }
  [[nodiscard]] std::string path() const { return folder / "agreed.lock"; }
  TempFolder folder;
};

}  // namespace

TEST_CASE("cli: lock writes once, and --update shows before it changes", "[cli][lock]") {
  const Desk desk;
  CHECK(desk.lock({"ncm-5", "--concept", "linchpin"}).exit_code == 0);
  const std::string first = bytes_of(desk.path());
  CHECK(desk.lock({"ncm-6"}).exit_code == 2);
  CHECK(bytes_of(desk.path()) == first);
  CHECK(desk.lock({"--update"}).exit_code == 0);
  CHECK(desk.lock({"--update", "ncm-6", "--concept", "linchpin"}).exit_code == 1);
  CHECK(bytes_of(desk.path()) == first);
  CHECK(desk.lock({"--update", "--write", "ncm-6", "--concept", "linchpin"}).exit_code == 0);
  CHECK(bytes_of(desk.path()) != first);
  CHECK(bytes_of(desk.path()).find("ncm-5") == std::string::npos);
  CHECK(desk.lock({"--update"}).exit_code == 0);
}

TEST_CASE("cli: lock refuses what makes no sense", "[cli][lock]") {
  const Desk desk;
  CHECK(desk.lock({}).exit_code == 2);
  CHECK(desk.lock({"nonesuch"}).exit_code == 2);
  CHECK(desk.lock({"ncm-6", "--write"}).exit_code == 2);
  CHECK(desk.lock({"--update"}).exit_code == 2);  // no lock yet
  CHECK(desk.lock({"--update", "--concept", "linchpin"}).exit_code == 2);
  CHECK(desk.lock({"ncm-6", "--phrase", "a wooden horse"}).exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(desk.path()));
}

TEST_CASE("cli: check finds the lock beside the draft, and what no longer is what was pinned",
          "[cli][lock]") {
  const Desk desk;
  REQUIRE(desk.lock({"ncm-6", "--concept", "linchpin"}).exit_code == 0);
  const std::string draft =
      desk.folder.write("draft.md", "---\nseries: ncm\n---\n1. They thanked the host in Lund.\n");
  const auto check = [&](std::vector<std::string> more) {
    more.insert(more.begin(),
                {"check", draft, "--statements", kFiction, "--against", "ncm", "--rule", "agreed-lock"});
    return run_agreed(more);
  };
  const RunResult found = check({});
  CHECK(found.exit_code == 1);
  CHECK(found.out.find("pinned wording is gone") != std::string::npos);
  CHECK(check({"--no-config"}).exit_code == 0);

  std::string lock = bytes_of(desk.path());
  const std::size_t at = lock.find("sha256: ") + 9;
  lock[at] = lock[at] == 'a' ? 'b' : 'a';
  static_cast<void>(desk.folder.write("agreed.lock", lock));
  CHECK(check({}).out.find("ncm-6 is not what was pinned") != std::string::npos);
  static_cast<void>(desk.folder.write("agreed.lock", "lock: {}\n"));
  const RunResult broken = check({});
  CHECK(broken.exit_code == 2);
  CHECK(broken.err.find("agreed.lock:1") != std::string::npos);
}
