#include "analyze/wording_scores.h"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "analyze/candidate_queue.h"
#include "analyze/composite_text.h"
#include "analyze/indexed_text.h"
#include "retrieve/sentence_features.h"
#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

constexpr std::size_t kComparedAtOnce = 8;

}  // namespace

WordingScores::WordingScores(const Corpus& corpus, const SentenceIndex& searched)
    : index_(searched),
      normalizer_(corpus.equivalents, vocabulary_),
      rarity_(index_, vocabulary_),
      scorer_(rarity_),
      matcher_(normalizer_) {
  for (const Concept& one : corpus.termbase.concepts) {
    // A concept that does not compile is named by `terms lint` and the verbs about terms.
    has_terms_ = matcher_.add_concept(one, "").ok() || has_terms_;
  }
}

Result<ComparedSentence> WordingScores::sentence_of(const NormalizedText& text, std::uint32_t sentence) {
  ComparedSentence draft;
  draft.text = excerpt(text, std::vector{sentence});
  const Result<bool> learned = learn(draft.text);
  if (!learned.ok()) return learned.error();
  draft.words = words_of(draft.text);
  for (const int step : {-1, 1}) {
    if ((step < 0 && sentence == 0) || (step > 0 && sentence + 1 >= text.sentences.size())) continue;
    const NormalizedText near = excerpt(text, std::vector{step < 0 ? sentence - 1 : sentence + 1});
    const Result<bool> known = learn(near);
    if (!known.ok()) return known.error();
    ComparedWords words = compared_words(near, rarity_, vocabulary_);
    if (words.ids.empty()) continue;
    if (draft.neighbours.empty()) draft.first_neighbour = step;
    draft.neighbours.push_back(std::move(words));
  }
  return draft;
}

std::string WordingScores::why_skipped(const ComparedSentence& draft) const {
  const std::vector<NormId>& ids = draft.words.ids;
  if (ids.empty()) return "there is no word in it";
  if (ids.size() > kMostPrecedentWords) {
    return "it has " + std::to_string(ids.size()) + " words; sentences of more than " +
           std::to_string(kMostPrecedentWords) + " are not compared";
  }
  if (std::ranges::all_of(ids, [&](NormId id) { return rarity_.light(id); })) {
    return "none of its words says anything by itself";
  }
  return "";
}

ComparedWords WordingScores::words_of(const NormalizedText& text) {
  ComparedWords words = compared_words(text, rarity_, vocabulary_);
  if (!has_terms_) return words;
  for (const Occurrence& occurrence : matcher_.find(text)) words.terms.push_back(occurrence.query);
  std::ranges::sort(words.terms);
  words.terms.erase(std::unique(words.terms.begin(), words.terms.end()), words.terms.end());
  return words;
}

Result<ComparedWords> WordingScores::plain_words(const IndexedSentence& sentence) {
  const NormalizedText text = text_of(sentence, language_of(sentence), vocabulary_);
  const Result<bool> learned = learn(text);
  if (!learned.ok()) return learned.error();
  return compared_words(text, rarity_, vocabulary_);
}

Result<bool> WordingScores::learn(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const NormToken& token : text.tokens) {
    if (is_feature_word(token.kind)) ids.push_back(token.id);
  }
  return rarity_.learn(ids);
}

Likeness WordingScores::likeness(const ComparedSentence& draft, const IndexedSentence& sentence,
                                 TokenRange tokens) {
  return scorer_.score(draft.words, words_of(text_of(sentence, tokens, language_of(sentence), vocabulary_)));
}

void WordingScores::compare(const ComparedSentence& draft, const IndexedSentence& sentence) {
  const NormalizedText text = text_of(sentence, language_of(sentence), vocabulary_);
  const ComparedWords words = words_of(text);
  const Likeness whole = scorer_.score(draft.words, words);
  std::vector<NormId> wording_of = words.ids;
  std::uint32_t score = whole.score;
  if (const std::optional<TokenRange> part = scorer_.part_like(draft.words, words)) {
    const TokenRange tokens{words.tokens[part->begin], words.tokens[part->end - 1] + 1};
    const bool across_gap = std::any_of(text.tokens.begin() + tokens.begin, text.tokens.begin() + tokens.end,
                                        [](const NormToken& token) { return token.kind == TokenKind::gap; });
    const std::uint32_t of_part = LikenessScorer::as_part(likeness(draft, sentence, tokens).score);
    if (!across_gap && of_part > score) {
      score = of_part;
      wording_of.assign(words.ids.begin() + part->begin, words.ids.begin() + part->end);
    }
  }
  std::uint32_t& known = scores_[std::move(wording_of)];
  known = std::max(known, score);
}

Result<std::vector<ScoredWording>> WordingScores::scored(const ComparedSentence& draft,
                                                         const PrecedentOptions& options) {
  scores_.clear();
  limit_ = options.threshold;
  best_ = 0;
  const Result<bool> compared = options.search == PrecedentSearch::every_sentence
                                    ? compare_every(draft, options)
                                    : compare_indexed(draft, options);
  if (!compared.ok()) return compared.error();
  std::vector<ScoredWording> result;
  for (const auto& [wording_of, score] : scores_) result.push_back({wording_of, score});
  return result;
}

Result<bool> WordingScores::compare_indexed(const ComparedSentence& draft, const PrecedentOptions& options) {
  std::vector<WordHash> row;
  std::vector<std::uint32_t> weights;
  for (const NormToken& token : draft.text.tokens) {
    const bool gap = token.kind == TokenKind::gap;
    if (!gap && !is_feature_word(token.kind)) continue;
    row.push_back(gap ? kGapHash : hash_of_word(vocabulary_.word(token.id)));
    weights.push_back(gap ? 0 : rarity_[token.id]);
  }
  const Result<SearchFeatures> search = search_features(index_, row, weights);
  if (!search.ok()) return search.error();
  CandidateQueue queue(index_, vocabulary_, rarity_, draft.words);
  for (std::size_t most = kFirstCandidates; most <= kMostCandidates; most *= 4) {
    const Result<std::vector<FoundSentence>> found =
        index_.best(search.value().features, options.filter, most);
    if (!found.ok()) return found.error();
    const std::size_t known = queue.size();
    queue.add(std::span(found.value()).subspan(known), search.value());
    for (std::size_t compared = 1;; ++compared) {
      const Result<std::optional<IndexedSentence>> next = queue.next(least(options));
      if (!next.ok()) return next.error();
      if (!next.value()) break;
      compare(draft, *next.value());
      if (compared % kComparedAtOnce == 0) raise_limit(options);
    }
    raise_limit(options);
    const std::size_t half = known + (queue.size() - known) / 2;
    if (queue.size() < most || queue.could_reach(half, limit_) == 0) break;
  }
  return true;
}

Result<bool> WordingScores::compare_every(const ComparedSentence& draft, const PrecedentOptions& options) {
  if (!all_) {
    Result<CandidateWords> every = every_sentence(index_, vocabulary_, rarity_);
    if (!every.ok()) return every.error();
    all_ = std::move(every).value();
  }
  const std::vector<unsigned char> allowed = passing(index_.texts(), options.filter);
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // the greatest score it could have, place
  for (std::size_t i = 0; i < all_->size(); ++i) {
    if (allowed[all_->id(i).text] == 0) continue;
    const std::uint64_t shared = shared_weight(draft.words.sorted, all_->words(i), rarity_);
    if (shared == 0) continue;
    order.emplace_back(LikenessScorer::at_most(draft.words, shared, all_->weight(i)), i);
  }
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::size_t compared = 0;
  for (const auto& [at_most, place] : order) {
    if (at_most < least(options)) break;
    const Result<std::vector<IndexedSentence>> read = index_.read(std::vector{all_->id(place)});
    if (!read.ok()) return read.error();
    compare(draft, read.value().front());
    if (++compared % kComparedAtOnce == 0) raise_limit(options);
  }
  raise_limit(options);
  return true;
}

void WordingScores::raise_limit(const PrecedentOptions& options) {
  std::vector<std::uint32_t> sorted;
  for (const auto& [wording_of, score] : scores_) sorted.push_back(score);
  if (sorted.empty()) return;
  std::ranges::sort(sorted, std::greater{});
  best_ = sorted.front();
  const std::size_t wanted = options.most * kWordingsPerResult;
  if (sorted.size() >= wanted) limit_ = std::max(limit_, percent(sorted[wanted - 1]) * 10);
}

}  // namespace agreed
