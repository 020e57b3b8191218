// Joins the tokens' own bytes with the spaces that stood between them.
#include "normalize/wording.h"

#include <string_view>

#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

// Plain words need no look at their inside: the most common case by far.
bool may_hold_markup_or_breaks(std::string_view bytes) {
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '<' || c == '\\' || c == '*' || c == '_' || c == '&' ||
        c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
  }
  return false;
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
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (i != range.begin && token.space_before) out += ' ';
    const std::string_view bytes = text.source->slice(token.span);
    if (!may_hold_markup_or_breaks(bytes)) {
      out += bytes;
    } else if (!token.markup_inside) {
      append_folded(out, bytes);
    } else {
      append_folded(out, wording_of(*text.source, Token{token.span, token.kind, token.space_before, true}));
    }
  }
  return out;
}

}  // namespace agreed
