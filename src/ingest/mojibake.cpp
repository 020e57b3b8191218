// Walks over runs of characters that windows-1252 has above ASCII, and takes from each run what reads as
// UTF-8.
#include "ingest/mojibake.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace agreed {
namespace {

// What bytes 0x80 to 0x9F are in windows-1252; those that it leaves open are the controls of Latin-1.
constexpr std::array<char32_t, 32> kHigh = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 1;
};

// The text is well formed.
Decoded decode(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1FU) << 6U | (at(1) & 0x3FU)), 2};
  if (lead < 0xF0)
    return {static_cast<char32_t>((lead & 0x0FU) << 12U | (at(1) & 0x3FU) << 6U | (at(2) & 0x3FU)), 3};
  return {static_cast<char32_t>((lead & 0x07U) << 18U | (at(1) & 0x3FU) << 12U | (at(2) & 0x3FU) << 6U |
                                (at(3) & 0x3FU)),
          4};
}

// The byte of a character above ASCII in windows-1252, or -1.
int byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<int>(c);
  const auto found = std::find(kHigh.begin(), kHigh.end(), c);
  return found == kHigh.end() ? -1 : static_cast<int>(0x80 + (found - kHigh.begin()));
}

std::size_t length_of_lead(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Where the next character that can be the first of such a run may stand: U+00C2 to U+00F4.
std::size_t next_lead(std::string_view utf8, std::size_t at) {
  return std::min(utf8.find('\xC3', at), utf8.size());
}

// The bytes that the characters at `at` stand for, if they are one character of UTF-8; `end` is past them.
std::string turned_back(std::string_view utf8, std::size_t at, std::size_t& end) {
  const int lead = byte_of(decode(utf8.substr(at)).code_point);
  const std::size_t length = lead < 0 ? 0 : length_of_lead(static_cast<unsigned char>(lead));
  std::string bytes;
  for (end = at; bytes.size() < length && end < utf8.size() && static_cast<unsigned char>(utf8[end]) >= 0x80;) {
    const Decoded next = decode(utf8.substr(end));
    const int byte = byte_of(next.code_point);
    if (byte < 0) return {};
    bytes += static_cast<char>(byte);
    end += next.length;
  }
  return bytes.size() == length && find_bad_utf8(bytes) == bytes.size() ? bytes : std::string();
}

// What comes out goes to `out`, if that is asked for.
std::size_t turn_back(std::string_view utf8, std::string* out) {
  std::size_t characters = 0;
  std::size_t longer = 0;  // of three characters or four
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t lead = next_lead(utf8, at);
    if (out != nullptr) out->append(utf8.substr(at, lead - at));
    at = lead;
    if (at == utf8.size()) break;
    std::size_t end = at;
    const std::string bytes = turned_back(utf8, at, end);
    if (bytes.empty()) end = at + 2;
    if (out != nullptr) out->append(bytes.empty() ? utf8.substr(at, 2) : std::string_view(bytes));
    characters += bytes.empty() ? 0 : 1;
    longer += bytes.size() > 2 ? 1 : 0;
    at = end;
  }
  return longer == 0 && characters < 2 ? 0 : characters;
}

}  // namespace

std::size_t count_mojibake(std::string_view utf8) {
  return turn_back(utf8, nullptr);
}

std::string repair_mojibake(std::string_view utf8) {
  std::string out;
  return turn_back(utf8, &out) == 0 ? std::string(utf8) : out;
}

std::optional<Note> mojibake_note(std::size_t count) {
  if (count == 0) return std::nullopt;
  return Note{fmt::format("UTF-8 that was read as windows-1252 in {} {}: agreed import --repair undoes it", count,
                          count == 1 ? "place" : "places")};
}

}  // namespace agreed
