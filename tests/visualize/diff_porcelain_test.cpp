// Tests src/visualize/diff_porcelain.cpp and src/analyze/line_script.cpp: by example, and against git
// itself on generated texts.
#include "visualize/diff_porcelain.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/desk.h"
#include "support/run_tool.h"
#include "support/temp_folder.h"
#include "support/text_pairs.h"

using agreed::DiffReport;
using agreed::test::Desk;

namespace {

std::string porcelain(const std::string& earlier, const std::string& later, std::uint32_t context = 3) {
  Desk desk;
  agreed::DiffOptions options;
  options.mode.granularity = agreed::Granularity::words;
  const DiffReport report = desk.compare(earlier, later, options);
  return diff_porcelain(report, word_script(report), {context, agreed::ControlCharacters::raw});
}

// Git's line of blob names has no counterpart here.
std::string without_index_line(std::string out) {
  const std::size_t at = out.find("\nindex ");
  if (at != std::string::npos) out.erase(at, out.find('\n', at + 1) - at);
  return out;
}

const std::string kHead = "diff --git a/earlier.txt b/later.txt\n--- a/earlier.txt\n+++ b/later.txt\n";

}  // namespace

TEST_CASE("porcelain: equal texts give nothing", "[visualize]") {
  CHECK(porcelain("They met today.\n", "They met today.\n").empty());
  CHECK(porcelain("They met\ntoday.\n", "They met today.\n").empty());  // wrapped anew
}

TEST_CASE("porcelain: words of a changed line, then its end", "[visualize]") {
  CHECK(porcelain("They met in June.\n", "They met in July.\n") ==
        kHead + "@@ -1 +1 @@\n They met in \n-June.\n+July.\n~\n");
}

TEST_CASE("porcelain: a hunk is named by the line before it that begins with a letter", "[visualize]") {
  CHECK(porcelain("Security\n\n1. They met in June.\n", "Security\n\n1. They met in July.\n", 0) ==
        kHead + "@@ -3 +3 @@ Security\n 1. They met in \n-June.\n+July.\n~\n");
}

TEST_CASE("porcelain: paths are written as git writes them", "[visualize]") {
  Desk desk;
  agreed::DiffOptions options;
  options.mode.granularity = agreed::Granularity::words;
  DiffReport report = desk.compare("They met.\n", "We met.\n", options);
  report.earlier.path = "/a b/x.txt";
  report.later.path = "c/\u00e9.txt";
  const std::string out = diff_porcelain(report, word_script(report), {});
  CHECK(out.substr(0, out.find("@@")) ==
        "diff --git a/a b/x.txt \"b/c/\\303\\251.txt\"\n--- a/a b/x.txt\t\n+++ \"b/c/\\303\\251.txt\"\n");
}

TEST_CASE("porcelain: a new paragraph takes the blank line after it", "[visualize]") {
  CHECK(porcelain("They met.\n\nThey parted.\n", "They met.\n\nWe ate.\n\nThey parted.\n", 1) ==
        kHead + "@@ -2,2 +2,4 @@ They met.\n \n~\n+We ate.\n~\n~\n They parted.\n~\n");
  CHECK(porcelain("They met.\n\nWe ate.\n\nThey parted.\n", "They met.\n\nThey parted.\n", 0) ==
        kHead + "@@ -3,2 +2,0 @@ They met.\n-We ate.\n~\n~\n");
}

TEST_CASE("porcelain: the same bytes as git on texts of unique words", "[visualize]") {
  if (!agreed::test::tool_installed("git")) {
    WARN("skipped: git is not installed");
    return;
  }
  const agreed_test::TempFolder folder;
  constexpr unsigned kPairs = 200;
  for (unsigned seed = 0; seed < kPairs; ++seed) {
    agreed::test::PairMaker maker(seed);
    const auto [earlier, later] = maker.make(agreed::test::WhiteSpace::kept);
    const int context = maker.below(5);
    folder.write("earlier.txt", earlier);
    folder.write("later.txt", later);
    INFO("seed " << seed << " -U" << context << "\n" << earlier << "\n---\n" << later);
    const std::string theirs =
        agreed::test::run_tool(
            folder.path(),
            "git -c core.autocrlf=false -c diff.mnemonicPrefix=false diff --no-index --no-color "
            "--no-ext-diff --word-diff=porcelain -U" +
                std::to_string(context) + " earlier.txt later.txt")
            .out;
    REQUIRE(porcelain(earlier, later, static_cast<std::uint32_t>(context)) == without_index_line(theirs));
  }
}
