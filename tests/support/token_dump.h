// Readable dumps of what tokenize/ and normalize/ make of a text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "normalize/normalizer.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed::test {

inline TokenizedText tokens_of(std::string text, TokenizeOptions options) {
  Result<SourceText> made = SourceText::from_bytes("test", std::move(text));
  auto source = std::make_shared<const SourceText>(std::move(made).value());
  const ByteSpan body{source->content_begin(), source->size()};
  return tokenize(source, body, options);
}

inline TokenizedText tokens_of(std::string text, Markup markup = Markup::plain, std::string language = "en") {
  return tokens_of(std::move(text), {std::move(language), markup});
}

// "The|ROK-U.S.|alliance|.": the wording of each token; "||" between sentences, "#" between paragraphs.
inline std::string dump(const TokenizedText& text) {
  std::string out;
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const Sentence& sentence = text.sentences[s];
    if (s > 0) out += text.sentences[s - 1].paragraph == sentence.paragraph ? "||" : "#";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (i > sentence.tokens.begin) out += '|';
      out += wording_of(*text.source, text.tokens[i]);
    }
  }
  return out;
}

inline std::string dump_plain(std::string text, std::string language = "en") {
  return dump(tokens_of(std::move(text), Markup::plain, std::move(language)));
}

inline std::string dump_markdown(std::string text, std::string language = "en") {
  return dump(tokens_of(std::move(text), Markup::markdown, std::move(language)));
}

// The words under the ids, or under the exact ids, joined with "|".
inline std::string dump_ids(const NormalizedText& text, const Vocabulary& vocabulary) {
  std::string out;
  for (const NormToken& token : text.tokens) {
    if (!out.empty()) out += '|';
    out += vocabulary.word(token.id);
  }
  return out;
}

inline std::string dump_exact(const NormalizedText& text, const Vocabulary& vocabulary) {
  std::string out;
  for (const NormToken& token : text.tokens) {
    if (!out.empty()) out += '|';
    out += vocabulary.word(token.exact);
  }
  return out;
}

}  // namespace agreed::test
