// Tests src/ingest/flowing_text.cpp.
#include "ingest/flowing_text.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// Pieces between bars; "/" in the input is a line break, "^" a mark.
std::string flow(const std::string& input) {
  FlowingText text;
  std::string run;
  for (const char c : input) {
    if (c != '/' && c != '^') {
      run += c;
      continue;
    }
    text.add(run);
    run.clear();
    if (c == '/') text.line_break();
    if (c == '^') text.add_mark("[^1]");
  }
  text.add(run);
  std::string out = "|";
  for (const std::string& piece : text.take()) out += piece + "|";
  return out;
}

}  // namespace

TEST_CASE("white space collapses, and marks follow their word", "[flowing_text]") {
  CHECK(flow("  The \n\t Ministers  ") == "|The Ministers|");
  CHECK(flow("agreed ^, and") == "|agreed[^1], and|");
  CHECK(flow(" \n ") == "|");
  CHECK(flow("\xC2\xA0 x \xC2\xA0") == "|x|");
}

TEST_CASE("line breaks part paragraphs and items, and join the rest", "[flowing_text]") {
  CHECK(flow("Joint Statement/of the Ministers") == "|Joint Statement of the Ministers|");
  CHECK(flow("One.//Two.") == "|One.|Two.|");
  CHECK(flow("1. One./2. Two./and more") == "|1. One.|2. Two. and more|");
  CHECK(flow("They will:/- meet;/- talk.") == "|They will:|- meet;|- talk.|");
}

TEST_CASE("scripts without blanks are joined without one", "[flowing_text]") {
  const std::string left = "\xE5\x85\xB1\xE5\x90\x8C";
  const std::string right = "\xE5\xA3\xB0\xE6\x98\x8E";
  CHECK(flow(left + "\n" + right) == "|" + left + right + "|");
  CHECK(flow(left + "/" + right) == "|" + left + right + "|");
  CHECK(flow(left + " " + right) == "|" + left + " " + right + "|");
  const std::string hangul = "\xEA\xB3\xB5\xEB\x8F\x99";
  CHECK(flow(hangul + "\n" + hangul) == "|" + hangul + " " + hangul + "|");
}
