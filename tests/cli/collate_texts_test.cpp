// Tests of src/cli/collate_texts.h, through the program.
#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/places.h"
#include "support/run_agreed.h"
#include "support/temp_folder.h"

using agreed::test::run_agreed;
using agreed::test::RunResult;
using agreed_test::TempFolder;

namespace {

const std::string kFiction = std::string(AGREED_SOURCE_DIR) + "/tests/fixtures/ncm";

RunResult diff(std::vector<std::string> words) {
  words.insert(words.begin(), {"diff", "--statements", kFiction});
  return run_agreed(words);
}

}  // namespace

TEST_CASE("diff of several texts: the same bytes in whatever order they are named", "[cli][collation]") {
  for (const char* format : {"text", "json", "csv", "html", "tei"}) {
    INFO(format);
    std::vector<std::string> order = {"ncm-1", "ncm-4", "ncm-6"};
    std::string expected;
    do {
      std::vector<std::string> words = order;
      words.insert(words.end(), {"--format", format});
      const RunResult result = diff(words);
      CHECK(result.exit_code == 1);
      if (expected.empty()) expected = result.out;
      CHECK(result.out == expected);
    } while (std::ranges::next_permutation(order).found);
  }
}

TEST_CASE("diff of several texts: ids, files and dates in file names go together", "[cli][collation]") {
  const TempFolder folder;
  const std::string earlier = folder.write("2030-01-01 draft.txt", "Ships sail north.\n");
  const std::string later = folder.write("2040-01-01.txt", "Ships sail south.\n");
  const RunResult result = diff({later, earlier, "ncm-1", "--format", "csv"});
  CHECK(result.out.substr(0, result.out.find("\r\n")) ==
        "row,differs,groups,classes,2030-01-01 draft,ncm-1,2040-01-01");
}

TEST_CASE("diff of several texts: exit code 0 if all have the same wording", "[cli][collation]") {
  const TempFolder folder;
  const std::string a = folder.write("a.txt", "Ships sail north.\n");
  const std::string b = folder.write("b.txt", "Ships sail\nnorth.\n");
  const std::string c = folder.write("c.txt", "Ships  sail north.\n");
  CHECK(diff({a, b, c}).exit_code == 0);
}

TEST_CASE("diff of two texts: tei and csv show a table", "[cli][collation]") {
  CHECK(diff({"ncm-1", "ncm-2", "--format", "tei"}).out.find("<rdg wit=\"#ncm-2\"") != std::string::npos);
  CHECK(diff({"ncm-1", "ncm-2", "--format", "csv"}).exit_code == 1);
}

TEST_CASE("diff of several texts: what cannot be done is said", "[cli][collation]") {
  const RunResult format = diff({"ncm-1", "ncm-2", "ncm-3", "--format", "wdiff"});
  CHECK(format.exit_code == 2);
  CHECK(format.err ==
        "agreed: --format wdiff compares two texts; several are written as text, json, csv, html or tei\n");
  const RunResult missing = diff({"ncm-1", "ncm-2", "nowhere.txt", "no/where.txt"});
  CHECK(missing.exit_code == 2);
  CHECK(missing.out.empty());
  CHECK(std::ranges::count(missing.err, '\n') == 2);
  CHECK(diff({"ncm-1"}).exit_code == 2);
}
