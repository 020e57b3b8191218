// From a TextAlignment to changes, blocks and statistics.
//
// The unit of a change is the sentence; equal sentences of one paragraph in a row, and one-sided ones,
// are gathered into one change, and so are moved sentences that travelled together.
#include <algorithm>
#include <span>
#include <utility>

#include "align/text_alignment.h"
#include "analyze/counted_hunks.h"
#include "analyze/diff_report.h"
#include "analyze/diff_statistics.h"
#include "analyze/diff_terms.h"
#include "analyze/paragraph_breaks.h"
#include "analyze/phrase_hunks.h"
#include "analyze/word_hunks.h"
#include "analyze/word_weight.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

TextReading read(const WatchedTerms& terms, const NormalizedText& text) {
  return terms.watch == nullptr ? TextReading{} : terms.watch->read(text);
}

// What no edge cuts: terms, and brackets that only one side has.
std::vector<TokenRange> kept_whole(const NormalizedText& text, const TextReading& terms,
                                   const std::optional<BracketRounds>& brackets, bool is_earlier) {
  std::vector<TokenRange> ranges = phrases_of(terms.uses);
  if (!brackets) return ranges;
  for (const BracketFate& fate : brackets->fates) {
    if (fate.outcome == BracketOutcome::open || is_earlier == (fate.outcome == BracketOutcome::opened))
      continue;
    const TokenRange tokens = tokens_in(text, *(is_earlier ? fate.earlier : fate.later));
    if (!tokens.empty()) ranges.push_back(tokens);
  }
  std::ranges::sort(ranges);
  return ranges;
}

class ChangeBuilder {
 public:
  ChangeBuilder(const DiffSide& earlier, const DiffSide& later, const Vocabulary& vocabulary,
                const std::vector<TokenRange>& earlier_terms, const std::vector<TokenRange>& later_terms,
                const DiffOptions& options)
      : earlier_(earlier),
        later_(later),
        vocabulary_(vocabulary),
        earlier_side_{earlier.text, earlier_terms},
        later_side_{later.text, later_terms},
        options_(options) {}

  std::vector<Change> build(const TextAlignment& alignment) {
    for (const SentencePair& pair : alignment.pairs) add(pair);
    return std::move(changes_);
  }

 private:
  void add(const SentencePair& pair) {
    if (!pair.left.empty() && !pair.right.empty() && !faces(pair)) {
      add({pair.left, {}, false, {}});
      add({{}, pair.right, false, {}});
      return;
    }
    Change change;
    if (!pair.left.empty()) {
      change.earlier =
          Passage{earlier_.text.sentences[pair.left.begin].paragraph, tokens_in(earlier_.text, pair.left)};
    }
    if (!pair.right.empty()) {
      change.later =
          Passage{later_.text.sentences[pair.right.begin].paragraph, tokens_in(later_.text, pair.right)};
    }
    if (!change.earlier || !change.later) {
      if (!is_gap(change)) one_sided(change);  // a gap is no wording that came or went
    } else {
      if (!as_written(pair.words))
        change.hunks = options_.mode.granularity == Granularity::words
                           ? word_hunks(known(pair.words), earlier_.text, later_.text)
                           : phrase_hunks(known(pair.words), earlier_side_, later_side_, vocabulary_);
      drop_uncounted(change.hunks, earlier_.text, later_.text, options_);
      for (const Hunk& h : change.hunks) change.classes.insert(h.change_class);
      change.kind = kind_of(pair, change);
      if (pair.moved) change.classes.insert(ChangeClass::move);
    }
    if (!gathered(change)) changes_.push_back(std::move(change));
  }

  // A sentence of an excerpt that shares nothing but light words with another may as well face what is not
  // held.
  [[nodiscard]] bool faces(const SentencePair& pair) const {
    if (earlier_.held == Held::full && later_.held == Held::full) return true;
    return std::ranges::any_of(pair.words, [&](const EditRun& run) {
      if (run.kind != RunKind::both) return false;
      const auto begin = earlier_.text.tokens.begin();
      return std::any_of(begin + run.left.begin, begin + run.left.end, [&](const NormToken& token) {
        return (token.kind == TokenKind::word || token.kind == TokenKind::number) &&
               !is_light_word(vocabulary_.word(token.id));
      });
    });
  }

  // Whether both sides have the same words in the same dress: most sentences of most texts.
  [[nodiscard]] bool as_written(std::span<const EditRun> words) const {
    if (words.size() != 1 || words.front().kind != RunKind::both) return false;
    const auto tokens = [](const NormalizedText& text, TokenRange range) {
      return std::span<const NormToken>(text.tokens).subspan(range.begin, range.size());
    };
    return std::ranges::equal(tokens(earlier_.text, words.front().left),
                              tokens(later_.text, words.front().right), {}, &NormToken::exact,
                              &NormToken::exact);
  }

  // Words at the edge of an excerpt that face nothing may face what is not held there.
  [[nodiscard]] std::span<const EditRun> known(std::span<const EditRun> words) const {
    const auto unknown = [&](const EditRun& run) {
      return (run.kind == RunKind::left_only && later_.held != Held::full) ||
             (run.kind == RunKind::right_only && earlier_.held != Held::full);
    };
    while (!words.empty() && unknown(words.front())) words = words.subspan(1);
    while (!words.empty() && unknown(words.back())) words = words.first(words.size() - 1);
    return words;
  }

  [[nodiscard]] bool is_gap(const Change& change) const {
    const DiffSide& side = change.later ? later_ : earlier_;
    const TokenRange tokens = (change.later ? change.later : change.earlier)->tokens;
    return tokens.size() == 1 && side.text.tokens[tokens.begin].kind == TokenKind::gap;
  }

  void one_sided(Change& change) const {
    const bool is_added = change.later.has_value();
    const bool other_is_whole = (is_added ? earlier_ : later_).held == Held::full;
    const ChangeClass change_class = is_added ? ChangeClass::addition : ChangeClass::omission;
    if (!other_is_whole) {
      change.kind = ChangeKind::unmatched;
      return;
    }
    if (options_.ignore.contains(change_class)) return;
    if (options_.mode.scope == Scope::words_only &&
        !holds_word(is_added ? later_.text : earlier_.text,
                    (is_added ? change.later : change.earlier)->tokens)) {
      return;
    }
    change.kind = is_added ? ChangeKind::added : ChangeKind::omitted;
    change.classes.insert(change_class);
    Hunk hunk;
    hunk.kind = is_added ? HunkKind::added : HunkKind::omitted;
    hunk.change_class = change_class;
    if (change.earlier) hunk.earlier = change.earlier->tokens;
    if (change.later) hunk.later = change.later->tokens;
    change.hunks.push_back(hunk);
  }

  [[nodiscard]] ChangeKind kind_of(const SentencePair& pair, const Change& change) const {
    if (pair.moved && !options_.ignore.contains(ChangeClass::move)) return ChangeKind::moved;
    if (pair.left.size() < pair.right.size()) return ChangeKind::split;
    if (pair.left.size() > pair.right.size()) return ChangeKind::merged;
    return change.hunks.empty() ? ChangeKind::unchanged : ChangeKind::revised;
  }

  // Joins a change to the one before it if they are one thing to a reader.
  bool gathered(const Change& change) {
    if (changes_.empty()) return false;
    Change& last = changes_.back();
    if (last.kind != change.kind) return false;
    switch (change.kind) {
      case ChangeKind::unchanged:
      case ChangeKind::moved:
      case ChangeKind::added:
      case ChangeKind::omitted:
      case ChangeKind::unmatched:
        break;
      default:
        return false;
    }
    if (!follows(last.earlier, change.earlier) || !follows(last.later, change.later)) return false;
    if (last.earlier) last.earlier->tokens.end = change.earlier->tokens.end;
    if (last.later) last.later->tokens.end = change.later->tokens.end;
    last.classes.insert(change.classes);
    if (change.kind == ChangeKind::added || change.kind == ChangeKind::omitted) {
      last.hunks.front().earlier.end =
          std::max(last.hunks.front().earlier.end, change.hunks.front().earlier.end);
      last.hunks.front().later.end = std::max(last.hunks.front().later.end, change.hunks.front().later.end);
    } else {
      const auto shift = static_cast<std::uint32_t>(last.hunks.size());
      for (Hunk h : change.hunks) {
        if (h.partner != kNoPartner) h.partner += shift;
        last.hunks.push_back(h);
      }
    }
    return true;
  }

  static bool follows(const std::optional<Passage>& before, const std::optional<Passage>& after) {
    if (before.has_value() != after.has_value()) return false;
    if (!before) return true;
    return before->paragraph == after->paragraph && before->tokens.end == after->tokens.begin;
  }

  const DiffSide& earlier_;
  const DiffSide& later_;
  const Vocabulary& vocabulary_;
  PhraseSide earlier_side_;
  PhraseSide later_side_;
  const DiffOptions& options_;
  std::vector<Change> changes_;
};

bool only_layout(const Change& change) {
  ChangeClasses rest = change.classes;
  rest.erase(ChangeClass::renumbering);
  rest.erase(ChangeClass::paragraph_split);
  rest.erase(ChangeClass::paragraph_merge);
  return change.kind == ChangeKind::unchanged && rest.empty();
}

// A block is a run of changes that stand in one later paragraph; what was omitted stands alone.
std::vector<DiffBlock> blocks_of(const std::vector<Change>& changes) {
  std::vector<DiffBlock> blocks;
  for (std::uint32_t i = 0; i < changes.size(); ++i) {
    const Change& c = changes[i];
    const auto earlier = c.earlier ? std::optional(c.earlier->paragraph) : std::nullopt;
    const auto later = c.later ? std::optional(c.later->paragraph) : std::nullopt;
    // Omitted sentences of a paragraph that lives on are shown at their place in it.
    const bool shows_nothing = !later && c.kind == ChangeKind::unchanged;
    const bool joins =
        !blocks.empty() && (shows_nothing || (later ? blocks.back().later_paragraph == later
                                                    : blocks.back().earlier_paragraph == earlier));
    if (!joins) {
      blocks.push_back({{i, i + 1}, earlier, later, false});
    }
    DiffBlock& block = blocks.back();
    block.changes.end = i + 1;
    if (c.kind != ChangeKind::moved && !block.earlier_paragraph) block.earlier_paragraph = earlier;
    if (!only_layout(c) || c.classes.contains(ChangeClass::paragraph_split) ||
        c.classes.contains(ChangeClass::paragraph_merge)) {
      block.changed = true;
    }
    if (c.classes.contains(ChangeClass::renumbering)) block.renumbered = true;
  }
  return blocks;
}

// What stood in brackets only was never agreed, so it is not dropped: a note names it instead.
void spare_bracketed_terms(DiffReport& report) {
  const auto in_brackets = [&](const TermUse& use) {
    const ByteSpan span = report.earlier.text.span_of(use.occurrence.tokens);
    return std::ranges::any_of(report.brackets->fates, [&](const BracketFate& fate) {
      return fate.outcome != BracketOutcome::opened && fate.earlier->begin <= span.begin &&
             span.end <= fate.earlier->end;
    });
  };
  std::string names;
  std::erase_if(report.terms, [&](const TermChange& term) {
    const bool spared =
        term.kind == TermChangeKind::dropped && std::ranges::all_of(term.earlier, in_brackets);
    if (spared) names += (names.empty() ? "" : ", ") + term.label;
    return spared;
  });
  if (!names.empty())
    report.notes.push_back({"not dropped, since it stood in brackets of the earlier text only: " + names});
}

}  // namespace

DiffReport diff(DiffSide earlier, DiffSide later, const Vocabulary& vocabulary, const WatchedTerms& terms,
                const DiffOptions& options) {
  DiffReport report;
  report.mode = options.mode;
  report.earlier = std::move(earlier);
  report.later = std::move(later);
  const TextReading earlier_terms = read(terms, report.earlier.text);
  const TextReading later_terms = read(terms, report.later.text);
  TextAlignment alignment = align_texts(report.earlier.text, report.later.text);

  const std::vector<TokenRange> earlier_ranges =
      kept_whole(report.earlier.text, earlier_terms, options.brackets, true);
  const std::vector<TokenRange> later_ranges =
      kept_whole(report.later.text, later_terms, options.brackets, false);
  report.changes =
      ChangeBuilder(report.earlier, report.later, vocabulary, earlier_ranges, later_ranges, options)
          .build(alignment);
  mark_paragraph_breaks(report.earlier.text, report.later.text, options.ignore, report.changes);
  report.blocks = blocks_of(report.changes);
  report.terms =
      term_changes(report.earlier, report.later, earlier_terms, later_terms, terms, options.history);
  report.commitments = commitment_changes(report.changes, earlier_terms.steps, later_terms.steps);
  report.statistics = statistics_of(report.earlier.text, report.later.text, report.changes);
  report.same_wording = std::ranges::all_of(report.changes, only_layout);

  report.brackets = options.brackets;
  report.notes = std::move(alignment.notes);
  if (report.brackets) {
    report.notes.insert(report.notes.end(), report.brackets->notes.begin(), report.brackets->notes.end());
    spare_bracketed_terms(report);
  }
  if (report.earlier.text.language != report.later.text.language) {
    report.notes.push_back({"the texts are in different languages: " + report.earlier.text.language +
                            " and " + report.later.text.language});
  }
  for (const DiffSide* side : {&report.earlier, &report.later}) {
    if (side->held == Held::full) continue;
    report.notes.push_back({side->id + " is held in excerpts: a passage that faces nothing there is shown as "
                                       "unmatched, since it is not known to be missing"});
  }
  return report;
}

}  // namespace agreed
