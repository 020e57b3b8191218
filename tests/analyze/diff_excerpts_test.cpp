// Tests src/analyze/diff.cpp where one side is held in excerpts: what may be said to be gone or replaced.
#include <string>

#include "support/catch.h"
#include "support/desk.h"

using namespace agreed;
using agreed::test::Desk;

namespace {

// All changes of a full text against an excerpt, in inline mark-up, one a line.
std::string redline(const std::string& earlier, const std::string& excerpt) {
  Desk desk;
  DiffSide left{"earlier", "earlier.txt", {}, Held::full, desk.read(earlier)};
  DiffSide right{"later", "later.txt", {}, Held::excerpts, desk.read(excerpt)};
  const DiffReport report = diff(std::move(left), std::move(right), desk.vocabulary(), {}, {});
  std::string out;
  for (const Change& change : report.changes) {
    std::string line;
    append_inline(line, report, change, Coloring::off);
    if (line.empty()) continue;
    out += (out.empty() ? "" : "\n") + line;
  }
  return out;
}

}  // namespace

TEST_CASE("diff: an excerpt that shares only light words with a sentence does not replace it",
          "[analyze][diff]") {
  const std::string shown = redline("They modernize the fleet.", "[...] they met [...]");
  CHECK(shown.find("[-") == std::string::npos);
  // The earlier text is held in full: what it lacks is new.
  CHECK(shown.find("{+they met+}") != std::string::npos);
  CHECK(shown.find("[?They modernize the fleet.?]") != std::string::npos);
}

TEST_CASE("diff: an excerpt that shares a word of its own with a sentence faces it", "[analyze][diff]") {
  const std::string shown =
      redline("They modernize the fleet in Orm today.", "[...] modernize the army in Orm [...]");
  CHECK(shown.find("[-fleet-]{+army+}") != std::string::npos);
  CHECK(shown.find("[-They") == std::string::npos);
}
