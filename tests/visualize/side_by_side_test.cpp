// Tests src/visualize/side_by_side.cpp: columns and gutter.
#include "visualize/side_by_side.h"

#include <sstream>
#include <string>

#include "support/catch.h"
#include "support/desk.h"
#include "text/display_width.h"

using agreed::Coloring;
using agreed::test::Desk;

namespace {

constexpr std::size_t kWidth = 69;  // two columns of 32

std::string columns(const std::string& earlier, const std::string& later, Coloring coloring = Coloring::off) {
  Desk desk;
  return side_by_side(desk.compare(earlier, later), {{coloring, kWidth}, 0});
}

std::string without_head(const std::string& out) {
  const std::size_t begin = out.find("\n\n") + 2;
  return out.substr(begin, out.find("\n\n", begin) + 1 - begin);
}

}  // namespace

TEST_CASE("side by side: a revised sentence stands on both sides of a bar", "[visualize]") {
  CHECK(without_head(columns("They noted the plan.", "They praised it.")) ==
        "   1  They [-noted the plan-].    |     1  They {+praised it+}.\n");
}

TEST_CASE("side by side: what only one side has points to it", "[visualize]") {
  CHECK(without_head(columns("They met. They thanked Ostra.", "They met.")) ==
        "   1  They met.                         1  They met.\n"
        "      [-They thanked Ostra.-]     <\n");
  CHECK(without_head(columns("They met.", "They met. They thanked Ostra.")) ==
        "   1  They met.                         1  They met.\n"
        "                                  >        {+They thanked Ostra.+}\n");
}

TEST_CASE("side by side: no column is wider than its place, in any script", "[visualize]") {
  // Korean and Japanese words of two columns a letter.
  const std::string wide =
      "\uD55C\uBBF8 \uB3D9\uB9F9\uC740 \uD55C\uBC18\uB3C4\uC758 \uD3C9\uD654\uC640 "
      "\uC548\uC815\uC758 \uD575\uC2EC\uCD95\uC774\uB2E4. ";
  const std::string out =
      columns(wide + wide + "They noted the plan.", wide + wide + "They welcomed the plan.");
  std::istringstream lines(out.substr(out.find("\n\n") + 2));
  for (std::string line; std::getline(lines, line) && !line.empty();) {
    INFO(line);
    CHECK(agreed::display_width(line) <= kWidth);
  }
}

TEST_CASE("side by side: a colour never crosses from one column into the other", "[visualize]") {
  const std::string out =
      columns("They met. They thanked the mayor and the people of Ostra for their welcome.", "They met.",
              Coloring::on);
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t last = line.rfind('\x1b');
    if (last == std::string::npos) continue;
    INFO(line);
    CHECK(line.substr(last, 4) == "\x1b[0m");
  }
}
