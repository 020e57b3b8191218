#include "analyze/token_letters.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::string_view kBullet = "\xE2\x80\xA2";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Code point by code point.
void add_words(LetterText& out, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at + 1;
    while (end < words.size() && is_continuation(words[end])) ++end;
    const std::string_view one = words.substr(at, end - at);
    out.add(one == " " || one == "\xC2\xA0" ? LetterKind::space : LetterKind::character, one);
    at = end;
  }
}

void add_paragraph(const NormalizedText& text, const Paragraph& paragraph, TokenLetters& out) {
  LetterText& letters = out.text;
  if (!paragraph.label.empty()) {
    add_words(letters, text.source->slice(paragraph.label));
    add_words(letters, " ");
  } else if (paragraph.kind == ParagraphKind::bullet) {
    add_words(letters, kBullet);
    add_words(letters, " ");
  }
  for (std::uint32_t token = paragraph.tokens.begin; token < paragraph.tokens.end; ++token) {
    if (token != paragraph.tokens.begin && text.tokens[token].space_before) add_words(letters, " ");
    const std::uint32_t begin = letters.size();
    add_words(letters, wording(text, {token, token + 1}));
    out.of_token[token] = {begin, letters.size()};
  }
  letters.add(LetterKind::paragraph_end, "");
  LetterParagraph traits;
  if (paragraph.kind == ParagraphKind::heading) traits.style = kHeadingStyle;
  traits.end = letters.size() - 1;
  letters.paragraphs.push_back(std::move(traits));
}

}  // namespace

TokenLetters printed_letters(const NormalizedText& text) {
  TokenLetters out;
  out.of_token.resize(text.tokens.size());
  for (const Paragraph& paragraph : text.paragraphs) {
    if (!paragraph.tokens.empty()) add_paragraph(text, paragraph, out);
  }
  if (out.text.letters.empty()) add_paragraph(text, Paragraph{}, out);
  return out;
}

TokenLetters placed_letters(LetterText letters, const std::vector<std::uint32_t>& places,
                            const NormalizedText& text) {
  TokenLetters out;
  out.text = std::move(letters);
  out.of_token.resize(text.tokens.size());
  // What takes no bytes, as the mark of a footnote, stands before the word that follows it.
  const auto first_at = [&](std::uint32_t byte) {
    const auto past = std::ranges::upper_bound(places, byte);
    return static_cast<std::uint32_t>(past - places.begin()) - (past == places.begin() ? 0 : 1);
  };
  const auto end_at = [&](std::uint32_t byte) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(places, byte) - places.begin());
  };
  for (std::size_t token = 0; token < text.tokens.size(); ++token) {
    const ByteSpan span = text.tokens[token].span;
    out.of_token[token] = {first_at(span.begin), end_at(span.end)};
  }
  return out;
}

}  // namespace agreed
