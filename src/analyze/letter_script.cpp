// Words that face each other and are written alike are anchors; what lies between two anchors is cut where
// both sides end a paragraph, so that whole paragraphs come and go whole.
//
// The text comes first, then one by one the notes whose marks were found on both sides. Marks are the same if
// their notes say the same; of those that are left, the ones that stand in one place are a note that was
// changed.
#include "analyze/letter_script.h"

#include <algorithm>
#include <map>
#include <utility>

#include "analyze/tagged_letters.h"

namespace agreed {
namespace {

class ScriptBuilder {
 public:
  ScriptBuilder(const DiffReport& report, const TokenLetters& earlier, const TokenLetters& later)
      : report_(report), earlier_(earlier), later_(later) {}

  LetterScript build() {
    for (const Change& change : report_.changes) tag(change);
    earlier_.spread();
    later_.spread();
    add_story({0, earlier_.text().body_end()}, {0, later_.text().body_end()});
    // The notes inside a note are paired with it, and stand behind it on both sides.
    for (std::size_t i = 0; i < script_.notes.size(); ++i) {
      const NotePair pair = script_.notes[i];
      add_story(earlier_.text().notes[pair.earlier].letters, later_.text().notes[pair.later].letters);
    }
    return std::move(script_);
  }

 private:
  // --- texts and notes -------------------------------------------------------------------------------

  // One text, or what a note of it says.
  void add_story(LetterRange e, LetterRange l) {
    std::vector<LetterRun> runs = runs_of_story(e, l);
    if (pair_changed_notes(runs)) runs = runs_of_story(e, l);
    for (const LetterRun& run : runs) {
      if (run.fate == LetterFate::common) add_note_pairs(run);
    }
    script_.runs.insert(script_.runs.end(), runs.begin(), runs.end());
  }

  std::vector<LetterRun> runs_of_story(LetterRange e, LetterRange l) {
    runs_.clear();
    e_ = e.begin;
    l_ = l.begin;
    e_end_ = e.end;
    l_end_ = l.end;
    e_token_ = 0;
    l_token_ = 0;
    for (const Change& change : report_.changes) {
      const bool in_place = change.earlier && change.later && change.kind != ChangeKind::moved &&
                            change.earlier->tokens.begin >= e_token_ &&
                            change.later->tokens.begin >= l_token_;
      if (in_place && earlier_.touches(change.earlier->tokens, e) && later_.touches(change.later->tokens, l))
        add_pair(change);
    }
    add_gap({e_, e.end}, {l_, l.end}, true);
    return std::move(runs_);
  }

  // Of the marks that are not on both sides, those between the same letters. Whether there are any.
  bool pair_changed_notes(const std::vector<LetterRun>& runs) {
    const std::size_t before = changed_notes_.size();
    std::vector<std::uint32_t> gone;
    std::size_t next = 0;
    for (const LetterRun& run : runs) {
      if (run.fate == LetterFate::common) {
        gone.clear();
        next = 0;
      }
      if (run.move != kNoMove) continue;
      if (run.fate == LetterFate::omitted) add_marks(earlier_, run.earlier, gone);
      if (run.fate != LetterFate::added) continue;
      std::vector<std::uint32_t> come;
      add_marks(later_, run.later, come);
      for (const std::uint32_t l : come) {
        if (next == gone.size()) break;
        if (earlier_.bytes(gone[next]) == later_.bytes(l)) changed_notes_.emplace(gone[next++], l);
      }
    }
    return changed_notes_.size() != before;
  }

  static void add_marks(const TaggedLetters& side, LetterRange range, std::vector<std::uint32_t>& out) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (side.text().note_marked_by(i) != nullptr) out.push_back(i);
    }
  }

  void add_note_pairs(const LetterRun& run) {
    const LetterText& e = earlier_.text();
    const LetterText& l = later_.text();
    for (std::uint32_t i = 0; i < run.earlier.size(); ++i) {
      const LetterNote* const was = e.note_marked_by(run.earlier.begin + i);
      const LetterNote* const is = l.note_marked_by(run.later.begin + i);
      if (was == nullptr || is == nullptr) continue;
      script_.notes.push_back({static_cast<std::uint32_t>(was - e.notes.data()),
                               static_cast<std::uint32_t>(is - l.notes.data())});
    }
  }

  [[nodiscard]] bool same_note(std::uint32_t e, std::uint32_t l) const {
    const auto changed = changed_notes_.find(e);
    if (changed != changed_notes_.end()) return changed->second == l;
    const LetterNote* const was = earlier_.text().note_marked_by(e);
    const LetterNote* const is = later_.text().note_marked_by(l);
    if (was == nullptr || is == nullptr) return was == is;
    return was->letters.size() == is->letters.size() && same_letters(*was, *is);
  }

  [[nodiscard]] bool same_letters(const LetterNote& was, const LetterNote& is) const {
    for (std::uint32_t i = 0; i < was.letters.size(); ++i) {
      const std::uint32_t e = was.letters.begin + i;
      const std::uint32_t l = is.letters.begin + i;
      if (earlier_.letter(e).kind != later_.letter(l).kind || earlier_.bytes(e) != later_.bytes(l))
        return false;
    }
    return true;
  }

  // --- what is known of words ------------------------------------------------------------------------

  void tag(const Change& change) {
    if (change.kind == ChangeKind::moved) {
      if (in_texts(change.earlier->tokens, change.later->tokens)) tag_moved(change, script_.moves++);
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
      if (!in_texts(hunk.earlier, change.hunks[hunk.partner].later)) continue;
      earlier_.set_move(hunk.earlier, script_.moves, true);
      later_.set_move(change.hunks[hunk.partner].later, script_.moves, true);
      ++script_.moves;
    }
  }

  // Nothing is moved into a note or out of it.
  [[nodiscard]] bool in_texts(TokenRange e, TokenRange l) const {
    return !earlier_.touches(e, {earlier_.text().body_end(), earlier_.size()}) &&
           !later_.touches(l, {later_.text().body_end(), later_.size()});
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
    if (e.empty() || e.size() != l.size() || e.begin < e_ || l.begin < l_ || e.end > e_end_ || l.end > l_end_)
      return;
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
           earlier_.tag(e).unmatched == later_.tag(l).unmatched &&
           (earlier_.letter(e).kind != LetterKind::object || same_note(e, l));
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
    if (!runs_.empty()) {
      LetterRun& last = runs_.back();
      if (last.fate == run.fate && last.move == run.move && last.carried == run.carried &&
          last.earlier.end == run.earlier.begin && last.later.end == run.later.begin) {
        last.earlier.end = run.earlier.end;
        last.later.end = run.later.end;
        return;
      }
    }
    runs_.push_back(run);
  }

  const DiffReport& report_;
  TaggedLetters earlier_;
  TaggedLetters later_;
  LetterScript script_;
  std::map<std::uint32_t, std::uint32_t> changed_notes_;  // their marks
  std::vector<LetterRun> runs_;                           // of the story under way
  std::uint32_t e_ = 0;                                   // letters taken
  std::uint32_t l_ = 0;
  std::uint32_t e_end_ = 0;  // of the story
  std::uint32_t l_end_ = 0;
  std::uint32_t e_token_ = 0;  // tokens taken
  std::uint32_t l_token_ = 0;
};

}  // namespace

LetterScript letter_script(const DiffReport& report, const TokenLetters& earlier, const TokenLetters& later) {
  return ScriptBuilder(report, earlier, later).build();
}

}  // namespace agreed
