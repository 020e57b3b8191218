// tokenize(): bytes of a text -> tokens, sentences, paragraphs.
//
// Words: UAX #29 word boundaries as ICU implements them (Japanese and Chinese by ICU's dictionary, with
// the borders of unspaced_borders.h), then joined where statements mean one word: hyphenated compounds
// ("Korea-centered", also with U+2010, U+2011), initialisms with their stops ("U.S.", "D.C."), ordinals
// ("54<sup>th</sup>").
// Sentences: UAX #29 with suppressions ("No.", "Art.", "para.", "Gen.", initials).
// A gap "[...]" is a sentence by itself.
// Paragraphs: runs of lines between blank lines; a printed number, a bullet or a heading starts one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/source_text.h"
#include "text/span.h"
#include "tokenize/token.h"

namespace agreed {

enum class Markup {
  plain,     // every byte is wording
  markdown,  // emphasis, escapes, heading and list markers, <tags>, link targets, comments,
             // footnote marks are not wording
};

struct TokenizeOptions {
  std::string language = "en";  // BCP 47; decides dictionaries and suppressions
  Markup markup = Markup::plain;
  // Of Markdown: a definition "[^1]: ..." is a paragraph with "[^1]" as its label. Else it is not wording.
  bool footnotes = false;
};

// Tokenizes the bytes of body (a span of the source; front matter stays outside).
// Never fails: any UTF-8 gives tokens. The same input gives the same tokens, whatever the locale.
[[nodiscard]] TokenizedText tokenize(std::shared_ptr<const SourceText> source, ByteSpan body,
                                     const TokenizeOptions& options);

// The wording of a token: its bytes without inner mark-up. For most tokens the slice itself.
[[nodiscard]] std::string wording_of(const SourceText& source, const Token& token);

}  // namespace agreed
