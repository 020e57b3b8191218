// The pipeline of the rules; each rule is one function over the list of edits.
//
// An edit is a pair of facing token ranges that are not both carried over. Between two edits stand
// equally many tokens on both sides, with equal ids.
#include "analyze/phrase_hunks.h"

#include <algorithm>
#include <optional>

#include "analyze/protected_spans.h"
#include "analyze/word_weight.h"

namespace agreed {
namespace {

struct Edit {
  TokenRange earlier;
  TokenRange later;
  std::uint32_t partner = kNoPartner;  // index of the other half of a move
  bool dress = false;                  // equal ids in another dress
  // Set where the words grew over a protected phrase: what it was before. [-common defense-]{+defense+}
  // still is an omission.
  std::optional<ChangeClass> was{};

  [[nodiscard]] bool pure() const { return earlier.empty() != later.empty(); }
};

class PhraseRules {
 public:
  PhraseRules(const PhraseSide& earlier, const PhraseSide& later, const Vocabulary& vocabulary,
              TokenRange earlier_tokens, TokenRange later_tokens)
      : earlier_(earlier.text),
        later_(later.text),
        vocabulary_(vocabulary),
        earlier_all_(earlier_tokens),
        later_all_(later_tokens),
        earlier_protected_(protected_spans(earlier_, earlier_all_, earlier.terms, vocabulary)),
        later_protected_(protected_spans(later_, later_all_, later.terms, vocabulary)) {}

  std::vector<Hunk> run(std::span<const EditRun> words) {
    collect(words);
    slide();
    swap();
    join();
    protect();
    dress();
    join_case();
    return classify();
  }

 private:
  // How many tokens stand between edit i and the one before it (or the sentence's begin).
  [[nodiscard]] std::uint32_t room_before(std::size_t i) const {
    const std::uint32_t from = i == 0 ? earlier_all_.begin : edits_[i - 1].earlier.end;
    return edits_[i].earlier.begin - from;
  }
  [[nodiscard]] std::uint32_t room_after(std::size_t i) const {
    const std::uint32_t to = i + 1 == edits_.size() ? earlier_all_.end : edits_[i + 1].earlier.begin;
    return to - edits_[i].earlier.end;
  }

  static std::uint32_t content_words(const NormalizedText& text, TokenRange range, const Vocabulary& words) {
    std::uint32_t count = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      count += is_content(text.tokens[i], words) ? 1 : 0;
    return count;
  }

  void collect(std::span<const EditRun> words) {
    for (const EditRun& run : words) {
      if (run.kind == RunKind::both) continue;
      if (!edits_.empty() && edits_.back().earlier.end == run.left.begin &&
          edits_.back().later.end == run.right.begin) {
        edits_.back().earlier.end = run.left.end;
        edits_.back().later.end = run.right.end;
      } else {
        edits_.push_back({run.left, run.right});
      }
    }
  }

  // --- swap: "A, and B" -> "B, and A" ------------------------------------------------------------

  // Without the marks and conjunctions at its edges.
  [[nodiscard]] TokenRange core(const NormalizedText& text, TokenRange range) const {
    const auto loose = [&](std::uint32_t i) {
      return text.tokens[i].kind == TokenKind::punctuation || vocabulary_.word(text.tokens[i].id) == "and";
    };
    while (!range.empty() && loose(range.begin)) ++range.begin;
    while (!range.empty() && loose(range.end - 1)) --range.end;
    return range;
  }

  void swap() {
    constexpr std::uint32_t kShortestMove = 2;  // content words; a shorter one is a coincidence
    for (std::size_t away = 0; away < edits_.size(); ++away) {
      if (!edits_[away].later.empty() || edits_[away].partner != kNoPartner) continue;
      const TokenRange from = core(earlier_, edits_[away].earlier);
      if (content_words(earlier_, from, vocabulary_) < kShortestMove) continue;
      for (std::size_t here = 0; here < edits_.size(); ++here) {
        if (!edits_[here].earlier.empty() || edits_[here].partner != kNoPartner) continue;
        const TokenRange to = core(later_, edits_[here].later);
        if (from.size() != to.size()) continue;
        const bool same =
            std::equal(earlier_.tokens.begin() + from.begin, earlier_.tokens.begin() + from.end,
                       later_.tokens.begin() + to.begin,
                       [](const NormToken& a, const NormToken& b) { return a.id == b.id && a.id != kGapId; });
        if (!same) continue;
        edits_[away].partner = static_cast<std::uint32_t>(here);
        edits_[here].partner = static_cast<std::uint32_t>(away);
        break;
      }
    }
  }

  // --- slide -------------------------------------------------------------------------------------

  [[nodiscard]] bool mark(const NormalizedText& text, std::uint32_t i) const {
    return text.tokens[i].kind == TokenKind::punctuation;
  }
  [[nodiscard]] bool function_word(const NormalizedText& text, std::uint32_t i) const {
    return !mark(text, i) && is_function_word(vocabulary_.word(text.tokens[i].id));
  }

  static bool cuts(std::span<const TokenRange> spans, std::uint32_t edge) {
    return std::ranges::any_of(spans, [&](TokenRange s) { return s.begin < edge && edge < s.end; });
  }

  // How well [begin, end) reads as a phrase. Higher is better.
  [[nodiscard]] int phrase_score(const NormalizedText& text, TokenRange all, TokenRange range,
                                 std::span<const TokenRange> spans) const {
    int score = 0;
    const bool at_begin = range.begin == all.begin;
    const bool at_end = range.end == all.end || (range.end + 1 == all.end && mark(text, range.end));
    const bool first_is_mark = mark(text, range.begin);
    const bool last_is_mark = mark(text, range.end - 1);
    if (at_begin || mark(text, range.begin - 1)) score += 4;
    if (at_end) score += 3;
    if (last_is_mark && !at_end) score += 3;             // "subject to review," keeps its comma
    if (first_is_mark) score += at_end ? 4 : -2;         // ", subject to review" closes a sentence
    if (function_word(text, range.end - 1)) score -= 4;  // not "... of the"
    if (function_word(text, range.begin)) score += 2;    // "of the", "and its"
    if (cuts(spans, range.begin) || cuts(spans, range.end)) score -= 8;
    return score;
  }

  void slide() {
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      if (!edits_[i].pure() || edits_[i].partner != kNoPartner) continue;
      const bool left_side = edits_[i].later.empty();
      slide_one(i, left_side ? earlier_ : later_, left_side ? earlier_all_ : later_all_,
                left_side ? edits_[i].earlier : edits_[i].later,
                left_side ? earlier_protected_ : later_protected_);
    }
  }

  void slide_one(std::size_t i, const NormalizedText& text, TokenRange all, TokenRange range,
                 std::span<const TokenRange> spans) {
    const auto same = [&](std::uint32_t a, std::uint32_t b) {
      return text.tokens[a].id == text.tokens[b].id;
    };
    const auto moved_by = [&](std::int64_t by) {
      return TokenRange{static_cast<std::uint32_t>(range.begin + by),
                        static_cast<std::uint32_t>(range.end + by)};
    };
    std::int64_t best = 0;
    int best_score = phrase_score(text, all, range, spans);
    const auto consider = [&](std::int64_t by) {
      const int score = phrase_score(text, all, moved_by(by), spans);
      if (score > best_score) {
        best_score = score;
        best = by;
      }
    };
    const std::int64_t most_left = room_before(i);
    for (std::int64_t by = 1; by <= most_left; ++by) {
      if (!same(static_cast<std::uint32_t>(range.begin - by), static_cast<std::uint32_t>(range.end - by)))
        break;
      consider(-by);
    }
    const std::int64_t most_right = room_after(i);
    for (std::int64_t by = 1; by <= most_right; ++by) {
      if (!same(static_cast<std::uint32_t>(range.begin + by - 1),
                static_cast<std::uint32_t>(range.end + by - 1)))
        break;
      consider(by);
    }
    const auto shift = [&](TokenRange& r) {
      r.begin = static_cast<std::uint32_t>(r.begin + best);
      r.end = static_cast<std::uint32_t>(r.end + best);
    };
    shift(edits_[i].earlier);
    shift(edits_[i].later);
  }

  // --- join --------------------------------------------------------------------------------------

  [[nodiscard]] bool joins(const Edit& a, const Edit& b) const {
    if (a.partner != kNoPartner || b.partner != kNoPartner) return false;
    const TokenRange between{a.earlier.end, b.earlier.begin};
    if (between.empty()) return true;
    if (between.size() > 3) return false;
    for (std::uint32_t i = between.begin; i < between.end; ++i) {
      if (earlier_.tokens[i].kind == TokenKind::gap) return false;
    }
    const std::uint32_t content = content_words(earlier_, between, vocabulary_);
    const bool both_added = a.earlier.empty() && b.earlier.empty();
    const bool both_omitted = a.later.empty() && b.later.empty();
    if (content == 0) return between.size() <= 2 && !both_added && !both_omitted;
    // An accidental word in the middle of a rewritten passage.
    const std::uint32_t around = std::min(replaced_words(a), replaced_words(b));
    return content == 1 && between.size() <= 2 && around >= 3;
  }

  // Content words on the smaller side.
  [[nodiscard]] std::uint32_t replaced_words(const Edit& edit) const {
    return std::min(content_words(earlier_, edit.earlier, vocabulary_),
                    content_words(later_, edit.later, vocabulary_));
  }

  void join() {
    if (edits_.empty()) return;
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
    for (Edit& edit : joined) {
      if (edit.partner != kNoPartner) edit.partner = new_index[edit.partner];
    }
    edits_ = std::move(joined);
  }

  // --- protect -----------------------------------------------------------------------------------

  // How far an edge must go back (or forth) so that it cuts no protected span.
  static std::uint32_t overhang_before(std::span<const TokenRange> spans, std::uint32_t edge) {
    std::uint32_t most = 0;
    for (const TokenRange& s : spans) {
      if (s.begin < edge && edge < s.end) most = std::max(most, edge - s.begin);
    }
    return most;
  }
  static std::uint32_t overhang_after(std::span<const TokenRange> spans, std::uint32_t edge) {
    std::uint32_t most = 0;
    for (const TokenRange& s : spans) {
      if (s.begin < edge && edge < s.end) most = std::max(most, s.end - edge);
    }
    return most;
  }

  // Grows edits over the spans that they cut; an edit that meets its neighbour swallows it and may
  // have to grow again.
  void protect() {
    for (bool grew = true; grew;) {
      grew = false;
      for (std::size_t i = 0; i < edits_.size(); ++i) {
        if (edits_[i].partner == kNoPartner && grow(i)) grew = true;
      }
      join_touching();
    }
  }

  bool grow(std::size_t i) {
    Edit& edit = edits_[i];
    const std::uint32_t back =
        std::min(room_before(i), std::max(overhang_before(earlier_protected_, edit.earlier.begin),
                                          overhang_before(later_protected_, edit.later.begin)));
    if (edit.pure()) edit.was = class_of(edit);
    edit.earlier.begin -= back;
    edit.later.begin -= back;
    const std::uint32_t forth =
        std::min(room_after(i), std::max(overhang_after(earlier_protected_, edit.earlier.end),
                                         overhang_after(later_protected_, edit.later.end)));
    edit.earlier.end += forth;
    edit.later.end += forth;
    return back + forth > 0;
  }

  void join_touching() {
    const bool moves = std::ranges::any_of(edits_, [](const Edit& e) { return e.partner != kNoPartner; });
    if (moves) return;  // halves of a move keep their own edges
    std::vector<Edit> joined;
    for (const Edit& edit : edits_) {
      if (!joined.empty() && joined.back().earlier.end == edit.earlier.begin &&
          joined.back().later.end == edit.later.begin) {
        joined.back().earlier.end = edit.earlier.end;
        joined.back().later.end = edit.later.end;
        if (joined.back().was != edit.was) joined.back().was.reset();
      } else {
        joined.push_back(edit);
      }
    }
    edits_ = std::move(joined);
  }

  // --- dress -------------------------------------------------------------------------------------

  void dress() {
    std::vector<Edit> all;
    std::vector<std::uint32_t> new_index(edits_.size());
    TokenRange e{earlier_all_.begin, earlier_all_.begin};
    std::uint32_t l = later_all_.begin;
    const auto carry = [&](std::uint32_t to) {
      for (; e.end < to; ++e.end, ++l) {
        if (earlier_.tokens[e.end].exact != later_.tokens[l].exact) {
          const bool goes_on =
              !all.empty() && all.back().dress && all.back().earlier.end == e.end &&
              class_of(all.back()) == class_of({{e.end, e.end + 1}, {l, l + 1}, kNoPartner, true});
          if (goes_on) {
            ++all.back().earlier.end;
            ++all.back().later.end;
          } else {
            all.push_back({{e.end, e.end + 1}, {l, l + 1}, kNoPartner, true});
          }
        }
      }
    };
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      carry(edits_[i].earlier.begin);
      AGREED_CHECK(l == edits_[i].later.begin);
      new_index[i] = static_cast<std::uint32_t>(all.size());
      all.push_back(edits_[i]);
      e.end = edits_[i].earlier.end;
      l = edits_[i].later.end;
    }
    carry(earlier_all_.end);
    for (Edit& edit : all) {
      if (edit.partner != kNoPartner) edit.partner = new_index[edit.partner];
    }
    edits_ = std::move(all);
  }

  // "[-In June, the-]{+The+} Ministers": a capital that only follows from its neighbour's change.
  void join_case() {
    for (std::size_t i = 0; i < edits_.size(); ++i) {
      if (!edits_[i].dress || folding_of(edits_[i]) != Folding::letter_case) continue;
      for (const std::size_t n : {i - 1, i + 1}) {
        if (n >= edits_.size() || edits_[n].dress || edits_[n].partner != kNoPartner) continue;
        if (class_of(edits_[n]) == ChangeClass::editorial) continue;
        const std::size_t first = std::min(i, n);
        if (edits_[first].earlier.end != edits_[first + 1].earlier.begin ||
            edits_[first].later.end != edits_[first + 1].later.begin) {
          continue;
        }
        edits_[n].earlier = {edits_[first].earlier.begin, edits_[first + 1].earlier.end};
        edits_[n].later = {edits_[first].later.begin, edits_[first + 1].later.end};
        erase(i);
        --i;
        break;
      }
    }
  }

  void erase(std::size_t i) {
    edits_.erase(edits_.begin() + static_cast<std::ptrdiff_t>(i));
    for (Edit& edit : edits_) {
      if (edit.partner != kNoPartner && edit.partner > i) --edit.partner;
    }
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

  [[nodiscard]] bool marks_only(const NormalizedText& text, TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!mark(text, i)) return false;
    }
    return true;
  }

  [[nodiscard]] ChangeClass class_of(const Edit& edit) const {
    if (edit.partner != kNoPartner) return ChangeClass::move;
    if (edit.was) return *edit.was;
    if (edit.dress) {
      return folding_of(edit) == Folding::rotation ? ChangeClass::rotation : ChangeClass::editorial;
    }
    if (marks_only(earlier_, edit.earlier) && marks_only(later_, edit.later)) return ChangeClass::editorial;
    if (edit.earlier.empty()) return ChangeClass::addition;
    if (edit.later.empty()) return ChangeClass::omission;
    return ChangeClass::rewording;
  }

  [[nodiscard]] std::vector<Hunk> classify() const {
    std::vector<Hunk> hunks;
    hunks.reserve(edits_.size());
    for (const Edit& edit : edits_) {
      Hunk hunk{HunkKind::replaced, class_of(edit), edit.earlier, edit.later, edit.partner};
      if (edit.earlier.empty())
        hunk.kind = hunk.partner == kNoPartner ? HunkKind::added : HunkKind::moved_here;
      if (edit.later.empty())
        hunk.kind = hunk.partner == kNoPartner ? HunkKind::omitted : HunkKind::moved_away;
      hunks.push_back(hunk);
    }
    return hunks;
  }

  const NormalizedText& earlier_;
  const NormalizedText& later_;
  const Vocabulary& vocabulary_;
  TokenRange earlier_all_;
  TokenRange later_all_;
  std::vector<TokenRange> earlier_protected_;
  std::vector<TokenRange> later_protected_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Hunk> phrase_hunks(std::span<const EditRun> words, const PhraseSide& earlier,
                               const PhraseSide& later, const Vocabulary& vocabulary) {
  if (words.empty()) return {};
  const TokenRange left{words.front().left.begin, words.back().left.end};
  const TokenRange right{words.front().right.begin, words.back().right.end};
  return PhraseRules(earlier, later, vocabulary, left, right).run(words);
}

}  // namespace agreed
