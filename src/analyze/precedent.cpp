// From the scores of wordings to what a reader sees: where they stand, in which order, and how many.
#include "analyze/precedent.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "analyze/precedent_result.h"
#include "analyze/wording_scores.h"
#include "corpus/languages.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

// Neighbours that share half of their weight are the same neighbours, reworded.
constexpr std::uint64_t kSameNeighbour = 500;
// Of a wording that stands in many statements, the context of so many of the latest is looked at.
constexpr std::size_t kPlacesWithContext = 32;

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
  Impl(const Corpus& corpus, const SentenceIndex& index) : scores(corpus, index) {}

  Result<std::uint32_t> context(const ComparedSentence& draft, const std::vector<WordingPlace>& places);
  Result<std::vector<PrecedentResult>> results(const ComparedSentence& draft,
                                               const std::vector<ScoredWording>& found,
                                               const PrecedentOptions& options);
  // What keeps the report from finding anything, whatever is asked.
  void add_notes(const std::string& language, const SentenceFilter& filter, PrecedentReport& report) const;

  WordingScores scores;
};

// How many neighbours of the draft's sentence stand beside the wording, too, where most do.
Result<std::uint32_t> PrecedentFinder::Impl::context(const ComparedSentence& draft,
                                                     const std::vector<WordingPlace>& places) {
  const SentenceIndex& index = scores.index();
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
      const Result<ComparedWords> words = scores.plain_words(read.value().front());
      if (!words.ok()) return words.error();
      const std::uint64_t shared = shared_weight(neighbour.sorted, words.value().sorted, scores.rarity());
      if (2 * shared * 1000 >= kSameNeighbour * (neighbour.weight + words.value().weight)) ++matched;
    }
    greatest = std::max(greatest, matched);
  }
  return greatest;
}

Result<std::vector<PrecedentResult>> PrecedentFinder::Impl::results(const ComparedSentence& draft,
                                                                    const std::vector<ScoredWording>& found,
                                                                    const PrecedentOptions& options) {
  const SentenceIndex& index = scores.index();
  Vocabulary& vocabulary = scores.vocabulary();
  std::vector<PrecedentResult> results;
  for (const ScoredWording& entry : found) {
    Result<std::vector<WordingPlace>> places = places_of(index, entry.words, vocabulary, options.filter);
    if (!places.ok()) return places.error();
    if (places.value().empty()) continue;
    order_places(places.value(), index);
    PrecedentResult result = result_of(places.value(), draft.text, index, vocabulary);
    // Capitals make names, and other places may have other capitals: the place that is shown decides.
    const WordingPlace& shown = shown_place(places.value());
    const Likeness likeness_of = scores.likeness(draft, shown.sentence, shown.tokens);
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
  for (const IndexedText& text : scores.index().texts()) {
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
  return impl_->scores.normalizer();
}

Result<PrecedentAnswer> PrecedentFinder::find(const NormalizedText& text, std::uint32_t sentence, Held held,
                                              const PrecedentOptions& options) {
  PrecedentAnswer answer;
  const Sentence& asked = text.sentences[sentence];
  answer.text = wording(text, asked.tokens);
  answer.span = text.span_of(asked.tokens);
  answer.paragraph = cited_paragraph(text, asked.paragraph, held);
  const Result<ComparedSentence> draft = impl_->scores.sentence_of(text, sentence);
  if (!draft.ok()) return draft.error();
  answer.skipped = impl_->scores.why_skipped(draft.value());
  if (!answer.skipped.empty()) return answer;

  Result<std::vector<ScoredWording>> entries = impl_->scores.scored(draft.value(), options);
  if (!entries.ok()) return entries.error();
  std::vector<ScoredWording>& found = entries.value();
  std::ranges::sort(found, [](const ScoredWording& a, const ScoredWording& b) {
    return a.score != b.score ? a.score > b.score : a.words < b.words;
  });
  const std::uint32_t nearest = found.empty() ? 0 : found.front().score;
  std::erase_if(found, [&](const ScoredWording& entry) { return entry.score < options.threshold; });
  const std::size_t wanted = options.most * kWordingsPerResult;
  if (found.size() > wanted) {
    const std::uint32_t last = percent(found[wanted - 1].score);
    std::erase_if(found, [&](const ScoredWording& entry) { return percent(entry.score) < last; });
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
  for (const IndexedText& one : impl_->scores.index().texts()) {
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
  for (const Note& note : impl_->scores.index().notes()) report.notes.push_back(note);
  impl_->add_notes(queried.readings.front().text.language, options.filter, report);
  return report;
}

}  // namespace agreed
