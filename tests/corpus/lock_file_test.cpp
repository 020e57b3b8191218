// Tests corpus/lock_file.cpp, and that visualize/lock_yaml.cpp writes what it reads.
#include "corpus/lock_file.h"

#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"
#include "visualize/lock_yaml.h"

using namespace agreed;

namespace {

std::string error_of(const std::string& yaml) {
  const agreed_test::TempFolder folder;
  const Result<AgreedLock> lock = read_lock_file(folder.write("agreed.lock", yaml));
  if (lock.ok()) return "fine";
  return std::to_string(lock.error().line) + ": " + lock.error().message;
}

std::string locked(const std::string& phrase) {
  return "lock:\n  - statement: ncm-6\n    language: en\n    file: ncm/ncm-6.md\n    sha256: " +
         std::string(64, 'a') + "\n    phrases:\n      - " + phrase + "\n";
}

}  // namespace

TEST_CASE("lock: what is written is read back", "[lock]") {
  AgreedLock lock;
  LockedStatement& statement = lock.statements.emplace_back();
  statement.id = "ncm-6";
  statement.date = Date{2036, 10, 16};
  statement.language = "en";
  statement.file = "ncm/ncm-6.md";
  statement.sha256 = std::string(64, '0');
  statement.concepts = {"linchpin"};
  statement.asked = {"a \"quoted\" phrase: yes"};
  statement.phrases.push_back({"a \"quoted\" phrase: yes", "", std::nullopt, PinReason::asked});
  statement.phrases.push_back({"- no\tlist #", "", 12, PinReason::term});
  for (PinnedPhrase& phrase : statement.phrases) phrase.hash = phrase_hash(phrase.text);
  const agreed_test::TempFolder folder;
  const std::string bytes = lock_yaml(lock);
  const Result<AgreedLock> read = read_lock_file(folder.write("agreed.lock", bytes));
  REQUIRE(read.ok());
  CHECK(lock_yaml(read.value()) == bytes);
  CHECK(read.value().statements.front().phrases[1].text == "- no\tlist #");
}

TEST_CASE("lock: what is wrong in it is told with its line", "[lock]") {
  const std::string hash = phrase_hash("calm");
  CHECK(error_of(locked("{text: calm, hash: " + hash + ", because: term}")) == "fine");
  CHECK(error_of("lock: []\n") == "fine");
  CHECK(error_of(locked("{text: calmer, hash: " + hash + ", because: term}")) ==
        "7: the hash does not fit the phrase: one of them was edited");
  CHECK(error_of(locked("{text: calm, hash: " + hash + "}")).starts_with("7: "));
  CHECK(error_of(locked("{text: calm, hash: " + hash + ", because: habit}")).starts_with("7: "));
  CHECK(error_of("locks: []\n").starts_with("1: "));
}
