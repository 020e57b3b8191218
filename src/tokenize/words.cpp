// Boundaries between two units of the table follow the table alone, also in paragraphs that ICU reads, so
// that "2+2" or "U.S." in a Japanese sentence are cut as in an English one.
#include "tokenize/words.h"

#include <algorithm>

#include "tokenize/word_scanner.h"

namespace agreed {
namespace {

bool is_dash(char32_t unit) {
  return unit == U'-' || (unit >= 0x2010 && unit <= 0x2015);
}

// "short- and long-term": the hyphen stands for a word that comes later.
bool suspends(std::string_view word) {
  return word == "and" || word == "or" || word == "to" || word == "nor" || word == "but" || word == "und" ||
         word == "oder" || word == "et" || word == "ou";
}

}  // namespace

template <typename Unit>
void WordScanner<Unit>::run() {
  while (at_ < size_) {
    switch (word_class(at_)) {
      case WordClass::space:
        space_ = true;
        block_ = block_ || unit(at_) == 0x2029;
        ++at_;
        continue;
      case WordClass::letter:
      case WordClass::hangul:
      case WordClass::digit:
      case WordClass::low_line:
        read_word(at_);
        break;
      case WordClass::complex:
        read_complex(at_);
        break;
      default:
        read_mark(at_);
        break;
    }
    space_ = false;
    block_ = false;
  }
}

template <typename Unit>
void WordScanner<Unit>::read_word(std::uint32_t at) {
  const Atom atom = read_atom(at);
  Word word{at, atom.end, TokenKind::word, InnerStop::none, space_, block_, false, false};
  if (atom.has_letter || atom.has_digit) {
    read_joins(word, atom);
  } else {
    word.kind = table_.of(text_[at]).kind;
  }
  at_ = word.end;
  words_.push_back(word);
}

// Letters, digits and what joins them: rules WB5 to WB13b without their exceptions for Hebrew.
template <typename Unit>
typename WordScanner<Unit>::Atom WordScanner<Unit>::read_atom(std::uint32_t at) {
  Atom atom;
  WordClass before = word_class(at);
  std::uint32_t end = at + 1;
  atom.has_letter = before == WordClass::letter || before == WordClass::hangul;
  atom.has_digit = before == WordClass::digit;
  if (before == WordClass::complex) {
    atom.has_letter = true;
    atom.end = boundary_from(at + 1);
    return atom;
  }
  for (;; ++end) {
    while (before == WordClass::letter && word_class(end) == WordClass::letter) {
      ++end;  // nearly all there is to a word
    }
    const WordClass next = word_class(end);
    if (next == WordClass::letter || next == WordClass::digit || next == WordClass::low_line) {
      if (before == WordClass::hangul) {
        break;
      }
      atom.has_letter = atom.has_letter || next == WordClass::letter;
      atom.has_digit = atom.has_digit || next == WordClass::digit;
      before = next;
      continue;
    }
    if (next == WordClass::hangul && before == WordClass::hangul) {
      continue;
    }
    const bool joins_letters = next == WordClass::mid_letter || next == WordClass::mid_both;
    const bool joins_digits = next == WordClass::mid_number || next == WordClass::mid_both;
    if (((before == WordClass::letter && joins_letters) || (before == WordClass::digit && joins_digits)) &&
        word_class(end + 1) == before) {
      ++end;
      continue;
    }
    break;
  }
  if (word_class(end) == WordClass::complex) {
    end = boundary_from(end);
  }
  atom.end = end;
  return atom;
}

// ICU's first boundary at or after `at`.
template <typename Unit>
std::uint32_t WordScanner<Unit>::boundary_from(std::uint32_t at) {
  if (boundaries_ == nullptr || boundaries_->empty()) {
    return std::min(at, size_);
  }
  const auto begin = boundaries_->begin();
  while (next_boundary_ > 0 && (*boundaries_)[next_boundary_ - 1] >= at) {
    --next_boundary_;
  }
  while (next_boundary_ < boundaries_->size() && (*boundaries_)[next_boundary_] < at) {
    ++next_boundary_;
  }
  return next_boundary_ < boundaries_->size() ? *(begin + static_cast<std::ptrdiff_t>(next_boundary_))
                                              : size_;
}

template <typename Unit>
void WordScanner<Unit>::read_joins(Word& word, Atom atom) {
  bool has_letter = atom.has_letter;
  std::uint32_t piece = word.begin;
  while (word.end < size_) {
    if (unit(word.end) == U'.' && word.stop == InnerStop::none) {
      word.stop = read_stop(word.begin, piece, word.end);
      if (word.stop == InnerStop::none) {
        break;
      }
      ++word.end;
      has_letter = true;
      if (is_apostrophe(unit(word.end)) && word_class(word.end + 1) == WordClass::letter) {
        word.end = read_atom(word.end + 1).end;
        word.stop = InnerStop::none;
        piece = word.end;
      }
      continue;
    }
    if (!is_hyphen(unit(word.end))) {
      break;
    }
    std::uint32_t next = word.end + 1;
    bool over_line_end = false;
    if (word_class(next) == WordClass::space && next < size_) {
      next = skip_spaces(next);
      const auto lines = std::count(text_.begin() + word.end, text_.begin() + next, static_cast<Unit>('\n'));
      if (lines != 1 || !has_letter || word_class(next) != WordClass::letter ||
          suspends(short_word(next).view())) {
        break;
      }
      over_line_end = true;
    }
    if (!joins_after_hyphen(next)) {
      break;
    }
    const Atom right = read_atom(next);
    if (!has_letter && !right.has_letter) {
      break;  // "2021-12-02" and "10-15": the hyphen stands for a dash
    }
    has_letter = true;
    piece = next;
    word.end = right.end;
    word.stop = InnerStop::none;
    word.line_end_inside = word.line_end_inside || over_line_end;
  }
  word.kind = has_letter ? TokenKind::word : TokenKind::number;
  word.may_end_sentence = word.stop != InnerStop::none;
}

template <typename Unit>
bool WordScanner<Unit>::joins_after_hyphen(std::uint32_t at) {
  switch (word_class(at)) {
    case WordClass::letter:
    case WordClass::hangul:
    case WordClass::digit:
      return true;
    case WordClass::complex:
      return joins_with_hyphen(unit(at));
    default:
      return false;
  }
}

template <typename Unit>
typename WordScanner<Unit>::ShortWord WordScanner<Unit>::short_word(std::uint32_t at) const {
  ShortWord word;
  for (; word_class(at) == WordClass::letter; ++at) {
    if (word.size == word.bytes.size() || unit(at) >= 0x80) {
      return {};
    }
    word.bytes[word.size++] = static_cast<char>(text_[at]);
  }
  return word;
}

template <typename Unit>
void WordScanner<Unit>::read_complex(std::uint32_t at) {
  Word word{at, boundary_from(at + 1), TokenKind::word, InnerStop::none, space_, block_, true, false};
  char32_t first = unit(at);
  if (first >= 0xD800 && first < 0xDC00 && at + 1 < size_) {
    first = 0x10000 + ((first - 0xD800) << 10U) + (unit(at + 1) - 0xDC00);
    word.end = std::max(word.end, at + 2);
  }
  word.kind = kind_of_code_point(first);
  if (word.kind == TokenKind::word && joins_with_hyphen(first)) {
    read_joins(word, {word.end, true, false});
    word.may_end_sentence = true;
  }
  at_ = word.end;
  words_.push_back(word);
}

template <typename Unit>
void WordScanner<Unit>::read_mark(std::uint32_t at) {
  const UnitClass found = table_.of(text_[at]);
  Word word{at, at + 1, found.kind, InnerStop::none, space_, block_, false, false};
  word.may_end_sentence =
      found.sentence == SentenceClass::stop || found.sentence == SentenceClass::terminator;
  const std::uint32_t gap = unit(at) == U'[' ? gap_end(at) : 0;
  if (gap != 0) {
    word.end = gap;
    word.kind = TokenKind::gap;
    word.may_end_sentence = true;
  } else {
    word.end = run_end(at);
  }
  at_ = word.end;
  words_.push_back(word);
}

// Past the "]" of "[...]", also with U+2026 or blanks between the dots; 0 if it is something else.
template <typename Unit>
std::uint32_t WordScanner<Unit>::gap_end(std::uint32_t at) const {
  std::uint32_t dots = 0;
  for (std::uint32_t i = at + 1; i < size_; ++i) {
    const char32_t c = unit(i);
    if (c == U']') {
      return dots >= 3 ? i + 1 : 0;
    }
    if (c == U'.') {
      ++dots;
    } else if (c == 0x2026) {
      dots += 3;
    } else if (word_class(i) != WordClass::space) {
      return 0;
    }
  }
  return 0;
}

// Dots, dashes and signs that are typed in a row to draw one mark.
template <typename Unit>
std::uint32_t WordScanner<Unit>::run_end(std::uint32_t at) const {
  const char32_t first = unit(at);
  const bool from_two = is_dash(first) || first == 0x2026;
  const bool from_three = first == U'.' || first == U'*' || first == U'=' || first == U'~' || first == U'#';
  std::uint32_t end = at + 1;
  while ((from_two || from_three) && end < size_ && unit(end) == first) {
    ++end;
  }
  return end - at >= (from_two ? 2U : 3U) ? end : at + 1;
}

template class WordScanner<char>;
template class WordScanner<char16_t>;

void scan_words(std::string_view text, std::vector<Word>& words) {
  words.clear();
  WordScanner<char>(text, nullptr, words).run();
}

void scan_words(std::u16string_view text, const std::vector<std::uint32_t>& boundaries,
                std::vector<Word>& words) {
  words.clear();
  WordScanner<char16_t>(text, &boundaries, words).run();
}

bool is_covered(std::u16string_view text) {
  const CharacterTable& table = CharacterTable::instance();
  return std::all_of(text.begin(), text.end(),
                     [&](char16_t unit) { return table.of(unit).word != WordClass::complex; });
}

}  // namespace agreed
