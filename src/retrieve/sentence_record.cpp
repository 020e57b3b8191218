// Codes of a token:
//
//   0 s llllll   a plain word of l letters (1..63); s: a space precedes it
//   10 s .....   a mark of one byte
//   11 s .....   spelt out: kind, folding, length, exact form and word
//
// Plain means: the exact form is the wording, the word is its ASCII lower case, and the folding says whether
// the two differ.
#include "retrieve/sentence_record.h"

#include <algorithm>
#include <utility>

#include "retrieve/byte_code.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::uint8_t kPlainSpace = 0x40;
constexpr std::uint8_t kLengthBits = 0x3F;
constexpr std::uint8_t kMark = 0x80;
constexpr std::uint8_t kSpelt = 0xC0;
constexpr std::uint8_t kSpace = 0x20;

bool is_plain(const IndexedWord& word, std::string_view shown) {
  const Folding expected = word.word == word.exact ? Folding::none : Folding::letter_case;
  return word.exact == shown && word.folding == expected && word.word == ascii_lower(shown);
}

// What stands in the wording between two tokens is nothing or one space; anything else is spelt out.
enum class Before { nothing, space, other };

Before before(const IndexedSentence& sentence, std::uint32_t end, const IndexedWord& word) {
  if (word.span.begin == end) return Before::nothing;
  return word.span.begin == end + 1 && sentence.wording[end] == ' ' ? Before::space : Before::other;
}

}  // namespace

std::string sentence_record(const IndexedSentence& sentence) {
  ByteWriter out;
  out.number(sentence.paragraph ? std::uint64_t{*sentence.paragraph} + 1 : 0);
  out.number(sentence.span.begin);
  out.number(sentence.span.size());
  out.text(sentence.wording);
  std::uint32_t end = 0;
  for (const IndexedWord& word : sentence.words) {
    const std::string_view shown =
        std::string_view(sentence.wording).substr(word.span.begin, word.span.size());
    const Before gap = before(sentence, end, word);
    const bool plain = is_plain(word, shown) && gap != Before::other;
    const bool space = gap == Before::space;
    if (plain && word.kind == TokenKind::word && shown.size() <= kLengthBits && !shown.empty()) {
      out.byte(static_cast<std::uint8_t>(shown.size() | (space ? kPlainSpace : 0U)));
    } else if (plain && word.kind == TokenKind::punctuation && shown.size() == 1) {
      out.byte(static_cast<std::uint8_t>(kMark | (space ? kSpace : 0U)));
    } else {
      out.byte(kSpelt);
      out.number(word.span.begin >= end ? (word.span.begin - end) * 2ULL
                                        : (end - word.span.begin) * 2ULL + 1);
      out.byte(static_cast<std::uint8_t>(word.kind));
      out.byte(static_cast<std::uint8_t>(word.folding));
      out.number(shown.size());
      // Most are the wording itself, in lower case or as it stands.
      const bool exact_shown = word.exact == shown;
      const bool word_lower = word.word == ascii_lower(word.exact);
      out.byte(static_cast<std::uint8_t>((exact_shown ? 1U : 0U) | (word_lower ? 2U : 0U)));
      if (!exact_shown) out.text(word.exact);
      if (!word_lower) out.text(word.word);
    }
    end = word.span.end;
  }
  return out.take();
}

std::optional<IndexedSentence> read_sentence_record(std::string_view bytes) {
  ByteReader in(bytes);
  IndexedSentence sentence;
  const std::uint64_t paragraph = in.number();
  if (paragraph > 0) sentence.paragraph = static_cast<std::uint32_t>(paragraph - 1);
  sentence.span.begin = in.number_to(kMaxTextBytes);
  sentence.span.end = sentence.span.begin + in.number_to(kMaxTextBytes);
  sentence.wording = in.text();
  const auto size = static_cast<std::uint32_t>(sentence.wording.size());
  sentence.words.reserve(in.left());
  std::uint32_t end = 0;
  while (in.ok() && in.left() > 0) {
    const std::uint8_t code = in.byte();
    IndexedWord word;
    std::uint64_t begin = end;
    std::uint64_t length = 1;
    bool exact_shown = true;
    bool word_lower = true;
    if (code < kMark) {
      begin += (code & kPlainSpace) != 0 ? 1U : 0U;
      length = code & kLengthBits;
    } else if (code < kSpelt) {
      begin += (code & kSpace) != 0 ? 1U : 0U;
      word.kind = TokenKind::punctuation;
    } else {
      const std::uint64_t move = in.number();
      begin = move % 2 == 0 ? begin + move / 2 : begin - std::min(begin, move / 2);
      word.kind = static_cast<TokenKind>(std::min(in.byte(), static_cast<std::uint8_t>(TokenKind::gap)));
      word.folding = static_cast<Folding>(std::min(in.byte(), static_cast<std::uint8_t>(Folding::rotation)));
      length = in.number();
      const std::uint8_t predicted = in.byte();
      exact_shown = (predicted & 1U) != 0;
      word_lower = (predicted & 2U) != 0;
    }
    if (begin > size || length > size - begin) return std::nullopt;
    word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
    end = word.span.end;
    word.exact =
        exact_shown ? sentence.wording.substr(word.span.begin, word.span.size()) : std::string(in.text());
    word.word = word_lower ? ascii_lower(word.exact) : std::string(in.text());
    if (code < kSpelt && word.word != word.exact) word.folding = Folding::letter_case;
    sentence.words.push_back(std::move(word));
  }
  if (!in.ok()) return std::nullopt;
  return sentence;
}

}  // namespace agreed
