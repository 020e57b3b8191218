// The sentences of a variant are cut out of their text and compared as a small text of their own.
#include "analyze/lineage_rows.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "align/alignment.h"
#include "analyze/composite_text.h"
#include "analyze/phrase_hunks.h"
#include "analyze/word_weight.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  ids.reserve(text.tokens.size());
  for (const NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

std::vector<NormId> word_ids(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const NormToken& token : text.tokens) {
    if (token.kind != TokenKind::punctuation && token.kind != TokenKind::gap) ids.push_back(token.id);
  }
  return ids;
}

Alignment align(const NormalizedText& earlier, const NormalizedText& later, std::vector<Note>& notes) {
  const std::vector<NormId> left = ids_of(earlier);
  const std::vector<NormId> right = ids_of(later);
  return align_tokens(left, right, 0, 0, notes);
}

// Whether no word of one side faces nothing: of two passages that only overlap, neither repeats the other.
bool one_holds_other(const Alignment& runs) {
  const auto none = [&](RunKind kind) {
    return std::ranges::none_of(runs, [&](const EditRun& run) { return run.kind == kind; });
  };
  return none(RunKind::left_only) || none(RunKind::right_only);
}

TokenRange all_of(const NormalizedText& text) {
  return {0, static_cast<std::uint32_t>(text.tokens.size())};
}

// Words at the edge that face nothing where one side is held in excerpts may face what is not held.
std::span<const EditRun> known(std::span<const EditRun> runs, Held earlier, Held later) {
  const auto unknown = [&](const EditRun& run) {
    return (run.kind == RunKind::left_only && later != Held::full) ||
           (run.kind == RunKind::right_only && earlier != Held::full);
  };
  while (!runs.empty() && unknown(runs.front())) runs = runs.subspan(1);
  while (!runs.empty() && unknown(runs.back())) runs = runs.first(runs.size() - 1);
  return runs;
}

// The tokens of `to` between the images of those around a range of `from`.
struct Facing {
  TokenRange tokens;
  bool bounded = false;  // there are such images on both sides
  bool near = false;     // one of them is that of a neighbour
};
Facing facing(TokenRange range, const Alignment& runs, std::uint32_t to_size) {
  Facing result{{0, to_size}, false, false};
  bool left = false;
  for (const EditRun& run : runs) {
    if (run.kind != RunKind::both) continue;
    if (run.left.begin < range.begin) {
      const std::uint32_t last = std::min(run.left.end, range.begin) - 1;
      result.tokens.begin = run.right.begin + (last - run.left.begin) + 1;
      left = true;
      if (last + 1 == range.begin) result.near = true;
    }
    if (run.left.end > range.end) {
      const std::uint32_t first = std::max(run.left.begin, range.end);
      result.tokens.end = run.right.begin + (first - run.left.begin);
      result.bounded = left;
      if (first == range.end) result.near = true;
      break;
    }
  }
  result.tokens.end = std::max(result.tokens.begin, result.tokens.end);
  return result;
}

bool is_mark(const NormToken& token) {
  return token.kind == TokenKind::punctuation;
}

class RowBuilder {
 public:
  RowBuilder(Lineage& lineage, const std::vector<SeriesText>& texts, LineageChain& chain,
             const LineOfDescent& line, const LineageWords& words)
      : lineage_(lineage),
        texts_(texts),
        chain_(chain),
        line_(line),
        vocabulary_(words.vocabulary),
        watch_(words.watch) {
    variants_.resize(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!line[i].empty()) variants_[i] = excerpt(texts[i].text, line[i]);
    }
  }

  void build(const LineageStart& start) {
    std::optional<std::size_t> before;
    bool all_known = true;
    std::size_t absent = 0;
    std::size_t unknown = 0;
    std::set<std::vector<NormId>> wordings;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      LineageRow row = head_of(texts_[i]);
      unknown += texts_[i].skipped_before;
      all_known = all_known && texts_[i].skipped_before == 0;
      if (line_[i].empty()) {
        row.verdict = texts_[i].held == Held::full ? LineVerdict::absent : LineVerdict::not_held;
        // Statements of one day: one of them having it is enough.
        const bool same_day = has_it_that_day(i);
        if (!same_day) ++(row.verdict == LineVerdict::absent ? absent : unknown);
        ++(row.verdict == LineVerdict::absent ? lineage_.absent : lineage_.not_held);
        all_known = all_known && row.verdict == LineVerdict::absent;
      } else {
        row.asked = i == start.text;
        take_sentences(row, i);
        if (before) {
          row.absent = absent;
          row.unknown = unknown;
          compare(row, *before, i);
        } else {
          row.verdict =
              all_known && i > 0 && texts_[i].date ? LineVerdict::appeared : LineVerdict::first_seen;
          row.redline = {{PieceKind::common, false, false, wording(variants_[i], all_of(variants_[i]))}};
        }
        wordings.insert(word_ids(variants_[i]));
        ++lineage_.found;
        before = i;
        absent = unknown = 0;
      }
      lineage_.rows.push_back(std::move(row));
    }
    lineage_.wordings = wordings.size();
    if (!start.slot.empty()) fill_slot(start);
    gather_runs();
  }

 private:
  static LineageRow head_of(const SeriesText& text) {
    LineageRow row;
    row.id = text.id;
    row.label = text.label;
    row.path = text.path;
    row.date = text.date;
    row.held = text.held;
    return row;
  }

  [[nodiscard]] bool has_it_that_day(std::size_t at) const {
    if (!texts_[at].date) return false;
    const auto same_day = [&](std::size_t i) { return texts_[i].date == texts_[at].date; };
    for (std::size_t i = at; i > 0 && same_day(i - 1); --i) {
      if (!line_[i - 1].empty()) return true;
    }
    for (std::size_t i = at; i + 1 < texts_.size() && same_day(i + 1); ++i) {
      if (!line_[i + 1].empty()) return true;
    }
    return false;
  }

  void take_sentences(LineageRow& row, std::size_t i) const {
    const NormalizedText& text = texts_[i].text;
    for (const std::uint32_t s : line_[i]) {
      const Sentence& sentence = text.sentences[s];
      row.sentences.push_back({cited_paragraph(text, sentence.paragraph, texts_[i].held),
                               text.span_of(sentence.tokens), wording(text, sentence.tokens)});
    }
  }

  void compare(LineageRow& row, std::size_t before, std::size_t at) {
    const Relation relation = chain_.relate(before, line_[before], at, line_[at]);
    row.moved = relation.moved && row.absent + row.unknown == 0;
    const NormalizedText earlier = excerpt(texts_[before].text, relation.earlier);
    const NormalizedText later = excerpt(texts_[at].text, relation.later);
    std::vector<Note> notes;
    const Alignment runs = align(earlier, later, notes);
    const std::vector<TokenRange> earlier_terms = phrases_of(watch_.read(earlier).uses);
    const std::vector<TokenRange> later_terms = phrases_of(watch_.read(later).uses);
    const std::vector<Hunk> hunks = phrase_hunks(known(runs, texts_[before].held, texts_[at].held),
                                                 {earlier, earlier_terms}, {later, later_terms}, vocabulary_);
    const bool whole = texts_[before].held == Held::full && texts_[at].held == Held::full;
    const bool same =
        (whole || one_holds_other(runs)) && std::ranges::all_of(hunks, [&](const Hunk& hunk) {
          return hunk.change_class == ChangeClass::editorial || hunk.change_class == ChangeClass::rotation;
        });
    if (relation.merged || line_[at].size() < line_[before].size()) {
      row.verdict = LineVerdict::merged;
    } else if (relation.split || line_[at].size() > line_[before].size()) {
      row.verdict = LineVerdict::split;
    } else {
      row.verdict = same ? LineVerdict::same : LineVerdict::reworded;
    }
    row.similarity = word_ids(variants_[before]) == word_ids(variants_[at])
                         ? 1000
                         : chain_.similarity_of(before, line_[before], at, line_[at]);
    for (const Piece& piece : pieces_between(earlier, later, all_of(later), hunks)) {
      row.redline.push_back({piece.kind, piece.of_earlier, piece.space_before,
                             wording(piece.of_earlier ? earlier : later, piece.tokens)});
    }
  }

  // --- slot ------------------------------------------------------------------------------------------

  // Where the phrase itself stands, it fills the slot. Elsewhere what faces the slot of the variant before
  // does, or of the one after if nothing faces that.
  void fill_slot(const LineageStart& start) {
    find_phrase(start);
    slots_.resize(texts_.size());
    const auto count = static_cast<std::ptrdiff_t>(texts_.size());
    for (const int direction : {1, -1}) {
      std::optional<std::size_t> from;
      TokenRange slot;
      for (std::ptrdiff_t i = direction > 0 ? 0 : count - 1; i >= 0 && i < count; i += direction) {
        const auto at = static_cast<std::size_t>(i);
        if (line_[at].empty()) continue;
        if (holders_[at]) {
          slot = *holders_[at];
        } else if (from) {
          std::vector<Note> notes;
          const Facing faces = facing(slot, align(variants_[*from], variants_[at], notes),
                                      static_cast<std::uint32_t>(variants_[at].tokens.size()));
          // Without a neighbour that stayed nobody can tell what took the place; at the edge of a passage it
          // may be what is not held.
          const bool whole = texts_[*from].held == Held::full && texts_[at].held == Held::full;
          if (!faces.near || (!whole && !faces.bounded)) break;
          slot = faces.tokens;
        } else {
          continue;
        }
        if (!slots_[at] || slots_[at]->empty()) slots_[at] = without_marks(variants_[at], slot);
        from = at;
      }
    }
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (slots_[i]) set_slot(i, *slots_[i]);
    }
    gather_periods();
  }

  // In each variant the first place with the words of the phrase; in the one that was asked, its own.
  void find_phrase(const LineageStart& start) {
    holders_.resize(texts_.size());
    const NormalizedText& asked = variants_[start.text];
    const ByteSpan span = texts_[start.text].text.span_of(start.slot);
    TokenRange own{0, 0};
    for (std::uint32_t i = 0; i < asked.tokens.size(); ++i) {
      if (asked.tokens[i].span.begin < span.begin) own.begin = i + 1;
      if (asked.tokens[i].span.begin < span.end) own.end = i + 1;
    }
    const std::vector<NormId> ids = ids_of(asked);
    const auto phrase = std::span<const NormId>(ids).subspan(own.begin, own.size());
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (line_[i].empty()) continue;
      const std::vector<NormId> in = ids_of(variants_[i]);
      const auto found = std::search(in.begin(), in.end(), phrase.begin(), phrase.end());
      if (found == in.end()) continue;
      const auto begin = static_cast<std::uint32_t>(found - in.begin());
      holders_[i] = TokenRange{begin, begin + own.size()};
    }
    holders_[start.text] = own;
  }

  static TokenRange without_marks(const NormalizedText& text, TokenRange slot) {
    while (!slot.empty() && is_mark(text.tokens[slot.begin])) ++slot.begin;
    while (!slot.empty() && is_mark(text.tokens[slot.end - 1])) --slot.end;
    return slot;
  }

  void set_slot(std::size_t at, TokenRange slot) {
    const NormalizedText& text = variants_[at];
    const bool says_something =
        std::any_of(text.tokens.begin() + slot.begin, text.tokens.begin() + slot.end,
                    [&](const NormToken& token) { return is_content(token, vocabulary_); });
    if (!says_something) slot.end = slot.begin;
    SlotFilling filling;
    if (!slot.empty()) filling = {wording(text, slot), text.span_of(slot)};
    lineage_.rows[at].slot = std::move(filling);
    slot_ids_.resize(texts_.size());
    slot_ids_[at].clear();
    for (std::uint32_t i = slot.begin; i < slot.end; ++i) slot_ids_[at].push_back(text.tokens[i].id);
  }

  void gather_periods() {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (line_[i].empty() || !lineage_.rows[i].slot) continue;
      const auto row = static_cast<std::uint32_t>(i);
      if (!before || slot_ids_[i] != slot_ids_[*before]) {
        lineage_.periods.push_back({lineage_.rows[i].slot->text, {row, row + 1}, 0});
      }
      SlotPeriod& period = lineage_.periods.back();
      period.rows.end = row + 1;
      ++period.statements;
      before = i;
    }
  }

  // --- runs ------------------------------------------------------------------------------------------

  void gather_runs() {
    const std::vector<LineageRow>& rows = lineage_.rows;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (i > 0 && goes_on(rows[i - 1], rows[i])) {
        lineage_.runs.back().end = i + 1;
      } else {
        lineage_.runs.push_back({i, i + 1});
      }
    }
  }

  static bool goes_on(const LineageRow& before, const LineageRow& row) {
    if (!row.found()) return !before.found() && before.verdict == row.verdict;
    return before.found() && row.verdict == LineVerdict::same && !row.moved;
  }

  Lineage& lineage_;
  const std::vector<SeriesText>& texts_;
  LineageChain& chain_;
  const LineOfDescent& line_;
  const Vocabulary& vocabulary_;
  const TermWatch& watch_;
  std::vector<NormalizedText> variants_;            // the sentences of each text that are in the line
  std::vector<std::optional<TokenRange>> holders_;  // where the phrase itself stands in a variant
  std::vector<std::optional<TokenRange>> slots_;
  std::vector<std::vector<NormId>> slot_ids_;
};

}  // namespace

void fill_rows(Lineage& lineage, const std::vector<SeriesText>& texts, LineageChain& chain,
               const LineOfDescent& line, const LineageStart& start, const LineageWords& words) {
  RowBuilder(lineage, texts, chain, line, words).build(start);
}

}  // namespace agreed
