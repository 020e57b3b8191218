// Tests src/visualize/diff_markdown.cpp.
#include "visualize/diff_markdown.h"

#include <string>

#include "support/catch.h"
#include "support/desk.h"

using agreed::test::Desk;

namespace {

// The only paragraph.
std::string paragraph(const std::string& earlier, const std::string& later) {
  Desk desk;
  const std::string out = diff_markdown(desk.compare(earlier, later), {});
  const std::size_t begin = out.find("\n\n") + 2;
  return out.substr(begin, out.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("Markdown: omitted words are struck, added ones strong", "[visualize]") {
  CHECK(paragraph("They noted the plan.", "They welcomed the plan.") ==
        "1\\. They ~~noted~~**welcomed** the plan.");
}

TEST_CASE("Markdown: tags stand in where a mark would not open or close", "[visualize]") {
  CHECK(paragraph("They noted steady progress on the plan.",
                  "They noted steady progress on the plan, subject to agreed conditions.") ==
        "1\\. They noted steady progress on the plan<ins>, subject to agreed conditions</ins>.");
}

TEST_CASE("Markdown: its own characters are escaped", "[visualize]") {
  CHECK(paragraph("They noted *the* <b>plan</b>.", "They welcomed *the* <b>plan</b>.") ==
        "1\\. They ~~noted~~**welcomed** \\*the\\* \\<b\\>plan\\</b\\>.");
}

TEST_CASE("Markdown: unchanged paragraphs are counted", "[visualize]") {
  Desk desk;
  const auto report =
      desk.compare("They met.\n\nThey noted the plan.", "They met.\n\nThey welcomed the plan.");
  CHECK(diff_markdown(report, {0}).find("\n*1 paragraph unchanged*\n") != std::string::npos);
  CHECK(diff_markdown(report, {1}).find("\n1\\. They met.\n") != std::string::npos);
}
