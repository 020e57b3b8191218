// Distances are counted in words: marks part nothing.
#include "analyze/sentence_reader.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "analyze/pattern_match.h"

namespace agreed {
namespace {

constexpr std::uint32_t kWordsAfter = 6;      // from a term to the verb of a passive
constexpr std::ptrdiff_t kStepsAround = 24;   // on either side of a term
constexpr std::uint32_t kWordsToSpeaker = 4;  // from the speaker to the verb

// The uses of one sentence, in a list by place.
template <typename List>
auto of_sentence(const List& list, std::uint32_t sentence) {
  const auto begin = std::partition_point(list.begin(), list.end(),
                                          [&](const auto& one) { return one.sentence < sentence; });
  const auto end =
      std::partition_point(begin, list.end(), [&](const auto& one) { return one.sentence == sentence; });
  return std::pair(begin, end);
}

}  // namespace

std::uint32_t words_between(const NormalizedText& text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t words = 0;
  for (std::uint32_t i = begin; i < end && words <= kMostCountedWords; ++i) {
    words += is_wordlike(text.tokens[i].kind) ? 1 : 0;
  }
  return words;
}

SentenceReader::SentenceReader(const NormalizedText& text, const std::vector<StepUse>& steps,
                               const std::vector<SpeakerUse>& speakers, const Ladders& ladders)
    : text_(text), steps_(steps), speakers_(speakers), ladders_(ladders), spoken_(speakers_of_sentences()) {}

void SentenceReader::read(TermUse& use) const {
  const Occurrence& at = use.occurrence;
  std::vector<const StepUse*> governing = governing_verbs(at);
  use.speaker = speaker_of(at, governing);
  for (const StepUse* step : modifiers(at, governing)) governing.push_back(step);
  for (const StepUse* step : governing) use.commitments.push_back(step->commitment);
  std::sort(use.commitments.begin(), use.commitments.end());
  use.commitments.erase(std::unique(use.commitments.begin(), use.commitments.end()), use.commitments.end());
}

// The steps around an occurrence, of its sentence: a sentence may be a whole book, but what governs a term
// does not stand further off than some steps.
std::pair<SentenceReader::StepIterator, SentenceReader::StepIterator> SentenceReader::steps_around(
    const Occurrence& at) const {
  const auto [first, last] = of_sentence(steps_, at.sentence);
  const auto here = std::partition_point(
      first, last, [&](const StepUse& step) { return step.tokens.begin < at.tokens.begin; });
  return {here - std::min<std::ptrdiff_t>(kStepsAround, here - first),
          here + std::min<std::ptrdiff_t>(kStepsAround, last - here)};
}

// Of each ladder of verbs the last step before the term, or the first shortly after it.
std::vector<const StepUse*> SentenceReader::governing_verbs(const Occurrence& at) const {
  std::vector<const StepUse*> governing;
  const auto [begin, end] = steps_around(at);
  for (const Ladder& ladder : ladders_.ladders) {
    if (ladder.kind != LadderKind::verbs) continue;
    const StepUse* best = nullptr;
    for (auto step = begin; step != end; ++step) {
      if (step->commitment.ladder != ladder.id) continue;
      const bool before = step->tokens.end <= at.tokens.begin;
      const bool shortly_after = best == nullptr && step->tokens.begin >= at.tokens.end &&
                                 words_between(text_, at.tokens.end, step->tokens.begin) <= kWordsAfter;
      if (before || shortly_after) best = &*step;
    }
    if (best != nullptr) governing.push_back(best);
  }
  return governing;
}

// Hedges and intensifiers that no verb parts from the term but its own.
std::vector<const StepUse*> SentenceReader::modifiers(const Occurrence& at,
                                                      const std::vector<const StepUse*>& governing) const {
  std::vector<const StepUse*> all;
  const auto [begin, end] = steps_around(at);
  for (auto step = begin; step != end; ++step) {
    if (step->commitment.kind == LadderKind::verbs) continue;
    const std::uint32_t from = std::min(step->tokens.end, at.tokens.end);
    const std::uint32_t to = std::max(step->tokens.begin, at.tokens.begin);
    const bool parted = std::any_of(begin, end, [&](const StepUse& verb) {
      return verb.commitment.kind == LadderKind::verbs && verb.tokens.begin >= from &&
             verb.tokens.end <= to && std::find(governing.begin(), governing.end(), &verb) == governing.end();
    });
    if (!parted) all.push_back(&*step);
  }
  return all;
}

std::string SentenceReader::speaker_of(const Occurrence& at,
                                       const std::vector<const StepUse*>& governing) const {
  std::uint32_t verb = at.tokens.begin;
  bool has_verb = false;
  for (const StepUse* step : governing) {
    if (step->tokens.end > at.tokens.begin) continue;
    verb = has_verb ? std::max(verb, step->tokens.begin) : step->tokens.begin;
    has_verb = true;
  }
  const auto [begin, end] = of_sentence(speakers_, at.sentence);
  const auto after =
      std::partition_point(begin, end, [&](const SpeakerUse& one) { return one.tokens.end <= verb; });
  if (after == begin) return "";
  const SpeakerUse& nearest = *(after - 1);
  const bool close = has_verb && words_between(text_, nearest.tokens.end, verb) <= kWordsToSpeaker;
  const SpeakerUse& chosen = close ? nearest : *begin;
  if (!ladders_.speakers[chosen.speaker].carries_on) return ladders_.speakers[chosen.speaker].id;
  return at.sentence > text_.paragraphs[at.paragraph].sentences.begin ? spoken_[at.sentence - 1] : "";
}

// The first speaker of each sentence; a pronoun's is that of the sentence before.
std::vector<std::string> SentenceReader::speakers_of_sentences() const {
  std::vector<std::string> spoken(text_.sentences.size());
  std::uint32_t done = 0;
  for (const SpeakerUse& hit : speakers_) {
    if (hit.sentence < done) continue;
    done = hit.sentence + 1;
    const Speaker& speaker = ladders_.speakers[hit.speaker];
    if (!speaker.carries_on) {
      spoken[hit.sentence] = speaker.id;
    } else if (hit.sentence > 0 &&
               text_.sentences[hit.sentence - 1].paragraph == text_.sentences[hit.sentence].paragraph) {
      spoken[hit.sentence] = spoken[hit.sentence - 1];
    }
  }
  return spoken;
}

}  // namespace agreed
