// Candidates are taken by the greatest score that they could have, so that most of them need no alignment.
#include "analyze/precedent.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyze/candidate_queue.h"
#include "analyze/composite_text.h"
#include "analyze/indexed_text.h"
#include "analyze/precedent_candidates.h"
#include "analyze/precedent_result.h"
#include "analyze/term_matcher.h"
#include "corpus/languages.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "retrieve/sentence_features.h"
#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

// Neighbours that share half of their weight are the same neighbours, reworded.
constexpr std::uint64_t kSameNeighbour = 500;
// Wordings that are looked at for each result that is wanted: some turn out to be cuts of one sentence.
constexpr std::size_t kWordingsPerResult = 3;
constexpr std::size_t kComparedAtOnce = 8;
// Of a wording that stands in many statements, the context of so many of the latest is looked at.
constexpr std::size_t kPlacesWithContext = 32;

std::uint32_t percent(std::uint32_t thousandths) {
  return thousandths / 10;
}

// A wording as it was first met: its words, and where.
struct Entry {
  std::vector<NormId> words;
  std::uint32_t score = 0;
};

// A sentence of the draft, ready to be compared.
struct Draft {
  NormalizedText text;
  ComparedWords words;
  std::vector<ComparedWords> neighbours;  // before and after it, without those that there are not
  int first_neighbour = -1;               // where the first of them stands: -1 before it, 1 after it
};

// The results that a reader would want first.
bool before(const PrecedentResult& a, const PrecedentResult& b) {
  const auto rank = [](const PrecedentResult& r) {
    return std::tuple(percent(r.score), r.context, r.score, r.whole);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  const std::optional<Date>& left = a.places.front().date;
  const std::optional<Date>& right = b.places.front().date;
  if (left != right) return right < left;
  return std::tie(a.places.front().id, a.text) < std::tie(b.places.front().id, b.text);
}

// A result that stands nowhere but in sentences that a better one stands in, too, is a worse cut of the same.
void drop_echoes(std::vector<PrecedentResult>& results) {
  std::set<std::tuple<std::string, std::string, std::uint32_t>> known;
  std::erase_if(results, [&](const PrecedentResult& result) {
    bool fresh = false;
    for (const PrecedentPlace& place : result.places) {
      fresh = known.emplace(place.id, place.language, place.span.begin).second || fresh;
    }
    return !fresh;
  });
}

}  // namespace

struct PrecedentFinder::Impl {
  Impl(const Corpus& corpus, const SentenceIndex& sentence_index)
      : index(sentence_index),
        normalizer(corpus.equivalents, vocabulary),
        rarity(index, vocabulary),
        scorer(rarity),
        matcher(normalizer) {
    for (const Concept& one : corpus.termbase.concepts) {
      // A concept that does not compile is named by `terms lint` and the verbs about terms.
      has_terms = matcher.add_concept(one, "").ok() || has_terms;
    }
  }

  ComparedWords words_of(const NormalizedText& text) {
    ComparedWords words = compared_words(text, rarity, vocabulary);
    if (!has_terms) return words;
    for (const Occurrence& occurrence : matcher.find(text)) words.terms.push_back(occurrence.query);
    std::ranges::sort(words.terms);
    words.terms.erase(std::unique(words.terms.begin(), words.terms.end()), words.terms.end());
    return words;
  }

  [[nodiscard]] const std::string& language_of(const IndexedSentence& sentence) const {
    return index.texts()[sentence.id.text].language;
  }

  Result<bool> learn(const NormalizedText& text) {
    std::vector<NormId> ids;
    for (const NormToken& token : text.tokens) {
      if (is_feature_word(token.kind)) ids.push_back(token.id);
    }
    return rarity.learn(ids);
  }

  Result<Draft> draft_of(const NormalizedText& text, std::uint32_t sentence);
  [[nodiscard]] std::string why_skipped(const Draft& draft) const;
  // Those wordings that are worth a look, with their scores.
  Result<std::vector<Entry>> entries(const Draft& draft, const PrecedentOptions& options);
  // Compare those that could be among the results. True, or the error of the index.
  Result<bool> compare_indexed(const Draft& draft, const PrecedentOptions& options);
  Result<bool> compare_every(const Draft& draft, const PrecedentOptions& options);
  // The score that is still worth a comparison: that of a result, or of what is nearest where there is none.
  [[nodiscard]] std::uint32_t least(const PrecedentOptions& options) const {
    return best < options.threshold ? std::min(limit, best + 1) : limit;
  }
  // Adds what a sentence has to say to the entries.
  void compare(const Draft& draft, const IndexedSentence& sentence);
  Likeness likeness(const Draft& draft, const IndexedSentence& sentence, TokenRange tokens) {
    return scorer.score(draft.words, words_of(text_of(sentence, tokens, language_of(sentence), vocabulary)));
  }
  // What a sentence must be able to reach, by the scores so far.
  void raise_limit(const PrecedentOptions& options);
  Result<std::uint32_t> context(const Draft& draft, const std::vector<WordingPlace>& places);
  // What keeps the report from finding anything, whatever is asked.
  void add_notes(const std::string& language, const SentenceFilter& filter, PrecedentReport& report) const;
  Result<std::vector<PrecedentResult>> results(const Draft& draft, const std::vector<Entry>& found,
                                               const PrecedentOptions& options);

  const SentenceIndex& index;
  Vocabulary vocabulary;
  Normalizer normalizer;
  WordRarity rarity;
  LikenessScorer scorer;
  TermMatcher matcher;
  bool has_terms = false;
  std::optional<CandidateWords> all;  // every sentence, once it was asked for
  // Of the sentence in work: scores by wording, the least that is worth a comparison, the best.
  std::map<std::vector<NormId>, std::uint32_t> scores;
  std::uint32_t limit = 0;
  std::uint32_t best = 0;
};

Result<Draft> PrecedentFinder::Impl::draft_of(const NormalizedText& text, std::uint32_t sentence) {
  Draft draft;
  draft.text = excerpt(text, std::vector{sentence});
  const Result<bool> learned = learn(draft.text);
  if (!learned.ok()) return learned.error();
  draft.words = words_of(draft.text);
  for (const int step : {-1, 1}) {
    if ((step < 0 && sentence == 0) || (step > 0 && sentence + 1 >= text.sentences.size())) continue;
    const NormalizedText near = excerpt(text, std::vector{step < 0 ? sentence - 1 : sentence + 1});
    const Result<bool> known = learn(near);
    if (!known.ok()) return known.error();
    ComparedWords words = compared_words(near, rarity, vocabulary);
    if (words.ids.empty()) continue;
    if (draft.neighbours.empty()) draft.first_neighbour = step;
    draft.neighbours.push_back(std::move(words));
  }
  return draft;
}

std::string PrecedentFinder::Impl::why_skipped(const Draft& draft) const {
  const std::vector<NormId>& ids = draft.words.ids;
  if (ids.empty()) return "there is no word in it";
  if (ids.size() > kMostPrecedentWords) {
    return "it has " + std::to_string(ids.size()) + " words; sentences of more than " +
           std::to_string(kMostPrecedentWords) + " are not compared";
  }
  if (std::ranges::all_of(ids, [&](NormId id) { return rarity.light(id); })) {
    return "none of its words says anything by itself";
  }
  return "";
}

void PrecedentFinder::Impl::compare(const Draft& draft, const IndexedSentence& sentence) {
  const NormalizedText text = text_of(sentence, language_of(sentence), vocabulary);
  const ComparedWords words = words_of(text);
  const Likeness whole = scorer.score(draft.words, words);
  std::vector<NormId> wording_of = words.ids;
  std::uint32_t score = whole.score;
  if (const std::optional<TokenRange> part = scorer.part_like(draft.words, words)) {
    const TokenRange tokens{words.tokens[part->begin], words.tokens[part->end - 1] + 1};
    const bool across_gap = std::any_of(text.tokens.begin() + tokens.begin, text.tokens.begin() + tokens.end,
                                        [](const NormToken& token) { return token.kind == TokenKind::gap; });
    const std::uint32_t of_part = LikenessScorer::as_part(likeness(draft, sentence, tokens).score);
    if (!across_gap && of_part > score) {
      score = of_part;
      wording_of.assign(words.ids.begin() + part->begin, words.ids.begin() + part->end);
    }
  }
  std::uint32_t& known = scores[std::move(wording_of)];
  known = std::max(known, score);
}

Result<std::vector<Entry>> PrecedentFinder::Impl::entries(const Draft& draft,
                                                          const PrecedentOptions& options) {
  scores.clear();
  limit = options.threshold;
  best = 0;
  const Result<bool> compared = options.search == PrecedentSearch::every_sentence
                                    ? compare_every(draft, options)
                                    : compare_indexed(draft, options);
  if (!compared.ok()) return compared.error();
  std::vector<Entry> result;
  for (const auto& [wording_of, score] : scores) result.push_back({wording_of, score});
  return result;
}

Result<bool> PrecedentFinder::Impl::compare_indexed(const Draft& draft, const PrecedentOptions& options) {
  std::vector<WordHash> row;
  std::vector<std::uint32_t> weights;
  for (const NormToken& token : draft.text.tokens) {
    const bool gap = token.kind == TokenKind::gap;
    if (!gap && !is_feature_word(token.kind)) continue;
    row.push_back(gap ? kGapHash : hash_of_word(vocabulary.word(token.id)));
    weights.push_back(gap ? 0 : rarity[token.id]);
  }
  const Result<SearchFeatures> search = search_features(index, row, weights);
  if (!search.ok()) return search.error();
  CandidateQueue queue(index, vocabulary, rarity, draft.words);
  for (std::size_t most = kFirstCandidates; most <= kMostCandidates; most *= 4) {
    const Result<std::vector<FoundSentence>> found =
        index.best(search.value().features, options.filter, most);
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
    if (queue.size() < most || queue.could_reach(half, limit) == 0) break;
  }
  return true;
}

Result<bool> PrecedentFinder::Impl::compare_every(const Draft& draft, const PrecedentOptions& options) {
  if (!all) {
    Result<CandidateWords> every = every_sentence(index, vocabulary, rarity);
    if (!every.ok()) return every.error();
    all = std::move(every).value();
  }
  const std::vector<unsigned char> allowed = passing(index.texts(), options.filter);
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // the greatest score it could have, place
  for (std::size_t i = 0; i < all->size(); ++i) {
    if (allowed[all->id(i).text] == 0) continue;
    const std::uint64_t shared = shared_weight(draft.words.sorted, all->words(i), rarity);
    if (shared == 0) continue;
    order.emplace_back(LikenessScorer::at_most(draft.words, shared, all->weight(i)), i);
  }
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::size_t compared = 0;
  for (const auto& [at_most, place] : order) {
    if (at_most < least(options)) break;
    const Result<std::vector<IndexedSentence>> read = index.read(std::vector{all->id(place)});
    if (!read.ok()) return read.error();
    compare(draft, read.value().front());
    if (++compared % kComparedAtOnce == 0) raise_limit(options);
  }
  raise_limit(options);
  return true;
}

void PrecedentFinder::Impl::raise_limit(const PrecedentOptions& options) {
  std::vector<std::uint32_t> sorted;
  for (const auto& [wording_of, score] : scores) sorted.push_back(score);
  if (sorted.empty()) return;
  std::ranges::sort(sorted, std::greater{});
  best = sorted.front();
  const std::size_t wanted = options.most * kWordingsPerResult;
  if (sorted.size() >= wanted) limit = std::max(limit, percent(sorted[wanted - 1]) * 10);
}

Result<std::uint32_t> PrecedentFinder::Impl::context(const Draft& draft,
                                                     const std::vector<WordingPlace>& places) {
  std::uint32_t greatest = 0;
  if (draft.neighbours.empty()) return greatest;
  for (std::size_t i = 0; i < std::min(places.size(), kPlacesWithContext); ++i) {
    const SentenceId id = places[i].sentence.id;
    std::uint32_t matched = 0;
    int step = draft.first_neighbour;
    for (const ComparedWords& neighbour : draft.neighbours) {
      const SentenceId near{id.text, id.place + static_cast<std::uint32_t>(step)};
      step = 1;
      if (near.place >= index.texts()[id.text].sentences) continue;
      const Result<std::vector<IndexedSentence>> read = index.read(std::vector{near});
      if (!read.ok()) return read.error();
      const NormalizedText text = text_of(read.value().front(), index.texts()[id.text].language, vocabulary);
      const Result<bool> learned = learn(text);
      if (!learned.ok()) return learned.error();
      const ComparedWords words = compared_words(text, rarity, vocabulary);
      const std::uint64_t shared = shared_weight(neighbour.sorted, words.sorted, rarity);
      if (2 * shared * 1000 >= kSameNeighbour * (neighbour.weight + words.weight)) ++matched;
    }
    greatest = std::max(greatest, matched);
  }
  return greatest;
}

Result<std::vector<PrecedentResult>> PrecedentFinder::Impl::results(const Draft& draft,
                                                                    const std::vector<Entry>& found,
                                                                    const PrecedentOptions& options) {
  std::vector<PrecedentResult> results;
  for (const Entry& entry : found) {
    Result<std::vector<WordingPlace>> places = places_of(index, entry.words, vocabulary, options.filter);
    if (!places.ok()) return places.error();
    if (places.value().empty()) continue;
    order_places(places.value(), index);
    PrecedentResult result = result_of(places.value(), draft.text, index, vocabulary);
    // Capitals make names, and other places may have other capitals: the place that is shown decides.
    const WordingPlace& shown = shown_place(places.value());
    const Likeness likeness_of = likeness(draft, shown.sentence, shown.tokens);
    result.score = shown.whole ? likeness_of.score : LikenessScorer::as_part(likeness_of.score);
    result.parts = likeness_of.parts;
    if (result.score < options.threshold) continue;
    const Result<std::uint32_t> matched = context(draft, places.value());
    if (!matched.ok()) return matched.error();
    result.context = matched.value();
    results.push_back(std::move(result));
  }
  std::ranges::sort(results, before);
  drop_echoes(results);
  if (results.size() > options.most) {
    const std::uint32_t last = percent(results[options.most - 1].score);
    std::erase_if(results, [&](const PrecedentResult& result) { return percent(result.score) < last; });
  }
  return results;
}

void PrecedentFinder::Impl::add_notes(const std::string& language, const SentenceFilter& filter,
                                      PrecedentReport& report) const {
  std::set<std::string_view> held;
  for (const IndexedText& text : index.texts()) {
    if (passes(text, filter)) held.insert(primary_language(text.language));
  }
  if (held.empty()) {
    report.notes.push_back({"No text passes the filters of the search"});
  } else if (!held.contains(primary_language(language))) {
    std::string names;
    for (const std::string_view one : held) names += (names.empty() ? "" : ", ") + std::string(one);
    report.notes.push_back({"No text searched is in the language '" + language + "': they are in " + names});
  }
}

PrecedentFinder::PrecedentFinder(const Corpus& corpus, const SentenceIndex& index)
    : impl_(std::make_unique<Impl>(corpus, index)) {}
PrecedentFinder::~PrecedentFinder() = default;

Normalizer& PrecedentFinder::normalizer() {
  return impl_->normalizer;
}

Result<PrecedentAnswer> PrecedentFinder::find(const NormalizedText& text, std::uint32_t sentence, Held held,
                                              const PrecedentOptions& options) {
  PrecedentAnswer answer;
  const Sentence& asked = text.sentences[sentence];
  answer.text = wording(text, asked.tokens);
  answer.span = text.span_of(asked.tokens);
  answer.paragraph = cited_paragraph(text, asked.paragraph, held);
  const Result<Draft> draft = impl_->draft_of(text, sentence);
  if (!draft.ok()) return draft.error();
  answer.skipped = impl_->why_skipped(draft.value());
  if (!answer.skipped.empty()) return answer;

  Result<std::vector<Entry>> entries = impl_->entries(draft.value(), options);
  if (!entries.ok()) return entries.error();
  std::vector<Entry>& found = entries.value();
  std::ranges::sort(found, [](const Entry& a, const Entry& b) {
    return a.score != b.score ? a.score > b.score : a.words < b.words;
  });
  const std::uint32_t nearest = found.empty() ? 0 : found.front().score;
  std::erase_if(found, [&](const Entry& entry) { return entry.score < options.threshold; });
  const std::size_t wanted = options.most * kWordingsPerResult;
  if (found.size() > wanted) {
    const std::uint32_t last = percent(found[wanted - 1].score);
    std::erase_if(found, [&](const Entry& entry) { return percent(entry.score) < last; });
  }
  Result<std::vector<PrecedentResult>> results = impl_->results(draft.value(), found, options);
  if (!results.ok()) return results.error();
  answer.results = std::move(results).value();
  if (answer.results.empty() && nearest > 0) answer.nearest = nearest;
  return answer;
}

Result<PrecedentAnswer> PrecedentFinder::find(const QueriedSentences& queried, std::size_t sentence,
                                              const PrecedentOptions& options) {
  const DraftSentence& asked = queried.sentences[sentence];
  const auto& [reading, place] = asked.places.front();
  Result<PrecedentAnswer> answer = find(queried.readings[reading].text, place, queried.held, options);
  if (answer.ok()) answer.value().readings = asked.readings;
  return answer;
}

Result<PrecedentReport> PrecedentFinder::report(const std::string& query, const QueriedSentences& queried,
                                                const PrecedentOptions& options) {
  PrecedentReport report;
  report.query = query;
  report.threshold = options.threshold;
  for (const IndexedText& one : impl_->index.texts()) {
    if (!passes(one, options.filter)) continue;
    ++report.texts;
    report.sentences += one.sentences;
  }
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < queried.sentences.size(); ++i) {
    Result<PrecedentAnswer> answer = find(queried, i, options);
    if (!answer.ok()) return answer.error();
    if (!answer.value().skipped.empty()) ++skipped;
    report.answers.push_back(std::move(answer).value());
  }
  if (skipped == report.answers.size() && !queried.sentences.empty()) {
    return Error{ErrorCode::usage, "nothing to search for: " + report.answers.front().skipped, "", 0};
  }
  report.notes = queried.notes;
  // Last, since the notes of an index may grow while it is asked.
  for (const Note& note : impl_->index.notes()) report.notes.push_back(note);
  impl_->add_notes(queried.readings.front().text.language, options.filter, report);
  return report;
}

}  // namespace agreed
