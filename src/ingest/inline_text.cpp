#include "ingest/inline_text.h"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

namespace agreed {

std::string collapse_white_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (const char one : text) {
    if (one == ' ' || (one >= '\t' && one <= '\r')) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += one;
  }
  return out;
}

void append_code_point(char32_t code_point, std::string& out) {
  std::array<char, 4> bytes{};
  std::int32_t size = 0;
  UBool bad = 0;
  U8_APPEND(bytes.data(), size, 4, static_cast<UChar32>(code_point), bad);
  if (bad == 0) out.append(bytes.data(), static_cast<std::size_t>(size));
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 out = -1;
  U8_NEXT(bytes, at, text.size(), out);
  return out < 0 ? kNoCodePoint : static_cast<char32_t>(out);
}

char32_t first_code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? kNoCodePoint : next_code_point(text, at);
}

char32_t previous_code_point(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto place = static_cast<std::int32_t>(at);
  UChar32 out = -1;
  U8_PREV(bytes, 0, place, out);
  at = static_cast<std::size_t>(place);
  return out < 0 ? kNoCodePoint : static_cast<char32_t>(out);
}

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.size();
  return text.empty() ? kNoCodePoint : previous_code_point(text, at);
}

std::string joined_cells(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (at != 0) out += " | ";
    out += cells[at];
  }
  return collapse_white_space(out);
}

std::string joined_blocks(const std::vector<DocumentBlock>& blocks) {
  std::string out;
  for (const DocumentBlock& block : blocks) {
    if (!out.empty()) out += ' ';
    out += block.number;
    if (!block.number.empty() && !block.text.empty()) out += ' ';
    out += block.text;
  }
  return collapse_white_space(out);
}

std::string text_start(std::string_view line) {
  constexpr std::size_t kShown = 60;
  if (line.size() <= kShown) return std::string(line);
  return std::string(utf8_prefix(line, kShown)) + "...";
}

bool is_east_asian(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    if (code_point < 0x1100 || code_point == kNoCodePoint) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &status);
    if (script == USCRIPT_HANGUL || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
        script == USCRIPT_KATAKANA) {
      return true;
    }
  }
  return false;
}

bool is_unspaced(char32_t code_point) {
  if (code_point == kNoCodePoint) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         (code_point >= 0x3001 && code_point <= 0x303F) || (code_point >= 0xFF01 && code_point <= 0xFF60) ||
         code_point == 0x30FC;
}

}  // namespace agreed
