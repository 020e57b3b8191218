// Sentences of all readings by place; terms are found once in each reading.
#include "analyze/blame_draft.h"

#include <algorithm>
#include <string_view>

#include "analyze/protected_spans.h"
#include "analyze/series_texts.h"
#include "analyze/term_matcher.h"
#include "analyze/word_weight.h"
#include "normalize/cited_paragraph.h"

namespace agreed {
namespace {

// Up to three letters of hiragana: what Japanese writes so are particles, endings and auxiliaries; the words
// that they follow are written in kanji or katakana.
constexpr std::size_t kLongestEnding = 3;

bool is_kana_ending(std::string_view word) {
  constexpr std::size_t kBytes = 3;  // of a letter U+3041 .. U+309F
  if (word.empty() || word.size() % kBytes != 0 || word.size() > kLongestEnding * kBytes) return false;
  for (std::size_t i = 0; i < word.size(); i += kBytes) {
    const auto second = static_cast<unsigned char>(word[i + 1]);
    const auto third = static_cast<unsigned char>(word[i + 2]);
    const bool hiragana =
        word[i] == '\xE3' && ((second == 0x81 && third >= 0x81) || (second == 0x82 && third <= 0x9F));
    if (!hiragana) return false;
  }
  return true;
}

}  // namespace

BlameDraft::BlameDraft(const Corpus& corpus, const SeriesText& text,
                       const std::optional<std::pair<std::uint32_t, std::uint32_t>>& paragraphs,
                       const Vocabulary& vocabulary, Normalizer& normalizer,
                       std::vector<BlameParagraph>& listed, std::vector<Note>& notes)
    : vocabulary_(vocabulary), readings_(readings_searched(corpus, text, normalizer, notes)) {
  std::optional<std::size_t> before;
  for (DraftSentence& one : sentences_of(readings_)) {
    const auto [reading, s] = one.places.front();
    const NormalizedText& words = readings_[reading].text;
    const auto number = cited_paragraph(words, words.sentences[s].paragraph, text.held);
    if (paragraphs && (!number || *number < paragraphs->first || *number > paragraphs->second)) continue;
    if (before != one.paragraph) listed.push_back({number});
    before = one.paragraph;
    asked_.push_back({reading, s, listed.size() - 1, std::move(one.readings)});
    rows_.push_back(word_row_of(words, s));
  }
  find_terms(corpus, normalizer);
}

void BlameDraft::find_terms(const Corpus& corpus, Normalizer& normalizer) {
  TermMatcher matcher(normalizer);
  for (const Concept& one : corpus.termbase.concepts) {
    // A form that cannot be read is reported by every verb that works with terms; here it protects nothing.
    static_cast<void>(matcher.add_concept(one, corpus.termbase.path));
  }
  for (const PreparedReading& reading : readings_) {
    std::vector<TokenRange>& terms = terms_.emplace_back();
    for (const Occurrence& occurrence : matcher.find(reading.text)) terms.push_back(occurrence.tokens);
    std::ranges::sort(terms);
  }
}

std::vector<WordPlaceRange> BlameDraft::shorter_phrases(std::size_t row) const {
  std::vector<WordPlaceRange> shorter;
  const std::vector<std::uint32_t>& tokens = rows_[row].tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const TokenRange whole = sentence(row);
  const bool content =
      std::ranges::any_of(tokens, [&](std::uint32_t i) { return carries_meaning(words(row).tokens[i]); });
  if (content && size != 0 && size < 3) shorter.push_back({0, size});
  const std::vector<TokenRange>& terms = terms_[asked_[row].reading];
  for (auto term = std::ranges::lower_bound(terms, whole.begin, {}, &TokenRange::begin);
       term != terms.end() && term->begin < whole.end; ++term) {
    const auto begin = std::ranges::lower_bound(tokens, term->begin) - tokens.begin();
    const auto end = std::ranges::lower_bound(tokens, term->end) - tokens.begin();
    const WordPlaceRange range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (range.size() == 1 || range.size() == 2) shorter.push_back(range);
  }
  std::ranges::sort(shorter);
  shorter.erase(std::unique(shorter.begin(), shorter.end()), shorter.end());
  return shorter;
}

bool BlameDraft::carries_meaning(const NormToken& token) const {
  const std::string_view word = vocabulary_.word(token.id);
  return token.kind == TokenKind::word && !is_light_word(word) && !is_kana_ending(word);
}

std::vector<PhraseWord> BlameDraft::phrase_words(std::size_t row) const {
  const TokenRange whole = sentence(row);
  const ProtectedEdges edges(words(row), whole, terms_[asked_[row].reading], vocabulary_);
  std::vector<PhraseWord> result;
  std::uint32_t next = whole.begin;  // the token behind the word before
  for (const std::uint32_t i : rows_[row].tokens) {
    const NormToken& token = words(row).tokens[i];
    PhraseWord word;
    word.content = carries_meaning(token);
    word.leans_back = token.kind == TokenKind::word && is_kana_ending(vocabulary_.word(token.id));
    word.light = token.kind == TokenKind::word && !word.content && !word.leans_back;
    for (std::uint32_t k = next; k < i; ++k) {
      const NormToken& mark = words(row).tokens[k];
      word.mark_before = word.mark_before || (mark.kind == TokenKind::punctuation && parts(mark));
    }
    word.inside = i != whole.begin && edges.cut_at(i);
    result.push_back(word);
    next = i + 1;
  }
  return result;
}

// A comma or a stop does, a hyphen or an apostrophe does not.
bool BlameDraft::parts(const NormToken& mark) const {
  const std::string_view word = vocabulary_.word(mark.id);
  return word != "-" && word != "'" && word != "/";
}

TokenRange BlameDraft::tokens_of(std::size_t row, WordPlaceRange range) const {
  return {edge_before(row, range.begin), edge_before(row, range.end)};
}

// The token at which a phrase begins: its first word with the opening marks before it.
std::uint32_t BlameDraft::edge_before(std::size_t row, std::uint32_t word) const {
  const TokenRange whole = sentence(row);
  if (word == 0) return whole.begin;
  if (word == rows_[row].tokens.size()) return whole.end;
  std::uint32_t edge = rows_[row].tokens[word];
  const auto opens = [&](std::uint32_t i) {
    const NormToken& mark = words(row).tokens[i];
    return mark.kind == TokenKind::punctuation && mark.space_before && !words(row).tokens[i + 1].space_before;
  };
  if (edge > rows_[row].tokens[word - 1] + 1 && opens(edge - 1)) --edge;
  return edge;
}

}  // namespace agreed
