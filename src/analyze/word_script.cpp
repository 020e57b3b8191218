// Units (facing token ranges) are made from the changes, glued where a boundary would cut a word, and
// poured into an EditScript as counts of words.
#include "analyze/word_script.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "align/alignment.h"
#include "analyze/counted_hunks.h"

namespace agreed {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// The words of one side and which tokens they hold.
class SideWords {
 public:
  explicit SideWords(const DiffSide& side) : side_(side) {
    split();
    locate();
  }

  [[nodiscard]] const std::vector<ByteSpan>& words() const { return words_; }
  std::vector<ByteSpan> take() { return std::move(words_); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

  // Whether no word goes on over the place before token t.
  [[nodiscard]] bool boundary(std::uint32_t t) const {
    return t == 0 || t == first_.size() || last_[t - 1] < first_[t];
  }
  // The first word after token t-1, wordless ones included.
  [[nodiscard]] std::uint32_t word_after(std::uint32_t t) const { return t == 0 ? 0 : last_[t - 1] + 1; }

  // The tokens that begin in a word.
  [[nodiscard]] TokenRange tokens_of(std::uint32_t word) const {
    const auto begin = std::ranges::lower_bound(first_, word);
    const auto end = std::upper_bound(begin, first_.end(), word);
    return {static_cast<std::uint32_t>(begin - first_.begin()),
            static_cast<std::uint32_t>(end - first_.begin())};
  }
  [[nodiscard]] std::string_view bytes(std::uint32_t word) const {
    return side_.text.source->slice(words_[word]);
  }
  [[nodiscard]] const NormToken& token(std::uint32_t t) const { return side_.text.tokens[t]; }

 private:
  void split() {
    const ByteSpan body = body_of(side_);
    const std::string_view bytes = side_.text.source->bytes();
    for (std::uint32_t i = body.begin; i < body.end;) {
      if (is_space(bytes[i])) {
        ++i;
        continue;
      }
      const std::uint32_t begin = i;
      while (i < body.end && !is_space(bytes[i])) ++i;
      words_.push_back({begin, i});
    }
  }

  void locate() {
    std::uint32_t word = 0;
    for (const NormToken& token : side_.text.tokens) {
      while (word + 1 < words_.size() && words_[word].end <= token.span.begin) ++word;
      std::uint32_t last = word;
      while (last + 1 < words_.size() && words_[last].end < token.span.end) ++last;
      first_.push_back(word);
      last_.push_back(last);
    }
  }

  const DiffSide& side_;
  std::vector<ByteSpan> words_;
  std::vector<std::uint32_t> first_;  // word of each token's first byte
  std::vector<std::uint32_t> last_;   // and of its last
};

class ScriptBuilder {
 public:
  explicit ScriptBuilder(const DiffReport& report)
      : report_(report),
        letter_case_(counted_case(report.mode)),
        earlier_(report.earlier),
        later_(report.later),
        earlier_counts_(report.earlier.text.tokens.size(), true),
        later_counts_(report.later.text.tokens.size(), true) {}

  WordScript build() {
    mark_uncounted();
    for (const Change& change : report_.changes) {
      const bool in_place = change.earlier && change.later && change.kind != ChangeKind::moved &&
                            change.earlier->tokens.begin >= e_ && change.later->tokens.begin >= l_;
      if (in_place) add_pair(change);
    }
    add_one_sided(token_count(report_.earlier), token_count(report_.later));
    close_group();
    const ItemCounts rest{earlier_.size() - earlier_word_, later_.size() - later_word_};
    if (!rest.empty()) add_common(rest);
    compare_gap();
    settle_edges(script_, [this](ScriptSide side, std::uint32_t a, std::uint32_t b) {
      const SideWords& words = side == ScriptSide::earlier ? earlier_ : later_;
      return same_word(words, a, words, b);
    });
    return {earlier_.take(), later_.take(), std::move(script_), std::move(notes_)};
  }

 private:
  static std::uint32_t token_count(const DiffSide& side) {
    return static_cast<std::uint32_t>(side.text.tokens.size());
  }

  // What faces nothing but whose absence was ignored, or is not known.
  void mark_uncounted() {
    const auto mark = [](std::vector<bool>& counts, TokenRange range) {
      std::fill(counts.begin() + range.begin, counts.begin() + range.end, false);
    };
    const auto mark_gaps = [](std::vector<bool>& counts, const NormalizedText& text) {
      for (std::size_t t = 0; t < counts.size(); ++t) {
        if (text.tokens[t].kind == TokenKind::gap) counts[t] = false;
      }
    };
    mark_gaps(earlier_counts_, report_.earlier.text);
    mark_gaps(later_counts_, report_.later.text);
    for (const Change& change : report_.changes) {
      if (change.kind != ChangeKind::unchanged && change.kind != ChangeKind::unmatched) continue;
      if (change.earlier && !change.later) mark(earlier_counts_, change.earlier->tokens);
      if (change.later && !change.earlier) mark(later_counts_, change.later->tokens);
    }
  }

  void add_pair(const Change& change) {
    add_one_sided(change.earlier->tokens.begin, change.later->tokens.begin);
    for (const Hunk& hunk : change.hunks) {
      add_facing(hunk.earlier.begin, hunk.later.begin);
      add_unit(hunk.earlier.end, hunk.later.end, true);
    }
    add_facing(change.earlier->tokens.end, change.later->tokens.end);
  }

  // Everything up to these tokens faces nothing.
  void add_one_sided(std::uint32_t e, std::uint32_t l) {
    while (e_ < e) add_unit(e_ + 1, l_, earlier_counts_[e_]);
    while (l_ < l) add_unit(e_, l_ + 1, later_counts_[l_]);
  }

  // Everything up to these tokens is carried over; token by token unless a dropped hunk lies between.
  void add_facing(std::uint32_t e, std::uint32_t l) {
    if (e - e_ == l - l_) {
      while (e_ < e) add_unit(e_ + 1, l_ + 1, false);
    } else {
      add_unit(e, l, false);
    }
  }

  void add_unit(std::uint32_t e_end, std::uint32_t l_end, bool changed) {
    if (earlier_.boundary(e_) && later_.boundary(l_)) close_group();
    group_changed_ = group_changed_ || changed;
    e_ = e_end;
    l_ = l_end;
  }

  // Pours the words of the units since the last boundary.
  void close_group() {
    const ItemCounts words{earlier_.word_after(e_) - earlier_word_, later_.word_after(l_) - later_word_};
    if (!words.empty()) {
      if (group_changed_) {
        script_.add_gap(words);
        earlier_word_ += words.earlier;
        later_word_ += words.later;
      } else {
        add_common(words);
      }
    }
    group_changed_ = false;
  }

  void add_common(ItemCounts words) {
    compare_gap();
    if (words.earlier == words.later) {
      for (std::uint32_t i = 0; i < words.earlier; ++i) script_.add_common({1, 1});
    } else {
      script_.add_common(words);
    }
    earlier_word_ += words.earlier;
    later_word_ += words.later;
  }

  // The last gap ends at the current words.
  void compare_gap() {
    const ItemCounts gap = script_.gaps.back();
    if (gap.earlier == 0 || gap.later == 0) return;
    const std::uint32_t e = earlier_word_ - gap.earlier;
    const std::uint32_t l = later_word_ - gap.later;
    std::map<WordKey, NormId> ids;
    const auto ids_of = [&](const SideWords& words, std::uint32_t begin, std::uint32_t count) {
      std::vector<NormId> list;
      list.reserve(count);
      for (std::uint32_t i = begin; i < begin + count; ++i) {
        list.push_back(ids.try_emplace(key_of(words, i), static_cast<NormId>(ids.size() + 1)).first->second);
      }
      return list;
    };
    const std::vector<NormId> left = ids_of(earlier_, e, gap.earlier);
    const std::vector<NormId> right = ids_of(later_, l, gap.later);
    script_.gaps.back() = {};
    for (const EditRun& run : align_tokens(left, right, e, l, notes_)) {
      if (run.kind != RunKind::both) {
        script_.add_gap({run.left.size(), run.right.size()});
        continue;
      }
      for (std::uint32_t i = 0; i < run.left.size(); ++i) script_.add_common({1, 1});
    }
  }

  // Equal for words that same_word() takes for the same.
  using WordKey = std::pair<std::vector<NormId>, std::string_view>;
  [[nodiscard]] WordKey key_of(const SideWords& words, std::uint32_t word) const {
    WordKey key;
    const TokenRange tokens = words.tokens_of(word);
    if (tokens.empty()) key.second = words.bytes(word);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const NormToken& token = words.token(t);
      const bool by_id = letter_case_ == LetterCase::ignored && token.folding <= Folding::letter_case;
      key.first.push_back(by_id ? token.id : token.exact);
    }
    return key;
  }

  [[nodiscard]] bool same_word(const SideWords& a, std::uint32_t i, const SideWords& b,
                               std::uint32_t k) const {
    const TokenRange x = a.tokens_of(i);
    const TokenRange y = b.tokens_of(k);
    if (x.size() != y.size()) return false;
    if (x.empty()) return a.bytes(i) == b.bytes(k);
    for (std::uint32_t t = 0; t < x.size(); ++t) {
      const NormToken& was = a.token(x.begin + t);
      if (was.kind == TokenKind::gap || !same_dress(was, b.token(y.begin + t), letter_case_)) return false;
    }
    return true;
  }

  const DiffReport& report_;
  LetterCase letter_case_;
  SideWords earlier_;
  SideWords later_;
  std::vector<bool> earlier_counts_;
  std::vector<bool> later_counts_;
  EditScript script_;
  std::vector<Note> notes_;
  std::uint32_t e_ = 0;  // tokens taken
  std::uint32_t l_ = 0;
  std::uint32_t earlier_word_ = 0;  // words poured
  std::uint32_t later_word_ = 0;
  bool group_changed_ = false;
};

}  // namespace

ByteSpan body_of(const DiffSide& side) {
  if (!side.body.empty()) return side.body;
  return {side.text.source->content_begin(), side.text.source->size()};
}

WordScript word_script(const DiffReport& report) {
  return ScriptBuilder(report).build();
}

WordCounts count_words(const WordScript& words, ScriptSide side) {
  WordCounts counts;
  for (const ItemCounts& gap : words.script.gaps) {
    (gap.earlier != 0 && gap.later != 0 ? counts.changed : counts.alone) += gap.of(side);
  }
  for (const ItemCounts& common : words.script.commons) counts.common += common.of(side);
  counts.words = counts.common + counts.alone + counts.changed;
  return counts;
}

}  // namespace agreed
