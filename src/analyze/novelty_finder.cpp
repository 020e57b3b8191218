// Texts are read into one index; what it counts in which of them tells what is new and what is lost.
#include "analyze/novelty_finder.h"

#include <algorithm>
#include <optional>

#include "normalize/cited_paragraph.h"
#include "normalize/prepare.h"
#include "normalize/word_count.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::uint32_t kWordsBeside = 6;

// Passages of excerpts that their source reports and does not quote: from the gap or mark before them to
// their mark. Where several sources stand behind one passage, one that quotes it is enough.
std::vector<ByteSpan> paraphrases_of(const StatementText& text) {
  std::vector<ByteSpan> spans;
  const std::vector<Citation>& all = text.citations;
  std::uint32_t begin = text.body.begin;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    bool quoted = all[i].reading != Reading::paraphrase;
    for (; end < all.size() && all[end].mark.begin == all[end - 1].mark.end; ++end) {
      quoted = quoted || all[end].reading != Reading::paraphrase;
    }
    if (!quoted) spans.push_back({begin, all[i].mark.begin});
    begin = all[end - 1].mark.end;
    i = end;
  }
  return spans;
}

std::vector<Frequency> paragraph_sizes(const NormalizedText& text) {
  std::vector<Frequency> sizes(text.paragraphs.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const TokenRange tokens = text.paragraphs[i].tokens;
    for (std::uint32_t k = tokens.begin; k < tokens.end; ++k)
      sizes[i].words += is_word(text.tokens[k]) ? 1 : 0;
  }
  return sizes;
}

KeyKind kind_of(const PhraseSource& source, const PhraseStretch& stretch) {
  bool name = false;
  bool date = false;
  for (std::uint32_t i = stretch.core.begin; i < stretch.core.end; ++i) {
    if (source.classes[i] == TokenClass::word) return stretch.each_word ? KeyKind::word : KeyKind::phrase;
    name = name || source.classes[i] == TokenClass::name;
    date = date || source.classes[i] == TokenClass::date;
  }
  return name ? KeyKind::name : date ? KeyKind::date : KeyKind::number;
}

KeyPlace place_of(const NoveltyFinder::Reader& reader, TokenRange range) {
  const NormalizedText& text = reader.words;
  KeyPlace place;
  place.paragraph = cited_paragraph(text, text.paragraph_of_token(range.begin), reader.text->held);
  place.span = text.span_of(range);
  place.line = text.source->line(place.span.begin);
  place.text = wording(text, range);
  const TokenRange sentence = text.sentences[text.sentence_of_token(range.begin)].tokens;
  std::uint32_t begin = range.begin;
  for (std::uint32_t words = 0; begin > sentence.begin && words < kWordsBeside; --begin) {
    if (text.tokens[begin - 1].kind == TokenKind::gap) break;
    if (is_word(text.tokens[begin - 1])) ++words;
  }
  std::uint32_t end = range.end;
  for (std::uint32_t words = 0; end < sentence.end && words < kWordsBeside; ++end) {
    if (text.tokens[end].kind == TokenKind::gap) break;
    if (is_word(text.tokens[end])) ++words;
  }
  place.left = wording(text, {begin, range.begin});
  if (begin < range.begin && text.tokens[range.begin].space_before) place.left += ' ';
  if (range.end < end && text.tokens[range.end].space_before) place.right = ' ';
  place.right += wording(text, {range.end, end});
  return place;
}

KeyPhrase phrase_of(const NoveltyFinder::Reader& reader, const PhraseSource& source,
                    const PhraseStretch& stretch) {
  KeyPhrase made;
  made.text = wording(reader.words, stretch.whole);
  made.kind = kind_of(source, stretch);
  return made;
}

// The place of the whole phrase first: it is what is shown.
std::vector<KeyPlace> shown_places(const NoveltyFinder::Reader& reader, const PhraseStretch& stretch) {
  std::vector<KeyPlace> shown = {place_of(reader, stretch.whole)};
  for (const TokenRange place : stretch.places) {
    const bool inside = stretch.whole.begin <= place.begin && place.end <= stretch.whole.end;
    if (!inside) shown.push_back(place_of(reader, place));
  }
  return shown;
}

}  // namespace

std::size_t NoveltyFinder::read(const StatementText& text) {
  Reader& reader = readers_.emplace_back();
  reader.text = &text;
  reader.words = prepare(text, normalizer_);
  reader.number = index_.add(reader.words, text.accompanying);
  const auto counted = [&](const NormToken& token) {
    return is_word(token) && !text.accompanying.contains(token.span.begin);
  };
  return static_cast<std::size_t>(
      std::count_if(reader.words.tokens.begin(), reader.words.tokens.end(), counted));
}

void NoveltyFinder::find_fresh(const std::vector<std::string>& parties) {
  const Reader& reader = readers_.back();
  const PhraseSource source = source_of(reader, parties);
  const std::vector<Frequency> paragraphs = paragraph_sizes(reader.words);
  for (const PhraseStretch& stretch : fresh_phrases(source, index_)) {
    KeyPhrase made = phrase_of(reader, source, stretch);
    made.core = wording(reader.words, stretch.core);
    made.core_words = stretch.core.size();
    made.count = stretch.counts[reader.number];
    made.dispersion = spread_of(stretch.places, reader.words, paragraphs);
    made.log_likelihood = log_likelihood({made.count, report_.text.words}, {0, report_.earlier_words});
    made.places = shown_places(reader, stretch);
    report_.fresh.push_back(std::move(made));
  }
  std::ranges::stable_sort(report_.fresh, [](const KeyPhrase& a, const KeyPhrase& b) {
    if (a.log_likelihood != b.log_likelihood) return a.log_likelihood > b.log_likelihood;
    if (a.core_words != b.core_words) return a.core_words > b.core_words;
    return a.kind < b.kind;
  });
}

void NoveltyFinder::find_lost(const std::vector<std::pair<std::size_t, std::size_t>>& full,
                              const std::vector<std::string>& parties) {
  const Reader& latest = readers_[full.back().second];
  const PhraseSource source = source_of(latest, parties);
  std::vector<std::uint32_t> numbers;
  for (const auto& [statement, reader] : full) numbers.push_back(readers_[reader].number);
  for (const PhraseStretch& stretch : lost_phrases(source, index_, numbers, readers_.back().number)) {
    KeyPhrase made = phrase_of(latest, source, stretch);
    made.core = made.text;
    made.core_words = stretch.whole.size();
    std::vector<Frequency> spread;
    for (const auto& [statement, reader] : full) {
      const std::uint32_t count = stretch.counts[readers_[reader].number];
      spread.push_back({count, report_.earlier[statement].words});
      made.earlier_count += count;
    }
    made.dispersion = deviation_of_proportions(spread, report_.earlier_words);
    made.log_likelihood =
        log_likelihood({0, report_.text.words}, {made.earlier_count, report_.earlier_words});
    made.places = shown_places(latest, stretch);
    report_.lost.push_back(std::move(made));
  }
  std::ranges::stable_sort(report_.lost, [](const KeyPhrase& a, const KeyPhrase& b) {
    return a.log_likelihood > b.log_likelihood;
  });
}

PhraseSource NoveltyFinder::source_of(const Reader& reader, const std::vector<std::string>& parties) const {
  PhraseSource source;
  source.text = &reader.words;
  source.classes = token_classes(reader.words, vocabulary_, parties);
  source.number = reader.number;
  source.left_out = reader.text->accompanying;
  source.paraphrases = paraphrases_of(*reader.text);
  return source;
}

// DP over paragraphs; the places are in order.
double NoveltyFinder::spread_of(const std::vector<TokenRange>& places, const NormalizedText& text,
                                const std::vector<Frequency>& paragraphs) const {
  std::vector<Frequency> parts;
  std::optional<std::uint32_t> last;
  for (const TokenRange place : places) {
    const std::uint32_t paragraph = text.paragraph_of_token(place.begin);
    if (last != paragraph) parts.push_back({0, paragraphs[paragraph].words});
    ++parts.back().count;
    last = paragraph;
  }
  return deviation_of_proportions(parts, report_.text.words);
}

}  // namespace agreed
