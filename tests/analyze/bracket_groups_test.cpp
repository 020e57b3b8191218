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
  CHECK(readings("a [ROK: b].") == "ROK|a b .\nothers|a .\n");
  CHECK(readings("[ROK: a] [b] c") == "ROK|a c\nothers|b c\n");
  CHECK(readings("[ROK: a] / [US: b] c") == "ROK|a c\nUS|b c\n");
}

TEST_CASE("a joint signature is heard with each who signs", "[brackets]") {
  CHECK(readings("[Castria and Norland: a] [Vostrana: b], [Castria: c]") ==
        "Castria|a , c\nNorland|a ,\nVostrana|b ,\n");
  CHECK(readings("[Bosnia and Herzegovina: a] [Norland: b]") == "Bosnia and Herzegovina|a\nNorland|b\n");
}

TEST_CASE("a party that signs again begins a new group", "[brackets]") {
  CHECK(readings("[ROK: a] [US: b] [ROK: c] [US: d]") == "ROK|a c\nUS|b d\n");
}

TEST_CASE("a party without a stand on a choice reads each of it", "[brackets]") {
  CHECK(readings("[ROK: a] [US: b] [Japan: c]. They go [Norland: x].") ==
        "ROK|a . They go .\nUS|b . They go .\nJapan|c . They go .\nNorland, option 1|a . They go x .\n"
        "Norland, option 2|b . They go x .\nNorland, option 3|c . They go x .\n");
}

TEST_CASE("alternatives that nobody signed are options", "[brackets]") {
  CHECK(readings("They [shall] [should] go.") == "option 1|They shall go.\noption 2|They should go.\n");
  CHECK(readings("They [shall/should/may] go.") ==
        "option 1|They shall go.\noption 2|They should go.\noption 3|They may go.\n");
  CHECK(readings("They [shall not / should] go.") ==
        "option 1|They shall not go.\noption 2|They should go.\n");
  CHECK(readings("[Option 1: a] [Option 2: b] and [Alt 1: c] [Alt 2: d]") ==
        "option 1|a and c\noption 2|b and d\n");
  CHECK(readings("go[, if asked].") == "option 1|go , if asked .\noption 2|go .\n");
  CHECK(readings("[and/or]") == "option 1|and/or\noption 2|\n");
  CHECK(readings("[2024/25]") == "option 1|2024/25\noption 2|\n");
  CHECK(readings("[ ] troops") == "option 1|troops\n");
}

TEST_CASE("alternatives of several paragraphs", "[brackets]") {
  CHECK(readings("[ROK: a\n\nb]\n\n[US: c]\n\nd") == "ROK|a\n\nb \n\n \n\nd\nUS|\n\n \n\n c \n\nd\n");
  // Without labels a blank line ends what belongs together.
  CHECK(readings("[a]\n\n[b]") == "option 1|a \n\n b\noption 2|\n\n\n");
}

TEST_CASE("what is in brackets for another reason stays", "[brackets]") {
  CHECK(readings("A [...] b[^1] [link](u) \\[c\\] [sic]") == "|A [...] b[^1] [link](u) \\[c\\] [sic]\n");
  CHECK(readings("- [x] done\n- [ ] not yet") == "|- [x] done\n- [ ] not yet\n");
  CHECK(readings("See [the text][one].\n\n[one]: https://a.example/") ==
        "|See [the text][one].\n\n[one]: https://a.example/\n");
  CHECK(readings("![a](b.png) [over\ntwo lines](u)") == "|![a](b.png) [over\ntwo lines](u)\n");
  CHECK(readings("[noted] (see above)") == "option 1|noted (see above)\noption 2|(see above)\n");
}

TEST_CASE("a bracket without a partner hides nothing", "[brackets]") {
  CHECK(readings("They [went on. [A] [B]") == "option 1|They went on. A\noption 2|They went on. B\n");
  CHECK(readings("They] went.") == "|They went.\n");
  CHECK(readings("[[[") == "|\n");
}

TEST_CASE("nested brackets are read inside the alternative that is chosen", "[brackets]") {
  CHECK(readings("[a [b] c]") == "option 1|a b c\noption 2|a c\noption 3|\n");
  CHECK(readings("[ROK: a [US: b] c] [US: d]") ==
        "ROK|a c\nUS|d\n"
        "note: 1 of 3 alternatives in brackets stand in none of the 2 readings that were made\n");
  CHECK(readings("[ROK: a [b] [c]] [US: d]") == "ROK, option 1|a b\nUS|d\nROK, option 2|a c\n");
}

TEST_CASE("a bound on depth is told", "[brackets]") {
  const std::string out = readings(std::string(40, '[') + "a" + std::string(40, ']'));
  CHECK_THAT(out, Catch::Contains("note: 8 pairs of brackets stand more than 32 deep"));
  CHECK(out.starts_with("option 1|a\n"));
}

TEST_CASE("hundreds of thousands of brackets are read, and what is left out is told", "[brackets]") {
  constexpr std::size_t kMany = 200'000;
  CHECK_THAT(readings(std::string(kMany, '[') + "a" + std::string(kMany, ']')),
             Catch::Contains("199968 pairs of brackets stand more than 32 deep"));
  std::string adjacent;
  std::string apart;
  std::string links;
  for (std::size_t i = 0; i < kMany; ++i) {
    adjacent += "[a" + std::to_string(i) + "]";
    apart += "[a" + std::to_string(i) + "], ";
    links += "[a](b";
  }
  CHECK_THAT(readings(adjacent), Catch::Contains("199988 of 200000 alternatives in brackets"));
  CHECK(readings(apart).starts_with("option 1|a0 , a1 , a2"));
  CHECK(find_brackets(links, {0, static_cast<std::uint32_t>(links.size())}).unclosed.empty());
  CHECK(find_brackets(std::string(kMany, '['), {0, kMany}).unclosed.size() == kMany);
}
