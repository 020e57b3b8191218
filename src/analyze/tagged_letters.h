// One side of a letter script: its letters, and what a comparison knows of each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyze/letter_script.h"
#include "analyze/token_letters.h"
#include "ingest/letter_text.h"
#include "text/span.h"

namespace agreed {

struct LetterTag {
  std::uint32_t move = kNoMove;
  bool carried = false;
  bool unmatched = false;
  bool wording = false;  // a letter of a token
};

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
  [[nodiscard]] const LetterText& text() const { return letters_.text; }
  // Whether a word of these is among the letters.
  [[nodiscard]] bool touches(TokenRange tokens, LetterRange letters) const {
    return !tokens.empty() && of_token(tokens.begin).begin < letters.end &&
           of_token(tokens.end - 1).end > letters.begin;
  }

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

}  // namespace agreed
