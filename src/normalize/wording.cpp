// Joins the tokens' own bytes with the spaces that stood between them.
#include "normalize/wording.h"

#include <array>
#include <string_view>

#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

constexpr auto kMayBeMarkupOrBreak = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t c = 0x80; c < bytes.size(); ++c) bytes[c] = true;
  for (const char c : {'<', '\\', '*', '_', '&', ' ', '\n', '\r', '\t'})
    bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}();

// Plain words need no look at their inside: the most common case by far.
bool may_hold_markup_or_breaks(std::string_view bytes) {
  bool found = false;
  for (const char c : bytes) found |= kMayBeMarkupOrBreak[static_cast<unsigned char>(c)];
  return found;
}

void append_folded(std::string& out, std::string_view bytes) {
  bool space = false;
  for (const char c : bytes) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      space = true;
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
}

}  // namespace

std::string wording(const NormalizedText& text, TokenRange range) {
  std::string out;
  if (!range.empty()) out.reserve(text.tokens[range.end - 1].span.end - text.tokens[range.begin].span.begin);
  append_wording(out, text, range);
  return out;
}

void append_wording(std::string& out, const NormalizedText& text, TokenRange range) {
  if (range.empty()) return;
  const std::string_view source = text.source->bytes();
  // Bytes of the source that are their own wording and have still to be copied: most often a whole line.
  ByteSpan plain{text.tokens[range.begin].span.begin, text.tokens[range.begin].span.begin};
  const auto copy_plain = [&](std::uint32_t next) {
    out += source.substr(plain.begin, plain.size());
    plain = {next, next};
  };
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (i != range.begin && token.space_before) {
      if (token.span.begin == plain.end + 1 && source[plain.end] == ' ') {
        ++plain.end;
      } else {
        copy_plain(token.span.begin);
        out += ' ';
      }
    } else if (token.span.begin != plain.end) {
      copy_plain(token.span.begin);
    }
    const std::string_view bytes = source.substr(token.span.begin, token.span.size());
    if (!may_hold_markup_or_breaks(bytes)) {
      plain.end = token.span.end;
      continue;
    }
    copy_plain(token.span.end);
    if (!token.markup_inside) {
      append_folded(out, bytes);
    } else {
      append_folded(out, wording_of(*text.source, Token{token.span, token.kind, token.space_before, true}));
    }
  }
  copy_plain(0);
}

}  // namespace agreed
