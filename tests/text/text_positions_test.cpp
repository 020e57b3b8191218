// Tests text/text_positions.cpp: the positions of many offsets are those of each.
#include "text/text_positions.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("positions of many offsets are those of each", "[text]") {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "a\u00E9b\r\n\n\uD55Cx\nlast";
  const Result<SourceText> text = SourceText::from_bytes("a.txt", bytes);
  REQUIRE(text.ok());
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at <= bytes.size(); ++at) offsets.push_back(at);
  const std::vector<TextPosition> all = positions_of(text.value(), offsets);
  const std::vector<TextPosition> last = positions_of(text.value(), std::vector{offsets.back()});
  REQUIRE(all.size() == offsets.size());
  for (const std::uint32_t at : offsets) {
    INFO("offset " << at);
    CHECK(all[at].line == text.value().position(at).line);
    CHECK(all[at].column_code_points == text.value().position(at).column_code_points);
  }
  CHECK(last.front().line == all.back().line);
  CHECK(last.front().column_code_points == all.back().column_code_points);
}
