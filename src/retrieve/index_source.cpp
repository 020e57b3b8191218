#include "retrieve/index_source.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {

void order_sources(std::vector<IndexSource>& sources) {
  std::ranges::stable_sort(sources, [](const IndexSource& left, const IndexSource& right) {
    const IndexedText& a = left.text;
    const IndexedText& b = right.text;
    if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
    if (a.date != b.date) return *a.date < *b.date;
    return std::tie(a.series, a.id, a.language) < std::tie(b.series, b.id, b.language);
  });
  for (IndexSource& source : sources) {
    source.text.sentences = static_cast<std::uint32_t>(source.words.sentences.size());
  }
}

IndexedSentence indexed_sentence(const IndexSource& source, SentenceId id) {
  const NormalizedText& text = source.words;
  const Sentence& sentence = text.sentences[id.place];
  IndexedSentence result;
  result.id = id;
  result.paragraph = cited_paragraph(text, sentence.paragraph, source.text.held);
  result.span = text.span_of(sentence.tokens);
  result.words.reserve(sentence.tokens.size());
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (i != sentence.tokens.begin && token.space_before) result.wording += ' ';
    IndexedWord& word = result.words.emplace_back();
    word.span.begin = static_cast<std::uint32_t>(result.wording.size());
    append_wording(result.wording, text, {i, i + 1});
    word.span.end = static_cast<std::uint32_t>(result.wording.size());
    word.word = source.vocabulary->word(token.id);
    word.exact = source.vocabulary->word(token.exact);
    word.kind = token.kind;
    word.folding = token.folding;
  }
  return result;
}

}  // namespace agreed
