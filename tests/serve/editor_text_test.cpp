// Tests src/serve/editor_text.cpp.
#include "serve/editor_text.h"

#include <cstdint>
#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// U+1F600, Hangul U+D55C, a letter with an accent U+00E9.
const std::string kGrin = "\xF0\x9F\x98\x80";
const std::string kHan = "\xED\x95\x9C";
const std::string kAcute = "\xC3\xA9";

std::string place(EditorPosition position) {
  return std::to_string(position.line) + ":" + std::to_string(position.character);
}

// The positions of all bytes in each encoding, parted by blanks.
std::string positions(const std::string& bytes, PositionEncoding encoding) {
  const EditorText text(bytes, encoding);
  std::string out;
  for (std::size_t at = 0; at <= bytes.size(); ++at)
    out += (at == 0 ? "" : " ") + place(text.position_of(at));
  return out;
}

}  // namespace

TEST_CASE("editor text: characters are counted as was agreed", "[serve]") {
  const std::string bytes = "a" + kGrin + "b";
  CHECK(positions(bytes, PositionEncoding::utf8) == "0:0 0:1 0:1 0:1 0:1 0:5 0:6");
  CHECK(positions(bytes, PositionEncoding::utf16) == "0:0 0:1 0:1 0:1 0:1 0:3 0:4");
  CHECK(positions(bytes, PositionEncoding::utf32) == "0:0 0:1 0:1 0:1 0:1 0:2 0:3");
  CHECK(positions(kHan + kAcute, PositionEncoding::utf16) == "0:0 0:0 0:0 0:1 0:1 0:2");
}

TEST_CASE("editor text: lines end with LF, CR LF and CR", "[serve]") {
  CHECK(positions("a\r\nb\nc\rd", PositionEncoding::utf16) == "0:0 0:1 0:1 1:0 1:1 2:0 2:1 3:0 3:1");
  CHECK(positions("", PositionEncoding::utf16) == "0:0");
  CHECK(positions("\n", PositionEncoding::utf16) == "0:0 1:0");
}

TEST_CASE("editor text: a position outside is the nearest place inside", "[serve]") {
  const EditorText text("a" + kGrin + "\r\nbc", PositionEncoding::utf16);
  CHECK(text.offset_of({0, 1}) == 1);
  CHECK(text.offset_of({0, 2}) == 1);  // between the surrogates
  CHECK(text.offset_of({0, 3}) == 5);
  CHECK(text.offset_of({0, 99}) == 5);  // before what ends the line
  CHECK(text.offset_of({1, 1}) == 8);
  CHECK(text.offset_of({1, SIZE_MAX}) == 9);
  CHECK(text.offset_of({7, 0}) == 9);
}

TEST_CASE("editor text: changes are put where the editor says", "[serve]") {
  EditorText text("one\ntwo " + kGrin + kHan + " three\n", PositionEncoding::utf16);
  text.replace({{1, 4}, {1, 7}}, "2");  // the emoji and the syllable
  CHECK(text.bytes() == "one\ntwo 2 three\n");
  text.replace({{0, 3}, {1, 0}}, " ");
  CHECK(text.bytes() == "one two 2 three\n");
  CHECK(place(text.position_of(text.bytes().size())) == "1:0");
  text.replace({{0, 5}, {0, 2}}, "!");  // ends before it begins
  CHECK(text.bytes() == "one t!wo 2 three\n");
  text.replace_all("a\nb");
  CHECK(text.offset_of({1, 1}) == 3);
}

TEST_CASE("editor text: positions and offsets lead to each other at every character", "[serve]") {
  const std::string bytes = kHan + "\r\n" + kGrin + "x\n\n" + kAcute + kGrin + kHan + "\ry";
  for (const auto encoding : {PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32}) {
    const EditorText text(bytes, encoding);
    INFO(name_of(encoding));
    for (std::size_t at = 0; at <= bytes.size(); ++at) {
      const bool inside = at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U;
      const bool in_line_end = at > 0 && at < bytes.size() && bytes.compare(at - 1, 2, "\r\n") == 0;
      if (!inside && !in_line_end) CHECK(text.offset_of(text.position_of(at)) == at);
    }
  }
}

TEST_CASE("editor text: encodings have the names of the protocol", "[serve]") {
  CHECK(encoding_named("utf-8") == PositionEncoding::utf8);
  CHECK(encoding_named("utf-16") == PositionEncoding::utf16);
  CHECK(encoding_named("utf-32") == PositionEncoding::utf32);
  CHECK_FALSE(encoding_named("UTF-8"));
}
