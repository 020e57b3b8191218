// One matcher for everything; then, sentence by sentence, what bears on each occurrence.
#include "analyze/term_watch.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "analyze/pattern_match.h"
#include "analyze/sentence_reader.h"
#include "analyze/term_cues.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNegationBefore = 2;
constexpr std::uint32_t kNegationAfter = 1;
constexpr std::uint32_t kClassTokens = 2;  // before the words that tell a paragraph's class

enum class HitKind : std::uint8_t { term, step, speaker, negation, paragraph_class, cue };

struct QueryMeaning {
  HitKind kind = HitKind::term;
  std::uint32_t first = 0;   // term, ladder, speaker or class
  std::uint32_t second = 0;  // step
};

struct Hit {
  TokenRange tokens;
  std::uint32_t sentence = 0;
  QueryMeaning meaning;
};

// What was found in a text, parted by what it means; each list by place.
struct Found {
  std::vector<Occurrence> terms;
  std::vector<Hit> steps;
  std::vector<SpeakerUse> speakers;
  std::vector<Hit> negations;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cues;  // sentence, query
  std::unordered_map<std::uint32_t, std::uint32_t> classes;   // paragraph -> class
};

// Of overlapping steps of one ladder the longest, the first of equals: "express strong concern" is no
// "express concern". Steps are by place.
void keep_longest_steps(std::vector<Hit>& steps) {
  std::vector<Hit> kept;
  std::unordered_map<std::uint32_t, std::size_t> last;  // by ladder: the step kept last
  for (const Hit& hit : steps) {
    const auto [rival, is_first] = last.try_emplace(hit.meaning.first, kept.size());
    if (is_first || hit.tokens.begin >= kept[rival->second].tokens.end) {
      rival->second = kept.size();
      kept.push_back(hit);
    } else if (hit.tokens.size() > kept[rival->second].tokens.size()) {
      kept[rival->second] = hit;
    }
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Hit& a, const Hit& b) { return a.tokens.begin < b.tokens.begin; });
  steps = std::move(kept);
}

}  // namespace

struct TermWatch::Impl {
  Impl(const Corpus& owner, Normalizer& norm) : corpus(owner), normalizer(norm), matcher(norm), cues(norm) {}

  const Corpus& corpus;
  Normalizer& normalizer;
  TermMatcher matcher;
  TermCues cues;
  std::vector<WatchedTerm> terms;
  std::vector<QueryMeaning> meanings;  // by query of the matcher
  std::vector<Error> errors;

  void mean(std::uint32_t query, QueryMeaning meaning);
  void add_concepts();
  void add_ladders();
  void add_paragraph_classes();
  void watch(const std::vector<Term>& forms, const std::string& owner, const std::string& path,
             QueryMeaning meaning);
  [[nodiscard]] Found find(const NormalizedText& text) const;
  void add_neighbours(std::vector<TermUse>& uses) const;
  [[nodiscard]] std::vector<StepUse> steps_of(const NormalizedText& text, const Found& found) const;
};

void TermWatch::Impl::mean(std::uint32_t query, QueryMeaning meaning) {
  if (query >= meanings.size()) meanings.resize(query + 1, {HitKind::cue, 0, 0});
  meanings[query] = meaning;
}

void TermWatch::Impl::watch(const std::vector<Term>& forms, const std::string& owner, const std::string& path,
                            QueryMeaning meaning) {
  const Result<std::uint32_t> query = matcher.add_terms(forms, owner, path);
  if (query.ok()) {
    mean(query.value(), meaning);
  } else {
    errors.push_back(query.error());
  }
}

void TermWatch::Impl::add_concepts() {
  for (const Concept& one : corpus.termbase.concepts) {
    const Result<std::uint32_t> query = matcher.add_concept(one, corpus.termbase.path);
    if (!query.ok()) {
      errors.push_back(query.error());
      continue;
    }
    const auto number = static_cast<std::uint32_t>(terms.size());
    mean(query.value(), {HitKind::term, number, 0});
    terms.push_back({one.id, &one});
    cues.add(number, one, corpus.termbase.path, matcher, errors);
  }
}

void TermWatch::Impl::add_ladders() {
  const Ladders& ladders = corpus.ladders;
  for (std::uint32_t l = 0; l < ladders.ladders.size(); ++l) {
    const Ladder& ladder = ladders.ladders[l];
    for (std::uint32_t s = 0; s < ladder.steps.size(); ++s) {
      watch(ladder.steps[s].terms, "ladder " + ladder.id + ", " + ladder.steps[s].id, ladders.path,
            {HitKind::step, l, s});
    }
  }
  for (std::uint32_t i = 0; i < ladders.speakers.size(); ++i) {
    watch(ladders.speakers[i].terms, "speaker " + ladders.speakers[i].id, ladders.path,
          {HitKind::speaker, i, 0});
  }
  if (!ladders.negations.empty())
    watch(ladders.negations, "negations", ladders.path, {HitKind::negation, 0, 0});
}

void TermWatch::Impl::add_paragraph_classes() {
  for (std::uint32_t i = 0; i < corpus.paragraph_classes.size(); ++i) {
    watch(corpus.paragraph_classes[i].terms, "paragraph class " + corpus.paragraph_classes[i].id,
          corpus.folder + "/archive.yaml", {HitKind::paragraph_class, i, 0});
  }
}

Found TermWatch::Impl::find(const NormalizedText& text) const {
  Found found;
  for (Occurrence& one : matcher.find(text)) {
    const QueryMeaning meaning =
        one.query < meanings.size() ? meanings[one.query] : QueryMeaning{HitKind::cue, 0, 0};
    const Hit hit{one.tokens, one.sentence, meaning};
    switch (meaning.kind) {
      case HitKind::term:
        one.query = meaning.first;
        found.terms.push_back(one);
        break;
      case HitKind::step:
        found.steps.push_back(hit);
        break;
      case HitKind::speaker:
        found.speakers.push_back({meaning.first, one.tokens, one.sentence});
        break;
      case HitKind::negation:
        found.negations.push_back(hit);
        break;
      case HitKind::paragraph_class:
        if (one.tokens.begin - text.paragraphs[one.paragraph].tokens.begin <= kClassTokens) {
          found.classes.emplace(one.paragraph, meaning.first);
        }
        break;
      case HitKind::cue:
        found.cues.emplace_back(one.sentence, one.query);
        break;
    }
  }
  std::stable_sort(found.terms.begin(), found.terms.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::pair(a.tokens.begin, a.query) < std::pair(b.tokens.begin, b.query);
  });
  std::sort(found.cues.begin(), found.cues.end());
  keep_longest_steps(found.steps);
  return found;
}

// Only the nearest negation before a step and the first after it can bear on it.
static bool is_negated(const NormalizedText& text, const std::vector<Hit>& negations, const Hit& step) {
  const auto after = std::partition_point(negations.begin(), negations.end(),
                                          [&](const Hit& one) { return one.tokens.begin < step.tokens.end; });
  if (after != negations.end() && after->sentence == step.sentence &&
      words_between(text, step.tokens.end, after->tokens.begin) <= kNegationAfter) {
    return true;
  }
  const auto before = std::partition_point(
      negations.begin(), after, [&](const Hit& one) { return one.tokens.end <= step.tokens.begin; });
  return before != negations.begin() && (before - 1)->sentence == step.sentence &&
         words_between(text, (before - 1)->tokens.end, step.tokens.begin) <= kNegationBefore;
}

std::vector<StepUse> TermWatch::Impl::steps_of(const NormalizedText& text, const Found& found) const {
  std::vector<StepUse> steps;
  for (const Hit& hit : found.steps) {
    const Ladder& ladder = corpus.ladders.ladders[hit.meaning.first];
    Commitment made{ladder.id, ladder.steps[hit.meaning.second].id, hit.meaning.second, ladder.kind, false};
    if (ladder.kind == LadderKind::verbs) {
      made.negated = is_negated(text, found.negations, hit);
    }
    steps.push_back({std::move(made), hit.tokens, hit.sentence});
  }
  return steps;
}

// The concepts of each sentence to its uses, false friends left out.
void TermWatch::Impl::add_neighbours(std::vector<TermUse>& uses) const {
  for (auto begin = uses.begin(); begin != uses.end();) {
    const auto end = std::find_if(begin, uses.end(), [&](const TermUse& use) {
      return use.occurrence.sentence != begin->occurrence.sentence;
    });
    std::vector<std::uint32_t> concepts;
    for (auto use = begin; use != end; ++use) {
      const bool counts = use->sense_kind != SenseKind::false_friend;
      if (counts && terms[use->occurrence.query].of_concept != nullptr)
        concepts.push_back(use->occurrence.query);
    }
    std::sort(concepts.begin(), concepts.end());
    concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
    for (auto use = begin; use != end; ++use) {
      std::copy_if(concepts.begin(), concepts.end(), std::back_inserter(use->neighbours),
                   [&](std::uint32_t other) { return other != use->occurrence.query; });
    }
    begin = end;
  }
}

TermWatch::TermWatch(const Corpus& corpus, Normalizer& normalizer)
    : impl_(std::make_unique<Impl>(corpus, normalizer)) {
  impl_->add_concepts();
  impl_->add_ladders();
  impl_->add_paragraph_classes();
}
TermWatch::~TermWatch() = default;
TermWatch::TermWatch(TermWatch&&) noexcept = default;
TermWatch& TermWatch::operator=(TermWatch&&) noexcept = default;

Result<std::uint32_t> TermWatch::add_phrase(std::string_view phrase) {
  const Result<std::uint32_t> query = impl_->matcher.add_phrase(phrase);
  if (!query.ok()) return query.error();
  const auto number = static_cast<std::uint32_t>(impl_->terms.size());
  impl_->mean(query.value(), {HitKind::term, number, 0});
  impl_->terms.push_back({std::string(phrase), nullptr});
  return number;
}

const std::vector<WatchedTerm>& TermWatch::terms() const {
  return impl_->terms;
}

std::vector<std::uint32_t> TermWatch::paragraphs_of(const NormalizedText& text,
                                                    const std::vector<std::string>& classes) const {
  std::vector<std::uint32_t> paragraphs;
  const Found found = impl_->find(text);
  for (const auto& [paragraph, number] : found.classes) {
    const std::string& id = impl_->corpus.paragraph_classes[number].id;
    if (std::ranges::find(classes, id) != classes.end()) paragraphs.push_back(paragraph);
  }
  std::ranges::sort(paragraphs);
  return paragraphs;
}

std::optional<std::uint32_t> TermWatch::concept_number(std::string_view id) const {
  for (std::uint32_t i = 0; i < impl_->terms.size(); ++i) {
    if (impl_->terms[i].of_concept != nullptr && impl_->terms[i].label == id) return i;
  }
  return std::nullopt;
}

const std::vector<Error>& TermWatch::errors() const {
  return impl_->errors;
}

std::string TermWatch::wording_of(const NormalizedText& text, TokenRange range) const {
  std::string out;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!out.empty()) out += ' ';
    out += impl_->normalizer.vocabulary().word(text.tokens[i].id);
  }
  return out;
}

TextReading TermWatch::read(const NormalizedText& text) const {
  impl_->cues.prepare(primary_language(text.language), impl_->errors);
  const Found found = impl_->find(text);
  TextReading reading;
  reading.steps = impl_->steps_of(text, found);
  if (found.terms.empty()) return reading;
  const SentenceReader reader(text, reading.steps, found.speakers, impl_->corpus.ladders);

  reading.uses.reserve(found.terms.size());
  std::vector<std::uint32_t> near;  // of the sentence at hand
  auto cue = found.cues.begin();
  std::optional<std::uint32_t> sentence;
  for (const Occurrence& one : found.terms) {
    if (sentence != one.sentence) {
      sentence = one.sentence;
      near.clear();
      while (cue != found.cues.end() && cue->first < one.sentence) ++cue;
      for (auto here = cue; here != found.cues.end() && here->first == one.sentence; ++here) {
        near.push_back(here->second);
      }
      near.erase(std::unique(near.begin(), near.end()), near.end());
    }
    TermUse& use = reading.uses.emplace_back();
    use.occurrence = one;
    use.phrase = one.tokens;
    impl_->cues.tell(text, near, use);
    reader.read(use);
    if (const auto its = found.classes.find(one.paragraph); its != found.classes.end()) {
      use.paragraph_class = impl_->corpus.paragraph_classes[its->second].id;
    }
  }

  impl_->add_neighbours(reading.uses);
  return reading;
}

}  // namespace agreed
