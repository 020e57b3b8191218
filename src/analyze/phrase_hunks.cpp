// The pipeline of the rules; each is one pass over the list of edits, linear in the words of the pair.
#include "analyze/phrase_hunks.h"

#include <algorithm>

#include "analyze/edit.h"
#include "analyze/edit_slide.h"
#include "analyze/edit_swap.h"
#include "analyze/protected_spans.h"
#include "analyze/same_letters.h"
#include "analyze/word_weight.h"
#include "text/check.h"

namespace agreed {
namespace {

class PhraseRules {
 public:
  PhraseRules(const PhraseSide& earlier, const PhraseSide& later, const EditedPair& pair)
      : earlier_(pair.earlier),
        later_(pair.later),
        pair_(pair),
        earlier_terms_(earlier.terms),
        later_terms_(later.terms) {}

  std::vector<Hunk> run(std::span<const EditRun> words) {
    collect(words);
    if (!edits_.empty()) {
      const ProtectedEdges earlier(earlier_, pair_.earlier_tokens, earlier_terms_, pair_.vocabulary);
      const ProtectedEdges later(later_, pair_.later_tokens, later_terms_, pair_.vocabulary);
      slide_edits(pair_, earlier, later, edits_);
      pair_swaps(pair_, edits_);
      join();
      protect(earlier, later);
    }
    dress();
    join_case();
    drop_recut();
    return classify();
  }

 private:
  void collect(std::span<const EditRun> words) {
    for (const EditRun& run : words) {
      if (run.kind == RunKind::both) continue;
      const Edit edit{run.left, run.right};
      if (!edits_.empty() && touch(edits_.back(), edit)) {
        edits_.back().earlier.end = run.left.end;
        edits_.back().later.end = run.right.end;
      } else {
        edits_.push_back(edit);
      }
    }
  }

  // Replaces the list, given where each old edit went.
  void replace(std::vector<Edit> edits, const std::vector<std::uint32_t>& new_index) {
    for (Edit& edit : edits) {
      if (edit.is_move()) edit.partner = new_index[edit.partner];
    }
    edits_ = std::move(edits);
  }

  // --- join --------------------------------------------------------------------------------------

  [[nodiscard]] std::uint32_t content_words(const NormalizedText& text, TokenRange range) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      count += is_content(text.tokens[i], pair_.vocabulary) ? 1 : 0;
    }
    return count;
  }

  // Content words on the smaller side.
  [[nodiscard]] std::uint32_t replaced_words(const Edit& edit) const {
    return std::min(content_words(earlier_, edit.earlier), content_words(later_, edit.later));
  }

  [[nodiscard]] bool joins(const Edit& a, const Edit& b) const {
    if (a.is_move() || b.is_move()) return false;
    const TokenRange between{a.earlier.end, b.earlier.begin};
    if (between.empty()) return true;
    if (between.size() > 1) return false;
    const NormToken& alone = earlier_.tokens[between.begin];
    if (alone.kind == TokenKind::gap) return false;
    const bool both_added = a.earlier.empty() && b.earlier.empty();
    const bool both_omitted = a.later.empty() && b.later.empty();
    if (divides_nothing(alone, pair_.vocabulary)) return !both_added && !both_omitted;
    // An accidental word in the middle of a rewritten passage.
    constexpr std::uint32_t kRewritten = 3;
    return replaced_words(a) >= kRewritten && replaced_words(b) >= kRewritten;
  }

  void join() {
    std::vector<Edit> joined;
    std::vector<std::uint32_t> new_index(edits_.size());
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      if (!joined.empty() && joins(joined.back(), edits_[i])) {
        joined.back().earlier.end = edits_[i].earlier.end;
        joined.back().later.end = edits_[i].later.end;
      } else {
        joined.push_back(edits_[i]);
      }
      new_index[i] = static_cast<std::uint32_t>(joined.size() - 1);
    }
    replace(std::move(joined), new_index);
  }

  // --- protect -----------------------------------------------------------------------------------

  // Grows edits over the spans that they cut. An edit that meets the one before it swallows it and may
  // have to grow again; the one after it is met in its own turn. Halves of a move keep their edges.
  void protect(const ProtectedEdges& earlier, const ProtectedEdges& later) {
    std::vector<Edit> grown;
    std::vector<std::uint32_t> new_index(edits_.size());
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      grown.push_back(edits_[i]);
      const std::uint32_t next =
          i + 1 == edits_.size() ? pair_.earlier_tokens.end : edits_[i + 1].earlier.begin;
      while (!grown.back().is_move()) {
        const bool grew = grow(grown, next, earlier, later);
        const bool met = swallow(grown);
        if (!grew && !met) break;
      }
      new_index[i] = static_cast<std::uint32_t>(grown.size() - 1);
    }
    replace(std::move(grown), new_index);
  }

  bool grow(std::vector<Edit>& grown, std::uint32_t next, const ProtectedEdges& earlier,
            const ProtectedEdges& later) const {
    Edit& edit = grown.back();
    const std::uint32_t from =
        grown.size() == 1 ? pair_.earlier_tokens.begin : grown[grown.size() - 2].earlier.end;
    const auto overhang_before = [](const ProtectedEdges& edges, std::uint32_t edge) {
      const TokenRange span = edges.around(edge);
      return span.empty() ? 0 : edge - span.begin;
    };
    const auto overhang_after = [](const ProtectedEdges& edges, std::uint32_t edge) {
      const TokenRange span = edges.around(edge);
      return span.empty() ? 0 : span.end - edge;
    };
    const std::uint32_t back = std::min(
        edit.earlier.begin - from,
        std::max(overhang_before(earlier, edit.earlier.begin), overhang_before(later, edit.later.begin)));
    const std::uint32_t forth =
        std::min(next - edit.earlier.end,
                 std::max(overhang_after(earlier, edit.earlier.end), overhang_after(later, edit.later.end)));
    if (back + forth == 0) return false;
    if (edit.pure()) edit.was = class_of(edit);
    edit.earlier = {edit.earlier.begin - back, edit.earlier.end + forth};
    edit.later = {edit.later.begin - back, edit.later.end + forth};
    return true;
  }

  static bool swallow(std::vector<Edit>& grown) {
    if (grown.size() < 2) return false;
    Edit& before = grown[grown.size() - 2];
    const Edit& last = grown.back();
    if (before.is_move() || !touch(before, last)) return false;
    before.earlier.end = last.earlier.end;
    before.later.end = last.later.end;
    if (before.was != last.was) before.was.reset();
    grown.pop_back();
    return true;
  }

  // --- dress -------------------------------------------------------------------------------------

  void dress() {
    std::vector<Edit> all;
    std::vector<std::uint32_t> new_index(edits_.size());
    std::uint32_t e = pair_.earlier_tokens.begin;
    std::uint32_t l = pair_.later_tokens.begin;
    const auto carry = [&](std::uint32_t to) {
      for (; e < to; ++e, ++l) {
        if (earlier_.tokens[e].exact != later_.tokens[l].exact)
          add_dress({{e, e + 1}, {l, l + 1}, kNoPartner, true}, all);
      }
    };
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      carry(edits_[i].earlier.begin);
      AGREED_CHECK(l == edits_[i].later.begin);
      new_index[i] = static_cast<std::uint32_t>(all.size());
      all.push_back(edits_[i]);
      e = edits_[i].earlier.end;
      l = edits_[i].later.end;
    }
    carry(pair_.earlier_tokens.end);
    replace(std::move(all), new_index);
  }

  // Words in a row that changed dress for the same reason are one edit.
  void add_dress(const Edit& edit, std::vector<Edit>& all) const {
    if (!all.empty() && all.back().dress && touch(all.back(), edit) &&
        class_of(all.back()) == class_of(edit)) {
      ++all.back().earlier.end;
      ++all.back().later.end;
    } else {
      all.push_back(edit);
    }
  }

  // "[-In June, the-]{+The+} Ministers": a capital that only follows from its neighbour's change.
  void join_case() {
    const auto is_case = [&](const Edit& e) { return e.dress && folding_of(e) == Folding::letter_case; };
    const auto takes_case = [&](const Edit& e) {
      return !e.dress && !e.is_move() && class_of(e) != ChangeClass::editorial;
    };
    std::vector<Edit> joined;
    std::vector<std::uint32_t> new_index(edits_.size());
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      const Edit& edit = edits_[i];
      const bool next_to = !joined.empty() && touch(joined.back(), edit);
      if (next_to && is_case(edit) && takes_case(joined.back())) {
        joined.back().earlier.end = edit.earlier.end;
        joined.back().later.end = edit.later.end;
      } else if (next_to && takes_case(edit) && is_case(joined.back())) {
        const Edit before = joined.back();
        joined.back() = edit;
        joined.back().earlier.begin = before.earlier.begin;
        joined.back().later.begin = before.later.begin;
      } else {
        joined.push_back(edit);
      }
      new_index[i] = static_cast<std::uint32_t>(joined.size() - 1);
    }
    replace(std::move(joined), new_index);
  }

  // The same letters, only cut into words otherwise: no change.
  void drop_recut() {
    std::vector<Edit> kept;
    std::vector<std::uint32_t> new_index(edits_.size(), kNoPartner);
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      if (!edits_[i].is_move() && compare_letters(pair_, edits_[i]) == Letters::same) continue;
      new_index[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(edits_[i]);
    }
    replace(std::move(kept), new_index);
  }

  // --- classify ----------------------------------------------------------------------------------

  // The weightiest reason why equal ids differ in form. Two foldings of one id differ by the greater.
  [[nodiscard]] Folding folding_of(const Edit& edit) const {
    Folding most = Folding::none;
    for (std::uint32_t k = 0; k < edit.earlier.size(); ++k) {
      most = std::max({most, earlier_.tokens[edit.earlier.begin + k].folding,
                       later_.tokens[edit.later.begin + k].folding});
    }
    return most;
  }

  [[nodiscard]] static bool marks_only(const NormalizedText& text, TokenRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (text.tokens[i].kind != TokenKind::punctuation) return false;
    }
    return true;
  }

  [[nodiscard]] ChangeClass class_of(const Edit& edit) const {
    if (edit.is_move()) return ChangeClass::move;
    if (edit.was) return *edit.was;
    if (edit.dress) {
      return folding_of(edit) == Folding::rotation ? ChangeClass::rotation : ChangeClass::editorial;
    }
    if (marks_only(earlier_, edit.earlier) && marks_only(later_, edit.later)) return ChangeClass::editorial;
    if (edit.earlier.empty()) return ChangeClass::addition;
    if (edit.later.empty()) return ChangeClass::omission;
    if (compare_letters(pair_, edit) != Letters::differ) return ChangeClass::editorial;
    return ChangeClass::rewording;
  }

  [[nodiscard]] std::vector<Hunk> classify() const {
    std::vector<Hunk> hunks;
    hunks.reserve(edits_.size());
    for (const Edit& edit : edits_) {
      Hunk hunk{HunkKind::replaced, class_of(edit), edit.earlier, edit.later, edit.partner};
      if (edit.earlier.empty()) hunk.kind = edit.is_move() ? HunkKind::moved_here : HunkKind::added;
      if (edit.later.empty()) hunk.kind = edit.is_move() ? HunkKind::moved_away : HunkKind::omitted;
      hunks.push_back(hunk);
    }
    return hunks;
  }

  const NormalizedText& earlier_;
  const NormalizedText& later_;
  const EditedPair& pair_;
  std::span<const TokenRange> earlier_terms_;
  std::span<const TokenRange> later_terms_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Hunk> phrase_hunks(std::span<const EditRun> words, const PhraseSide& earlier,
                               const PhraseSide& later, const Vocabulary& vocabulary) {
  if (words.empty()) return {};
  const EditedPair pair{earlier.text,
                        later.text,
                        vocabulary,
                        {words.front().left.begin, words.back().left.end},
                        {words.front().right.begin, words.back().right.end}};
  return PhraseRules(earlier, later, pair).run(words);
}

}  // namespace agreed
