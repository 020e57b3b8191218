// Streaks: the phrases that each of the last statements of a series carries and this text does not. Found
// from the texts alone: no termbase is asked.
//
//   ncm-4   A shared duty of honor   linchpin of peace             "shared duty of honor"  3 of 3
//   ncm-5   a shared duty of honor   linchpin of peace in B        "linchpin of peace"     3 of 3
//   ncm-6   a shared duty of honor   linchpin of peace in B           longer: "... in B"   the last 2
//   this                             cornerstone of peace in B        now: "cornerstone of peace"
//
// A phrase is a row of normalized words inside one sentence of the last statement: marks, case, wraps,
// declared equivalents and the order that protocol rotates do not count. A text carries it where these words
// stand in a row, also over a line or paragraph end, but never over a gap "[...]".
//
// Never a false "broken". This text must be held in full, and what it carries anywhere is not broken. The
// count goes back from the last statement: one held in excerpts continues a streak if it shows the phrase
// and otherwise ends what can be said; so does one that is held by title only or not in this language.
//
// Statements of one day are one step of the count, since nobody can say which came first: it is carried if
// one of them carries it. A number that the series skips is a statement that is not held.
//
// Which phrases are shown:
//   - the longest ones: a phrase inside a longer one with the same streak is left out;
//   - without function words at the edges; then three words with one content word, or two content words;
//   - cut down to the words that this text lost, if they are a phrase by themselves: "a shared duty of
//     honor", not the whole sentence that holds it; words that were replaced are shown with the longest
//     phrase around them;
//   - not what only moved to another place in this text;
//   - longer phrases with shorter streaks around the same break stand below it.
//
// Method: a suffix automaton of the last statement, through which every other text is read once
// (phrase_automaton.h): linear in all words, as long as the last statement does not outweigh the series.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "analyze/series_texts.h"
#include "analyze/speech_acts.h"
#include "normalize/vocabulary.h"
#include "text/date.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

// What kind of phrase it is: streak_class.h has the rules.
enum class StreakClass : std::uint8_t { commitment, formula, name, date };
inline constexpr std::size_t kStreakClassCount = 4;
[[nodiscard]] std::string_view name_of(StreakClass streak_class);  // "commitment", "template" ...

// Why the streak is no longer than said.
enum class StreakBegin : std::uint8_t {
  not_before,  // the statement before it is held in full and lacks the phrase
  not_held,    // the statement before it does not show the phrase and is not held in full: at least so many
  record,      // it goes back to the first statement of the record
};
[[nodiscard]] std::string_view name_of(StreakBegin begin);  // "not-before", "not-held", "record"

struct LongerPhrase {
  std::string text;
  std::size_t streak = 0;
  StreakBegin begin = StreakBegin::not_before;
};

// Where this text has the sentence that faces the one with the phrase.
struct FacingWords {
  std::string text;                        // what stands where the phrase stood; empty: nothing
  std::string sentence;                    // the whole facing sentence
  std::optional<std::uint32_t> paragraph;  // as a reader would cite it
  ByteSpan span{};                         // of the sentence, in this text
};

struct Streak {
  StreakClass streak_class = StreakClass::commitment;
  std::string text;        // as the last statement writes it
  std::size_t words = 0;   // numbers included, marks not
  std::size_t streak = 0;  // consecutive statements (days of statements) that carry it, at least 2
  StreakBegin begin = StreakBegin::not_before;
  std::string first_id;  // the oldest statement of the streak
  std::optional<Date> first_date;
  std::optional<std::uint32_t> paragraph;  // in the last statement
  ByteSpan span{};                         // of the last statement's file
  std::string sentence;                    // that holds it there
  std::vector<LongerPhrase> longer;        // around the same break, longest streak first
  std::optional<FacingWords> now;          // nullopt: no sentence of this text faces it
};

struct StreakReport {
  std::string id;  // of this text
  std::string path;
  std::optional<Date> date;
  Held held = Held::full;
  std::string series;  // empty for texts from outside the archive
  std::string title;
  std::string last_id;  // the statement before this text; empty if there is none
  std::string last_path;
  std::optional<Date> last_date;
  std::size_t before = 0;  // statements before this text
  std::size_t full = 0;    // of them
  std::size_t excerpts = 0;
  std::size_t none = 0;
  std::vector<Streak> streaks;  // by class, longest streak first, then longest phrase, then by place
  std::array<std::size_t, kStreakClassCount> by_class{};
  std::vector<Note> notes;                 // why nothing can be said, too
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
};

// Finds the broken streaks of `current` after `before`, oldest first, all normalized over one vocabulary.
// at_least: only streaks of so many statements (2 if less). A current text that is not held in full has
// none, and a note says so. acts: of the last text before, where it is not English.
[[nodiscard]] StreakReport broken_streaks(const SeriesText& current, const SeriesTexts& before,
                                          std::size_t at_least, const Vocabulary& vocabulary,
                                          const SpeechActs& acts = {});

}  // namespace agreed
