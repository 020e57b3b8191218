// StandingWords: which words of a series stand when its next text is read, and when each of them went and
// came back.
#pragma once

#include <cstdint>
#include <vector>

#include "analyze/provenance.h"
#include "text/span.h"

namespace agreed {

class StandingWords {
 public:
  // In the order of their texts; sentences and paragraphs count words(). Behind excerpts and texts of one
  // step there are no paragraphs of what they added.
  [[nodiscard]] const std::vector<WordNumber>& words() const { return words_; }
  [[nodiscard]] const std::vector<TokenRange>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<TokenRange>& paragraphs() const { return paragraphs_; }

  // Takes the words of text number `now`, by token, and writes exits, returns and `last` into their
  // histories.
  void advance(const ProvenanceText& text, std::uint32_t now, const std::vector<WordNumber>& of_text,
               std::vector<WordHistory>& histories);

 private:
  void come_back(WordHistory& history, std::uint32_t now) const;
  void leave_out_gone();
  void replace_by(const ProvenanceText& text, const std::vector<WordNumber>& of_text);
  void add_new(const ProvenanceText& text, const std::vector<WordNumber>& of_text);

  std::uint32_t step_ = 0;         // the first text of its step
  std::vector<bool> is_standing_;  // by WordNumber
  std::vector<WordNumber> words_;
  std::vector<TokenRange> sentences_;
  std::vector<TokenRange> paragraphs_;
};

}  // namespace agreed
