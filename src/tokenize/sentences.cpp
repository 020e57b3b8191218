// The rules are asked only behind words that can end a sentence. A boundary inside a token does not count.
#include "tokenize/sentences.h"

#include <array>

#include "tokenize/abbreviations.h"
#include "tokenize/character_class.h"

namespace agreed {
namespace {

template <typename Unit>
class SentenceFinder {
 public:
  SentenceFinder(std::basic_string_view<Unit> text, const std::vector<Word>& words,
                 std::vector<std::uint32_t>& starts)
      : text_(text), words_(words), starts_(starts), table_(CharacterTable::instance()) {
    starts_.clear();
    if (!words_.empty()) {
      starts_.push_back(0);
    }
  }

  void run_by_table() {
    const auto count = static_cast<std::uint32_t>(words_.size());
    std::uint32_t next = 1;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (words_[i].block_before && i > 0) {
        add(i);
      }
      if (!words_[i].may_end_sentence) {
        continue;
      }
      const std::size_t boundary = boundary_after(words_[i]);
      next = i + 1;
      while (next < count && words_[next].begin < boundary) {
        ++next;
      }
      if (boundary != 0 && next < count && words_[next - 1].end <= boundary && ends_before(next)) {
        add(next);
      }
    }
  }

  void run(const std::vector<std::uint32_t>& boundaries) {
    const auto count = static_cast<std::uint32_t>(words_.size());
    std::uint32_t next = 0;
    for (const std::uint32_t boundary : boundaries) {
      while (next < count && words_[next].begin < boundary) {
        ++next;
      }
      if (next > 0 && next < count && words_[next - 1].end <= boundary &&
          (words_[next].block_before || ends_before(next))) {
        add(next);
      }
    }
  }

 private:
  [[nodiscard]] SentenceClass at(std::size_t unit) const { return table_.of(text_[unit]).sentence; }

  void add(std::uint32_t word) {
    if (starts_.back() < word) {
      starts_.push_back(word);
    }
  }

  // The boundary that rules SB6 to SB11 set behind the last unit of a word; 0 if none.
  [[nodiscard]] std::size_t boundary_after(const Word& word) const {
    const bool is_stop = word.kind == TokenKind::gap || word.stop != InnerStop::none ||
                         at(word.end - 1) == SentenceClass::stop;
    std::size_t next = word.end;
    const std::size_t size = text_.size();
    if (is_stop && next < size && word.kind != TokenKind::gap) {
      const SentenceClass before = word.end > 1 ? at(word.end - 2) : SentenceClass::other;
      const SentenceClass after = at(next);
      const bool cased = before == SentenceClass::lower || before == SentenceClass::upper;
      if (after == SentenceClass::digit || (cased && after == SentenceClass::upper)) {
        return 0;
      }
    }
    while (next < size && at(next) == SentenceClass::close) {
      ++next;
    }
    while (next < size && at(next) == SentenceClass::space) {
      ++next;
    }
    if (next == size) {
      return 0;
    }
    const SentenceClass after = at(next);
    if (after == SentenceClass::separator) {
      return next + 1;
    }
    if (after == SentenceClass::go_on || after == SentenceClass::stop || after == SentenceClass::terminator) {
      return 0;
    }
    return is_stop && lower_case_follows(next) ? 0 : next;
  }

  // Rule SB8: no letter but a lower-case one, and no other end, comes next.
  [[nodiscard]] bool lower_case_follows(std::size_t from) const {
    for (std::size_t i = from; i < text_.size(); ++i) {
      switch (at(i)) {
        case SentenceClass::lower:
          return true;
        case SentenceClass::letter:
        case SentenceClass::upper:
        case SentenceClass::separator:
        case SentenceClass::stop:
        case SentenceClass::terminator:
          return false;
        default:
          break;
      }
    }
    return false;
  }

  // Whether a boundary in front of words_[next] stands, given the stop before it.
  [[nodiscard]] bool ends_before(std::uint32_t next) const {
    std::uint32_t last = next - 1;
    while (last > 0 && at(words_[last].begin) == SentenceClass::close &&
           words_[last].kind != TokenKind::gap) {
      --last;
    }
    if (words_[last].stop == InnerStop::none) {
      return true;
    }
    return words_[last].stop == InnerStop::initialism && starts_sentence(next);
  }

  [[nodiscard]] bool starts_sentence(std::uint32_t word) const {
    while (word + 1 < words_.size() && at(words_[word].begin) == SentenceClass::close) {
      ++word;
    }
    std::array<char, 16> bytes{};
    const std::uint32_t size = words_[word].end - words_[word].begin;
    if (size > bytes.size()) {
      return false;
    }
    for (std::uint32_t i = 0; i < size; ++i) {
      const auto unit = static_cast<char32_t>(text_[words_[word].begin + i]);
      bytes[i] = unit < 0x80 ? static_cast<char>(unit) : '?';
    }
    return starts_sentences({bytes.data(), size});
  }

  std::basic_string_view<Unit> text_;
  const std::vector<Word>& words_;
  std::vector<std::uint32_t>& starts_;
  const CharacterTable& table_;
};

}  // namespace

void find_sentence_starts(std::string_view text, const std::vector<Word>& words,
                          std::vector<std::uint32_t>& starts) {
  SentenceFinder<char>(text, words, starts).run_by_table();
}

void find_sentence_starts(std::u16string_view text, const std::vector<Word>& words,
                          std::vector<std::uint32_t>& starts) {
  SentenceFinder<char16_t>(text, words, starts).run_by_table();
}

void find_sentence_starts(std::u16string_view text, const std::vector<Word>& words,
                          const std::vector<std::uint32_t>& boundaries, std::vector<std::uint32_t>& starts) {
  SentenceFinder<char16_t>(text, words, starts).run(boundaries);
}

}  // namespace agreed
