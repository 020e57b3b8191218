// WordScanner: the template behind words.h, for the two kinds of units.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tokenize/abbreviations.h"
#include "tokenize/character_class.h"
#include "tokenize/words.h"

namespace agreed {

template <typename Unit>
class WordScanner {
 public:
  WordScanner(std::basic_string_view<Unit> text, const std::vector<std::uint32_t>* boundaries,
              std::vector<Word>& words)
      : text_(text),
        size_(static_cast<std::uint32_t>(text.size())),
        boundaries_(boundaries),
        words_(words),
        table_(CharacterTable::instance()) {}

  void run();

 private:
  struct Atom {
    std::uint32_t end = 0;
    bool has_letter = false;
    bool has_digit = false;
  };

  [[nodiscard]] WordClass word_class(std::uint32_t at) const {
    return at < size_ ? table_.of(text_[at]).word : WordClass::space;
  }
  [[nodiscard]] char32_t unit(std::uint32_t at) const {
    return at < size_ ? static_cast<char32_t>(text_[at]) : U'\0';
  }

  void read_word(std::uint32_t at);
  void read_complex(std::uint32_t at);
  void read_mark(std::uint32_t at);
  [[nodiscard]] Atom read_atom(std::uint32_t at);
  [[nodiscard]] std::uint32_t boundary_from(std::uint32_t at);
  void read_joins(Word& word, Atom atom);
  [[nodiscard]] bool joins_after_hyphen(std::uint32_t at);
  [[nodiscard]] InnerStop read_stop(std::uint32_t begin, std::uint32_t piece, std::uint32_t stop) const;
  [[nodiscard]] bool is_initialism(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] InnerStop read_initial(std::uint32_t at) const;
  [[nodiscard]] bool abbreviation_goes_on(Abbreviation kind, std::uint32_t after) const;
  [[nodiscard]] std::uint32_t gap_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t run_end(std::uint32_t at) const;

  // The ASCII word at `at` in a buffer; empty if it is none or too long.
  struct ShortWord {
    std::array<char, 16> bytes{};
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
  };
  [[nodiscard]] ShortWord short_word(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_spaces(std::uint32_t at) const {
    while (at < size_ && word_class(at) == WordClass::space) {
      ++at;
    }
    return at;
  }

  std::basic_string_view<Unit> text_;
  std::uint32_t size_;
  const std::vector<std::uint32_t>* boundaries_;
  std::size_t next_boundary_ = 0;
  std::vector<Word>& words_;
  const CharacterTable& table_;
  std::uint32_t at_ = 0;
  bool space_ = true;
  bool block_ = false;
};

extern template class WordScanner<char>;
extern template class WordScanner<char16_t>;

}  // namespace agreed
