// Words that face each other and are written alike are anchors; what lies between two anchors is cut where
// both sides end a paragraph, so that whole paragraphs come and go whole.
#include "analyze/letter_script.h"

#include <algorithm>
#include <utility>

namespace agreed {
namespace {

struct LetterTag {
  std::uint32_t move = kNoMove;
  bool carried = false;
  bool unmatched = false;
  bool wording = false;  // a letter of a token
};

// One side: its letters, and what is known of each.
class TaggedLetters {
 public:
  explicit TaggedLetters(const TokenLetters& letters) : letters_(letters), tags_(letters.text.size()) {
    for (const LetterRange range : letters.of_token) {
      for (std::uint32_t i = range.begin; i < range.end; ++i) tags_[i].wording = true;
    }
  }

  void set_move(TokenRange tokens, std::uint32_t move, bool carried) {
    each(tokens, [&](LetterTag& tag) {
      tag.move = move;
      tag.carried = carried;
    });
  }
  void set_unmatched(TokenRange tokens) {
    each(tokens, [](LetterTag& tag) { tag.unmatched = true; });
  }

  // What stands between two words goes with them where they are alike; what ends or leads a paragraph that
  // faces nothing goes with its words.
  void spread() {
    const LetterTag none;
    const LetterTag* before = &none;
    for (std::uint32_t i = 0; i < size();) {
      if (tags_[i].wording) {
        before = &tags_[i++];
        continue;
      }
      std::uint32_t end = i;
      while (end < size() && !tags_[end].wording) ++end;
      const LetterTag& after = end < size() ? tags_[end] : none;
      LetterTag between;
      if (before->move == after.move) between.move = before->move;
      between.carried = between.move != kNoMove && before->carried && after.carried;
      bool ended = false;
      for (; i < end; ++i) {
        const LetterTag& of = ended ? after : *before;
        tags_[i] = between;
        tags_[i].unmatched = letter(i).kind == LetterKind::space
                                 ? before->unmatched || after.unmatched
                                 : of.unmatched || (before->unmatched && after.unmatched);
        ended = ended || is_break(letter(i).kind);
      }
    }
  }

  [[nodiscard]] std::uint32_t size() const { return letters_.text.size(); }
  [[nodiscard]] const Letter& letter(std::uint32_t i) const { return letters_.text.letters[i]; }
  [[nodiscard]] std::string_view bytes(std::uint32_t i) const { return letters_.text.of(letter(i)); }
  [[nodiscard]] const LetterTag& tag(std::uint32_t i) const { return tags_[i]; }
  [[nodiscard]] LetterRange of_token(std::uint32_t token) const { return letters_.of_token[token]; }

 private:
  template <typename Set>
  void each(TokenRange tokens, Set&& set) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      for (std::uint32_t i = of_token(t).begin; i < of_token(t).end; ++i) set(tags_[i]);
    }
  }

  const TokenLetters& letters_;
  std::vector<LetterTag> tags_;
};

class ScriptBuilder {
 public:
  ScriptBuilder(const DiffReport& report, const TokenLetters& earlier, const TokenLetters& later)
      : report_(report), earlier_(earlier), later_(later) {}

  LetterScript build() {
    for (const Change& change : report_.changes) tag(change);
    earlier_.spread();
    later_.spread();
    for (const Change& change : report_.changes) {
      const bool in_place = change.earlier && change.later && change.kind != ChangeKind::moved &&
                            change.earlier->tokens.begin >= e_token_ &&
                            change.later->tokens.begin >= l_token_;
      if (in_place) add_pair(change);
    }
    add_gap({e_, earlier_.size()}, {l_, later_.size()}, true);
    return std::move(script_);
  }

 private:
  // --- what is known of words ------------------------------------------------------------------------

  void tag(const Change& change) {
    if (change.kind == ChangeKind::moved) {
      tag_moved(change, script_.moves++);
      return;
    }
    // A gap in excerpts faces nothing and is no change.
    const bool one_sided = !change.earlier || !change.later;
    if (change.kind == ChangeKind::unmatched || (change.kind == ChangeKind::unchanged && one_sided)) {
      if (change.earlier) earlier_.set_unmatched(change.earlier->tokens);
      if (change.later) later_.set_unmatched(change.later->tokens);
      script_.unmatched = true;
    }
    for (const Hunk& hunk : change.hunks) {
      if (hunk.kind != HunkKind::moved_away || hunk.partner == kNoPartner) continue;
      earlier_.set_move(hunk.earlier, script_.moves, true);
      later_.set_move(change.hunks[hunk.partner].later, script_.moves, true);
      ++script_.moves;
    }
  }

  void tag_moved(const Change& change, std::uint32_t move) {
    std::uint32_t e = change.earlier->tokens.begin;
    std::uint32_t l = change.later->tokens.begin;
    for (const Hunk& hunk : change.hunks) {
      earlier_.set_move({e, hunk.earlier.begin}, move, true);
      earlier_.set_move(hunk.earlier, move, false);
      later_.set_move({l, hunk.later.begin}, move, true);
      later_.set_move(hunk.later, move, false);
      e = hunk.earlier.end;
      l = hunk.later.end;
    }
    earlier_.set_move({e, change.earlier->tokens.end}, move, true);
    later_.set_move({l, change.later->tokens.end}, move, true);
  }

  // --- anchors ---------------------------------------------------------------------------------------

  void add_pair(const Change& change) {
    e_token_ = change.earlier->tokens.begin;
    l_token_ = change.later->tokens.begin;
    for (const Hunk& hunk : change.hunks) {
      add_facing(hunk.earlier.begin, hunk.later.begin);
      e_token_ = hunk.earlier.end;
      l_token_ = hunk.later.end;
    }
    add_facing(change.earlier->tokens.end, change.later->tokens.end);
  }

  // Where their numbers differ there is a difference that does not count between them.
  void add_facing(std::uint32_t e, std::uint32_t l) {
    if (e - e_token_ == l - l_token_) {
      for (; e_token_ < e; ++e_token_, ++l_token_)
        add_anchor(earlier_.of_token(e_token_), later_.of_token(l_token_));
    }
    e_token_ = e;
    l_token_ = l;
  }

  void add_anchor(LetterRange e, LetterRange l) {
    if (e.empty() || e.size() != l.size() || e.begin < e_ || l.begin < l_) return;
    for (std::uint32_t i = 0; i < e.size(); ++i) {
      if (!same(e.begin + i, l.begin + i)) return;
    }
    add_gap({e_, e.begin}, {l_, l.begin}, false);
    add_common(e, l);
    e_ = e.end;
    l_ = l.end;
  }

  [[nodiscard]] bool same(std::uint32_t e, std::uint32_t l) const {
    return earlier_.letter(e).kind == later_.letter(l).kind && earlier_.bytes(e) == later_.bytes(l) &&
           earlier_.tag(e).unmatched == later_.tag(l).unmatched;
  }
  // No wording, and the same: words are cut only where diff() cuts them.
  [[nodiscard]] bool same_between(std::uint32_t e, std::uint32_t l) const {
    return !earlier_.tag(e).wording && !later_.tag(l).wording && same(e, l);
  }

  // --- between anchors -------------------------------------------------------------------------------

  // `at_end`: both texts end here, and their last paragraph ends face each other, whatever they end.
  void add_gap(LetterRange e, LetterRange l, bool at_end) {
    LetterRange last{e.end, l.end};  // of each side, where the last ends begin
    if (at_end) {
      if (!e.empty() && !l.empty() && earlier_.letter(e.end - 1).kind == later_.letter(l.end - 1).kind) {
        --last.begin;
        --last.end;
      }
      const LetterRange tail = shared_tail({e.begin, last.begin}, {l.begin, last.end}, true);
      add_between({e.begin, tail.begin}, {l.begin, tail.end});
      add_common({tail.begin, e.end}, {tail.end, l.end});
      return;
    }
    const std::uint32_t shared = shared_lead(e, l);
    add_common({e.begin, e.begin + shared}, {l.begin, l.begin + shared});
    e.begin += shared;
    l.begin += shared;
    const LetterRange tail = shared_tail(e, l, false);
    add_between({e.begin, tail.begin}, {l.begin, tail.end});
    add_common({tail.begin, e.end}, {tail.end, l.end});
  }

  // How many letters both begin with. Where paragraphs come or go, it ends with a paragraph: the number of
  // one is not given to another.
  [[nodiscard]] std::uint32_t shared_lead(LetterRange e, LetterRange l) const {
    std::uint32_t shared = 0;
    while (shared < e.size() && shared < l.size() && same_between(e.begin + shared, l.begin + shared)) {
      const bool ends = is_break(earlier_.letter(e.begin + shared).kind);
      ++shared;
      if (!ends) continue;
      const LetterRange rest{e.begin + shared, e.end};
      const bool ends_more =
          !rest.empty() && is_break(earlier_.letter(rest.begin).kind);  // a row after its cell
      if (!ends_more && (holds_break(earlier_, rest) || holds_break(later_, {l.begin + shared, l.end})))
        break;
    }
    return shared;
  }

  // Where what both end with begins, on each side.
  [[nodiscard]] LetterRange shared_tail(LetterRange e, LetterRange l, bool breaks) const {
    LetterRange tail{e.end, l.end};
    while (e.begin < tail.begin && l.begin < tail.end && same_between(tail.begin - 1, tail.end - 1) &&
           (breaks || !is_break(earlier_.letter(tail.begin - 1).kind))) {
      --tail.begin;
      --tail.end;
    }
    return tail;
  }

  static bool holds_break(const TaggedLetters& side, LetterRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (is_break(side.letter(i).kind)) return true;
    }
    return false;
  }

  // Cells and rows face each other one by one if both sides have as many.
  void add_between(LetterRange e, LetterRange l) {
    const std::vector<std::uint32_t> of_earlier = breaks_in(earlier_, e, true);
    const std::vector<std::uint32_t> of_later = breaks_in(later_, l, true);
    bool alike = of_earlier.size() == of_later.size();
    for (std::size_t i = 0; alike && i < of_earlier.size(); ++i) alike = same(of_earlier[i], of_later[i]);
    if (!alike) {
      add_one_sided(e, l);
      return;
    }
    for (std::size_t i = 0; i < of_earlier.size(); ++i) {
      add_paragraphs({e.begin, of_earlier[i]}, {l.begin, of_later[i]});
      add_common({of_earlier[i], of_earlier[i] + 1}, {of_later[i], of_later[i] + 1});
      e.begin = of_earlier[i] + 1;
      l.begin = of_later[i] + 1;
    }
    add_paragraphs(e, l);
  }

  // What goes on in an open paragraph, then whole paragraphs, then the beginning of the next one.
  void add_paragraphs(LetterRange e, LetterRange l) {
    const std::vector<std::uint32_t> of_earlier = breaks_in(earlier_, e, false);
    const std::vector<std::uint32_t> of_later = breaks_in(later_, l, false);
    if (of_earlier.empty() && of_later.empty()) {
      add_one_sided(e, l);
    } else if (of_earlier.empty() || of_later.empty() || !same(of_earlier.front(), of_later.front())) {
      add_unequal(e, l, of_earlier, of_later);
    } else {
      add_inside({e.begin, of_earlier.front()}, {l.begin, of_later.front()});
      add_common({of_earlier.front(), of_earlier.front() + 1}, {of_later.front(), of_later.front() + 1});
      const LetterRange lead{of_earlier.back() + 1, of_later.back() + 1};
      add_one_sided({of_earlier.front() + 1, lead.begin}, {of_later.front() + 1, lead.end});
      add_inside({lead.begin, e.end}, {lead.end, l.end});
    }
  }

  // Only one side ends a paragraph. Where both begin one, whole paragraphs come first; else what is new in
  // the paragraph that is open stands beside what it replaces there.
  void add_unequal(LetterRange e, LetterRange l, const std::vector<std::uint32_t>& of_earlier,
                   const std::vector<std::uint32_t>& of_later) {
    if (begins_paragraph(earlier_, e.begin) && begins_paragraph(later_, l.begin)) {
      const LetterRange lead{of_earlier.empty() ? e.begin : of_earlier.back() + 1,
                             of_later.empty() ? l.begin : of_later.back() + 1};
      add_one_sided({e.begin, lead.begin}, {l.begin, lead.end});
      add_inside({lead.begin, e.end}, {lead.end, l.end});
      return;
    }
    const std::uint32_t open_end = of_earlier.empty() || !of_later.empty() ? e.end : of_earlier.front();
    add_one_sided({e.begin, open_end}, l);
    add_one_sided({open_end, e.end}, {l.end, l.end});
  }

  static bool begins_paragraph(const TaggedLetters& side, std::uint32_t letter) {
    return letter == 0 || is_break(side.letter(letter - 1).kind);
  }

  // Inside one paragraph.
  void add_inside(LetterRange e, LetterRange l) {
    const std::uint32_t shared = shared_lead(e, l);
    add_common({e.begin, e.begin + shared}, {l.begin, l.begin + shared});
    e.begin += shared;
    l.begin += shared;
    const LetterRange tail = shared_tail(e, l, false);
    add_one_sided({e.begin, tail.begin}, {l.begin, tail.end});
    add_common({tail.begin, e.end}, {tail.end, l.end});
  }

  static std::vector<std::uint32_t> breaks_in(const TaggedLetters& side, LetterRange range, bool of_tables) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const LetterKind kind = side.letter(i).kind;
      if (is_break(kind) && (kind == LetterKind::paragraph_end) != of_tables) out.push_back(i);
    }
    return out;
  }

  void add_one_sided(LetterRange e, LetterRange l) {
    for (std::uint32_t i = e.begin; i < e.end; ++i) {
      const LetterTag& tag = earlier_.tag(i);
      add({tag.unmatched ? LetterFate::earlier_unmatched : LetterFate::omitted,
           {i, i + 1},
           {l.begin, l.begin},
           tag.move,
           tag.carried});
    }
    for (std::uint32_t i = l.begin; i < l.end; ++i) {
      const LetterTag& tag = later_.tag(i);
      add({tag.unmatched ? LetterFate::later_unmatched : LetterFate::added,
           {e.end, e.end},
           {i, i + 1},
           tag.move,
           tag.carried});
    }
  }

  void add_common(LetterRange e, LetterRange l) {
    if (!e.empty()) add({LetterFate::common, e, l, kNoMove, false});
  }

  void add(const LetterRun& run) {
    if (!script_.runs.empty()) {
      LetterRun& last = script_.runs.back();
      if (last.fate == run.fate && last.move == run.move && last.carried == run.carried &&
          last.earlier.end == run.earlier.begin && last.later.end == run.later.begin) {
        last.earlier.end = run.earlier.end;
        last.later.end = run.later.end;
        return;
      }
    }
    script_.runs.push_back(run);
  }

  const DiffReport& report_;
  TaggedLetters earlier_;
  TaggedLetters later_;
  LetterScript script_;
  std::uint32_t e_ = 0;  // letters taken
  std::uint32_t l_ = 0;
  std::uint32_t e_token_ = 0;  // tokens taken
  std::uint32_t l_token_ = 0;
};

}  // namespace

LetterScript letter_script(const DiffReport& report, const TokenLetters& earlier, const TokenLetters& later) {
  return ScriptBuilder(report, earlier, later).build();
}

}  // namespace agreed
