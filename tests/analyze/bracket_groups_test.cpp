// Tests analyze/bracket_groups.cpp: "[ROK: a] [US: b]" and the readings that it allows.
#include "analyze/bracket_groups.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// One line a reading: "ROK|They noted a."; runs of blanks as one.
std::string readings(const std::string& text) {
  const Brackets brackets = find_brackets(text, {0, static_cast<std::uint32_t>(text.size())});
  std::vector<Note> notes;
  std::string out;
  for (const BracketReading& reading : readings_of(text, brackets, notes)) {
    CHECK(reading.bytes.size() == text.size());
    out += reading.name + "|";
    for (const char c : reading.bytes)
      if (c != ' ' || (out.back() != ' ' && out.back() != '|')) out += c;
    while (out.back() == ' ') out.pop_back();
    out += "\n";
  }
  for (const Note& note : notes) out += "note: " + note.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("each party's alternatives make one reading", "[brackets]") {
  CHECK(readings("They [ROK: kept a] [US: noted b] here.") ==
        "ROK|They kept a here.\nUS|They noted b here.\n");
  CHECK(readings("[ROK: a][US: b] and [US: c]") == "ROK|a and\nUS|b and c\n");
}

TEST_CASE("alternatives that nobody signed are options", "[brackets]") {
  CHECK(readings("They [shall] [should] go.") == "option 1|They shall go.\noption 2|They should go.\n");
  CHECK(readings("They [shall/should/may] go.") ==
        "option 1|They shall go.\noption 2|They should go.\noption 3|They may go.\n");
  CHECK(readings("go[, if asked].") == "option 1|go , if asked .\noption 2|go .\n");
  CHECK(readings("[and/or]") == "option 1|and/or\noption 2|\n");
}

TEST_CASE("what is in brackets for another reason stays", "[brackets]") {
  CHECK(readings("A [...] b[^1] [link](u) \\[c\\]") == "|A [...] b[^1] [link](u) \\[c\\]\n");
}

TEST_CASE("a bracket without a partner hides nothing", "[brackets]") {
  CHECK(readings("They [went on. [A] [B]") == "option 1|They went on. A\noption 2|They went on. B\n");
  CHECK(readings("They] went.") == "|They went.\n");
}

TEST_CASE("nested brackets are read inside the alternative that is chosen", "[brackets]") {
  CHECK(readings("[a [b] c]") == "option 1|a b c\noption 2|\noption 3|a c\n");
}
