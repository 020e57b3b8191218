// What tokenize/ makes of a text: tokens, sentences and paragraphs, each with its place in the
// original bytes. Offsets are born here and never searched for again.
//
//   file bytes   4. The **Korea-centered** alliance.
//   paragraph    [---------------------------------)     number 4, label "4."
//   sentence        [------------------------------)
//   tokens          The   Korea-centered   alliance .    four tokens, mark-up is no wording
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/source_text.h"
#include "text/span.h"

namespace agreed {

enum class TokenKind : std::uint8_t {
  word,         // holds a letter: "Korea-centered", "ROK-U.S.", "54th", "360-degree", Hangul, kana, han
  number,       // digits with their inner separators: "28,500", "3.5"
  punctuation,  // one mark: , . ; : ( ) quotes dashes
  symbol,       // one sign that is neither: $ % + =
  gap,          // "[...]": text that is not held; nothing is inferred across it
};

struct Token {
  ByteSpan span;  // bytes of the original, inner mark-up included
  TokenKind kind = TokenKind::word;
  bool space_before : 1 = false;   // white space, a line end or a paragraph start precedes it
  bool markup_inside : 1 = false;  // the bytes are not the wording: ask wording_of()
};

enum class ParagraphKind : std::uint8_t { body, heading, bullet, footnote };

struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph = 0;  // index into the paragraphs
};

struct Paragraph {
  ByteSpan span;             // from its label to its last token; markers of lists and headings left out
  ByteSpan label;            // the printed number "4.", "(a)" or "[^1]"; empty if none. Not wording.
  std::uint32_t number = 0;  // the printed arabic number, 0 if none
  ParagraphKind kind = ParagraphKind::body;
  TokenRange tokens;
  SentenceRange sentences;
};

struct TokenizedText {
  std::shared_ptr<const SourceText> source;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;    // cover the tokens, in order
  std::vector<Paragraph> paragraphs;  // cover the sentences, in order
};

}  // namespace agreed
