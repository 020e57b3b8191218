#include "analyze/indexed_text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "text/source_text.h"

namespace agreed {

NormalizedText text_of(const IndexedSentence& sentence, TokenRange range, std::string_view language,
                       Vocabulary& vocabulary) {
  NormalizedText text;
  text.language = language;
  if (range.empty()) return text;
  const std::uint32_t begin = sentence.words[range.begin].span.begin;
  const std::uint32_t end = sentence.words[range.end - 1].span.end;
  text.tokens.reserve(range.size());
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const IndexedWord& word = sentence.words[i];
    NormToken token;
    token.span = {word.span.begin - begin, word.span.end - begin};
    token.id = vocabulary.intern(word.word);
    token.exact = vocabulary.intern(word.exact);
    token.kind = word.kind;
    token.folding = word.folding;
    token.space_before = i == range.begin || word.span.begin > sentence.words[i - 1].span.end;
    text.tokens.push_back(token);
  }
  const TokenRange all{0, range.size()};
  text.sentences.push_back({all, 0});
  Paragraph paragraph;
  paragraph.tokens = all;
  paragraph.sentences = {0, 1};
  paragraph.span = {0, end - begin};
  text.paragraphs.push_back(paragraph);
  Result<SourceText> source = SourceText::from_bytes("sentence", sentence.wording.substr(begin, end - begin));
  if (source.ok()) text.source = std::make_shared<const SourceText>(std::move(source).value());
  return text;
}

NormalizedText text_of(const IndexedSentence& sentence, std::string_view language, Vocabulary& vocabulary) {
  return text_of(sentence, {0, static_cast<std::uint32_t>(sentence.words.size())}, language, vocabulary);
}

}  // namespace agreed
