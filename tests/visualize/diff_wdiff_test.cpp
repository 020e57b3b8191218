// Tests src/visualize/diff_wdiff.cpp: white space and options by table, and against GNU wdiff itself on
// generated texts.
#include "visualize/diff_wdiff.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"
#include "support/run_tool.h"
#include "support/temp_folder.h"
#include "support/text_pairs.h"

using agreed::DiffReport;
using agreed::Shown;
using agreed::WdiffOptions;
using agreed::test::Desk;

namespace {

std::string wdiff_form(const std::string& earlier, const std::string& later, const WdiffOptions& options = {},
                       agreed::LetterCase letter_case = agreed::LetterCase::counts) {
  Desk desk;
  agreed::DiffOptions diff_options;
  diff_options.mode.granularity = agreed::Granularity::words;
  diff_options.mode.letter_case = letter_case;
  const DiffReport report = desk.compare(earlier, later, diff_options);
  return diff_wdiff(report, word_script(report), options);
}

Shown shown_unless(bool hidden) {
  return hidden ? Shown::no : Shown::yes;
}

}  // namespace

TEST_CASE("wdiff form: white space is that of the word after it", "[visualize]") {
  struct Example {
    const char* earlier;
    const char* later;
    const char* expected;
  };
  const std::vector<Example> examples = {
      {"one  two   three four\n", "one TWIN    three four\n", "one  [-two-] {+TWIN+}    three four\n"},
      {"one\ntwo\nthree four\n", "one three four\n", "one\n[-two-] three four\n"},
      {"one three four", "one two\nmore three four\n", "one {+two\nmore+} three four\n"},
      {"one two three\n", "one two three", "one two three"},
      {"one two three\n\n\n", "one two more", "one two [-three-] {+more+}"},
  };
  for (const Example& example : examples) {
    INFO(example.earlier);
    CHECK(wdiff_form(example.earlier, example.later) == example.expected);
  }
}

TEST_CASE("wdiff form: words that look like marks stay as they are", "[visualize]") {
  CHECK(wdiff_form("one [-x-] two three\n", "one [-x-] two more\n") == "one [-x-] two [-three-] {+more+}\n");
}

TEST_CASE("wdiff form: controls are shown by code point on a terminal only", "[visualize]") {
  WdiffOptions options;
  options.controls = agreed::ControlCharacters::by_code_point;
  CHECK(wdiff_form("one \x1b[2J two three\n", "one \x1b[2J two more\n", options).find('\x1b') ==
        std::string::npos);
  CHECK(wdiff_form("one \x1b[2J two three\n", "one \x1b[2J two more\n").find('\x1b') != std::string::npos);
}

TEST_CASE("wdiff form: the same bytes as GNU wdiff on texts of unique words", "[visualize]") {
  if (!agreed::test::tool_installed("wdiff")) {
    WARN("skipped: wdiff is not installed");
    return;
  }
  const agreed_test::TempFolder folder;
  constexpr unsigned kPairs = 300;
  for (unsigned seed = 0; seed < kPairs; ++seed) {
    agreed::test::PairMaker maker(seed);
    auto [earlier, later] = maker.make(agreed::test::WhiteSpace::varied);
    WdiffOptions options;
    std::string flags;
    const auto flag = [&](const char* name, Shown& value, Shown given) {
      if (maker.below(4) != 0) return;
      value = given;
      flags += name;
    };
    flag(" -1", options.deleted, Shown::no);
    flag(" -2", options.inserted, Shown::no);
    flag(" -3", options.common, Shown::no);
    flag(" -s", options.statistics, Shown::yes);
    folder.write("earlier.txt", earlier);
    folder.write("later.txt", later);
    INFO("seed " << seed << flags << "\n" << earlier << "\n---\n" << later);
    const std::string theirs =
        agreed::test::run_tool(folder.path(), "wdiff" + flags + " earlier.txt later.txt").out;
    REQUIRE(wdiff_form(earlier, later, options) == theirs);
  }
}

TEST_CASE("wdiff form: the same bytes as GNU wdiff -i", "[visualize]") {
  if (!agreed::test::tool_installed("wdiff")) {
    WARN("skipped: wdiff is not installed");
    return;
  }
  const agreed_test::TempFolder folder;
  for (unsigned seed = 0; seed < 50; ++seed) {
    agreed::test::PairMaker maker(seed);
    auto [earlier, later] = maker.make(agreed::test::WhiteSpace::varied);
    for (char& c : later) {
      if (c >= 'b' && c <= 'd' && maker.below(8) == 0) c = static_cast<char>(c - 'a' + 'A');
    }
    folder.write("earlier.txt", earlier);
    folder.write("later.txt", later);
    INFO("seed " << seed << "\n" << earlier << "\n---\n" << later);
    const std::string theirs = agreed::test::run_tool(folder.path(), "wdiff -i earlier.txt later.txt").out;
    REQUIRE(wdiff_form(earlier, later, {}, agreed::LetterCase::ignored) == theirs);
  }
}

TEST_CASE("wdiff form: without the words of one side it is the other text", "[visualize]") {
  for (unsigned seed = 0; seed < 50; ++seed) {
    agreed::test::PairMaker maker(seed);
    const auto [earlier, later] = maker.make(agreed::test::WhiteSpace::varied);
    WdiffOptions options;
    options.deleted = shown_unless(true);
    std::string out = wdiff_form(earlier, later, options);
    for (const char* mark : {"{+", "+}"}) {
      for (std::size_t at = 0; (at = out.find(mark, at)) != std::string::npos;) out.erase(at, 2);
    }
    INFO("seed " << seed);
    CHECK(out == later);
  }
}
