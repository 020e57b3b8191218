// The wording of one paragraph as UTF-16, each unit with the bytes that it stands for.
//
//   bytes   54<sup>th</sup> SCM&nbsp;in \_Seoul\_
//   units   54th SCM in _Seoul_
//
// Left out: mark-up, and characters that are never shown (soft hyphens, zero-width joiners). Composed to
// NFC; full-width forms become the ASCII they stand for, so that boundaries do not depend on them. White
// space becomes ' ', a line end '\n', the end of an HTML block U+2029.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "tokenize/character_class.h"
#include "tokenize/tokenizer.h"

namespace agreed {

struct CleanText {
  std::u16string units;
  std::vector<std::uint32_t> begins;   // per unit: first byte in the source
  std::vector<std::uint32_t> ends;     // per unit: past its last byte; == begin for the rest of a code point
  std::vector<std::uint32_t> decoded;  // units that an entity stands for, ascending

  void clear();
  // Appends a code point, unless it is never shown.
  void append(char32_t code_point, std::uint32_t begin, std::uint32_t end);
  // Appends U+2029 for the mark-up at byte `at`.
  void append_separator(std::uint32_t at);

 private:
  const CharacterTable* table_ = &CharacterTable::instance();
};

// Fills `out` with the wording of bytes[span]; span must hold whole code points of valid UTF-8.
void clean(std::string_view bytes, ByteSpan span, Markup markup, CleanText& out);

}  // namespace agreed
