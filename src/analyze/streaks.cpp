// Counts back from the last statement, then dresses what is broken for readers.
#include "analyze/streaks.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "align/text_alignment.h"
#include "analyze/broken_phrases.h"
#include "analyze/phrase_automaton.h"
#include "analyze/streak_class.h"
#include "analyze/word_images.h"
#include "analyze/word_weight.h"
#include "normalize/cited_paragraph.h"
#include "normalize/tokens_in.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, kStreakClassCount> kClassNames = {"commitment", "template", "name",
                                                                         "date"};
constexpr std::array<std::string_view, 3> kBeginNames = {"not-before", "not-held", "record"};
constexpr std::size_t kSinceFirst = 3;  // statements that make a formula

PhraseBounds bounds_of(const SeriesText& text) {
  return text.held == Held::full ? PhraseBounds::gaps : PhraseBounds::paragraphs;
}

// A step of the count: the statements of one day, since nobody can say which came first.
struct Day {
  std::size_t begin = 0;  // indices of statements
  std::size_t end = 0;
  Held held = Held::full;   // the least of them
  bool gap_before = false;  // the record lacks statements just before
};

std::vector<Day> days_of(const std::vector<SeriesText>& texts) {
  std::vector<Day> days;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool same = i > 0 && texts[i].date && texts[i].date == texts[i - 1].date;
    if (!same) days.push_back({i, i, Held::full, texts[i].skipped_before != 0});
    days.back().end = i + 1;
    days.back().held = std::max(days.back().held, texts[i].held);
  }
  return days;
}

// By word of the last statement: how long what ends with it is carried, day by day backwards. What lies
// beyond a gap in the record is not counted.
StreakSteps count_back(const PhraseAutomaton& index, const std::vector<SeriesText>& before,
                       const std::vector<Day>& days) {
  StreakSteps steps(index.size());
  std::vector<std::uint32_t> alive(index.size(), 0xFFFFFFFF);
  std::uint32_t streak = 0;
  for (std::size_t day = days.size(); day-- > 0;) {
    std::vector<std::uint32_t> longest(index.size(), 0);
    for (std::size_t i = days[day].begin; i < days[day].end; ++i) {
      if (before[i].held == Held::none) continue;
      const std::vector<std::uint32_t> one =
          index.longest_in(words_of(before[i].text, bounds_of(before[i])).ids);
      for (std::size_t w = 0; w < longest.size(); ++w) longest[w] = std::max(longest[w], one[w]);
    }
    bool any = false;
    for (std::size_t w = 0; w < alive.size(); ++w) {
      const std::uint32_t next = std::min(alive[w], longest[w]);
      if (streak != 0 && next < alive[w]) steps[w].push_back({alive[w], streak});
      alive[w] = next;
      any = any || next > 1;
    }
    ++streak;
    if (!any) return steps;  // what is left are single words
    if (days[day].gap_before) break;
  }
  for (std::size_t w = 0; w < alive.size(); ++w) {
    if (alive[w] != 0 && streak != 0) steps[w].push_back({alive[w], streak});
  }
  return steps;
}

// Without commas and the like at its edges.
TokenRange without_marks(const NormalizedText& text, TokenRange range) {
  const auto mark = [&](std::uint32_t token) {
    const ByteSpan span = text.tokens[token].span;
    return text.tokens[token].kind == TokenKind::punctuation && span.size() == 1 &&
           std::string_view(",;:.").find(text.source->bytes()[span.begin]) != std::string_view::npos;
  };
  while (!range.empty() && mark(range.begin)) ++range.begin;
  while (!range.empty() && mark(range.end - 1)) --range.end;
  return range;
}

// Words that say nothing by themselves are shown with some of those around them.
TokenRange with_context(const NormalizedText& text, TokenRange words, TokenRange sentence,
                        const Vocabulary& vocabulary) {
  constexpr std::uint32_t kAround = 4;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (is_content(text.tokens[i], vocabulary)) return words;
  }
  if (words.empty()) return words;
  const std::uint32_t begin = words.begin - std::min(kAround, words.begin - sentence.begin);
  const std::uint32_t end = words.end + std::min(kAround, sentence.end - words.end);
  return without_marks(text, {begin, end});
}

// In how many sentences of the statement each phrase of `phrases` stands.
std::vector<std::size_t> occurrences_of(const TextWords& words, const std::vector<BrokenPhrase>& phrases) {
  // Words -> places in one pass: phrases are looked up by their first two words.
  std::map<std::pair<NormId, NormId>, std::vector<std::size_t>> by_start;
  const auto id = [&](std::uint32_t w) { return w < words.ids.size() ? words.ids[w] : kGapId; };
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    const std::uint32_t begin = phrases[p].words.begin;
    by_start[{id(begin), id(begin + 1)}].push_back(p);
  }
  std::vector<std::size_t> counts(phrases.size(), 0);
  for (std::uint32_t w = 0; w + 1 < words.ids.size(); ++w) {
    const auto found = by_start.find({id(w), id(w + 1)});
    if (found == by_start.end()) continue;
    for (const std::size_t p : found->second) {
      const WordRange phrase = phrases[p].words;
      if (w + phrase.size() > words.ids.size()) continue;
      const auto at = words.ids.begin() + w;
      counts[p] += std::equal(at, at + phrase.size(), words.ids.begin() + phrase.begin) ? 1U : 0U;
    }
  }
  return counts;
}

class StreakWriter {
 public:
  StreakWriter(const SeriesText& current, const std::vector<SeriesText>& before, const std::vector<Day>& days,
               const TextWords& words, const StreakSteps& steps, const WordImages& images,
               const SpeechActs& acts, const Vocabulary& vocabulary)
      : current_(current),
        before_(before),
        days_(days),
        last_(before.back()),
        words_(words),
        steps_(steps),
        images_(images),
        acts_(acts),
        vocabulary_(vocabulary) {}

  [[nodiscard]] Streak write(const BrokenPhrase& phrase, std::size_t occurrences) const {
    Streak streak;
    const TokenRange tokens = tokens_of_words(phrase.words);
    const std::uint32_t sentence = last_.text.sentence_of_token(tokens.begin);
    const Sentence& in = last_.text.sentences[sentence];
    streak.text = wording(last_.text, tokens);
    streak.words = phrase.words.size();
    streak.streak = phrase.streak;
    streak.begin = begin_of(phrase.streak);
    const SeriesText& first = before_[days_[days_.size() - phrase.streak].begin];
    streak.first_id = first.label;
    streak.first_date = first.date;
    streak.paragraph = cited_paragraph(last_.text, in.paragraph, last_.held);
    streak.span = last_.text.span_of(tokens);
    streak.sentence = wording(last_.text, in.tokens);
    const bool since_first =
        streak.begin == StreakBegin::record && phrase.streak >= kSinceFirst &&
        std::ranges::all_of(before_, [](const SeriesText& text) { return text.held == Held::full; });
    streak.streak_class =
        streak_class_of(last_.text, {tokens, sentence, occurrences, since_first}, acts_, vocabulary_);
    for (const WordRange& longer : phrase.longer) {
      const std::uint32_t lasts = streak_of(steps_, longer);
      streak.longer.push_back({wording(last_.text, tokens_of_words(longer)), lasts, begin_of(lasts)});
    }
    streak.now = facing(tokens, sentence);
    return streak;
  }

 private:
  [[nodiscard]] TokenRange tokens_of_words(WordRange range) const {
    return {words_.tokens[range.begin], words_.tokens[range.end - 1] + 1};
  }

  [[nodiscard]] StreakBegin begin_of(std::size_t streak) const {
    if (days_[days_.size() - streak].gap_before) return StreakBegin::not_held;
    if (streak == days_.size()) return StreakBegin::record;
    return days_[days_.size() - streak - 1].held == Held::full ? StreakBegin::not_before
                                                               : StreakBegin::not_held;
  }

  [[nodiscard]] std::optional<FacingWords> facing(TokenRange tokens, std::uint32_t sentence) const {
    const SentencePair* pair = images_.pair_of(sentence);
    if (pair == nullptr) return std::nullopt;
    const TokenRange right = tokens_in(current_.text, pair->right);
    FacingWords now;
    const TokenRange words =
        without_marks(current_.text, images_.facing(tokens, tokens_in(last_.text, pair->left), right));
    now.text = wording(current_.text, with_context(current_.text, words, right, vocabulary_));
    now.sentence = wording(current_.text, right);
    now.paragraph =
        cited_paragraph(current_.text, current_.text.sentences[pair->right.begin].paragraph, current_.held);
    now.span = current_.text.span_of(right);
    return now;
  }

  const SeriesText& current_;
  const std::vector<SeriesText>& before_;
  const std::vector<Day>& days_;
  const SeriesText& last_;
  const TextWords& words_;
  const StreakSteps& steps_;
  const WordImages& images_;
  const SpeechActs& acts_;
  const Vocabulary& vocabulary_;
};

StreakReport head_of(const SeriesText& current, const SeriesTexts& before) {
  StreakReport report;
  report.id = current.label;
  report.path = current.path;
  report.date = current.date;
  report.held = current.held;
  report.series = before.series;
  report.title = before.title;
  report.before = before.texts.size();
  for (const SeriesText& text : before.texts) {
    report.full += text.held == Held::full ? 1U : 0U;
    report.excerpts += text.held == Held::excerpts ? 1U : 0U;
    report.none += text.held == Held::none ? 1U : 0U;
  }
  if (!before.texts.empty()) {
    report.last_id = before.texts.back().label;
    report.last_path = before.texts.back().path;
    report.last_date = before.texts.back().date;
  }
  return report;
}

// Why nothing can be said; empty if something can.
std::string reason_for_silence(const SeriesText& current, const SeriesTexts& before) {
  if (current.held != Held::full) {
    return current.label + (current.held == Held::excerpts ? " is held in excerpts only" : " is not held") +
           ": what it lacks is not known";
  }
  if (before.texts.empty()) return "no statement of the series comes before " + current.label;
  if (current.skipped_before != 0) {
    return "the record lacks the statement before " + current.label + ": no streak is known to reach it";
  }
  if (before.texts.back().held == Held::none) {
    return before.texts.back().label + ", the statement before, is not held: no streak is known to reach " +
           current.label;
  }
  return {};
}

}  // namespace

std::string_view name_of(StreakClass streak_class) {
  return kClassNames[static_cast<std::size_t>(streak_class)];
}

std::string_view name_of(StreakBegin begin) {
  return kBeginNames[static_cast<std::size_t>(begin)];
}

StreakReport broken_streaks(const SeriesText& current, const SeriesTexts& before, std::size_t at_least,
                            const Vocabulary& vocabulary, const SpeechActs& acts) {
  StreakReport report = head_of(current, before);
  if (const std::string reason = reason_for_silence(current, before); !reason.empty()) {
    report.notes.push_back({reason});
    return report;
  }
  const SeriesText& last = before.texts.back();
  if (last.held == Held::excerpts) {
    report.notes.push_back({last.label + ", the statement before, is held in excerpts: only streaks that "
                                         "these show are known"});
  }
  const TextWords words = words_of(last.text, PhraseBounds::sentences);
  const PhraseAutomaton index(words.ids);
  const std::vector<Day> days = days_of(before.texts);
  const StreakSteps steps = count_back(index, before.texts, days);
  const std::vector<std::uint32_t> carried = index.longest_in(words_of(current.text, PhraseBounds::gaps).ids);
  const WordImages images(last.text, words, current.text, vocabulary);
  const auto moved_inside = [&](WordRange phrase) {
    const std::uint32_t token = words.tokens[phrase.begin];
    const SentencePair* pair = images.pair_of(last.text.sentence_of_token(token));
    if (pair == nullptr) return false;
    const auto wanted = std::span<const NormId>(words.ids).subspan(phrase.begin, phrase.size());
    std::vector<NormId> facing;
    const TokenRange right = tokens_in(current.text, pair->right);
    for (std::uint32_t i = right.begin; i < right.end; ++i) {
      if (current.text.tokens[i].kind != TokenKind::punctuation) facing.push_back(current.text.tokens[i].id);
    }
    return std::search(facing.begin(), facing.end(), wanted.begin(), wanted.end()) != facing.end();
  };
  const auto least = static_cast<std::uint32_t>(std::max<std::size_t>(2, at_least));
  const std::vector<BrokenPhrase> phrases =
      broken_phrases({last.text, words, steps, carried, images.by_word(), least, moved_inside}, vocabulary);
  const std::vector<std::size_t> occurrences = occurrences_of(words, phrases);
  const StreakWriter writer(current, before.texts, days, words, steps, images, acts, vocabulary);
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    report.streaks.push_back(writer.write(phrases[i], occurrences[i]));
    ++report.by_class[static_cast<std::size_t>(report.streaks.back().streak_class)];
  }
  std::ranges::stable_sort(report.streaks, {}, &Streak::streak_class);
  report.notes.insert(report.notes.end(), images.notes().begin(), images.notes().end());
  return report;
}

}  // namespace agreed
