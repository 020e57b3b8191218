// LetterText: a text as the letters that a reader sees, with its paragraph ends among them. What compares
// texts to the letter, as a document with tracked changes must, walks these.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace agreed {

using LetterRange = IndexRange<struct LetterUnit>;

enum class LetterKind : std::uint8_t {
  character,      // one code point that is seen
  space,          // white space inside a line; its text is one blank, or the no-break space that it is
  object,         // a tab, a line break, the mark of a footnote: one thing of a kind; its text tells which
  paragraph_end,  // its text is empty, as is that of the two below
  cell_end,       // ends a paragraph as well: the last of a cell
  row_end,
};

struct Letter {
  LetterKind kind = LetterKind::character;
  std::uint32_t begin = 0;  // bytes [begin, end) of the text
  std::uint32_t end = 0;
  std::uint32_t insertion = 0;  // of somebody's tracked insertions that it stands in, from 1; 0: none
};

[[nodiscard]] constexpr bool ends_paragraph(LetterKind kind) {
  return kind == LetterKind::paragraph_end || kind == LetterKind::cell_end;
}
[[nodiscard]] constexpr bool is_break(LetterKind kind) {
  return ends_paragraph(kind) || kind == LetterKind::row_end;
}

// What a paragraph is beside its letters.
struct LetterParagraph {
  std::string
      number{};  // that is printed before it and is none of its letters, as those of lists are; or empty
  std::string style{};    // what its document calls its form; empty: the usual one
  bool in_list = false;   // numbered or with a bullet
  std::uint32_t end = 0;  // the letter that ends it
  friend bool operator==(const LetterParagraph&, const LetterParagraph&) = default;
};

struct LetterText {
  std::string text;
  std::vector<Letter> letters;
  std::vector<LetterParagraph> paragraphs;  // in order; each ends with a letter of its own
  std::vector<std::string> insertions;      // start tags, as they are written
  std::vector<LetterRange> rows;            // of tables, each with its row_end; in the order of these

  [[nodiscard]] std::string_view of(const Letter& letter) const {
    return std::string_view(text).substr(letter.begin, letter.end - letter.begin);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(letters.size()); }
  void add(LetterKind kind, std::string_view bytes) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += bytes;
    letters.push_back({kind, begin, static_cast<std::uint32_t>(text.size())});
  }
};

// Whether both have the same letters, whoever inserted them.
[[nodiscard]] inline bool same_letters(const LetterText& left, const LetterText& right) {
  return std::ranges::equal(left.letters, right.letters, [&](const Letter& a, const Letter& b) {
    return a.kind == b.kind && left.of(a) == right.of(b);
  });
}

}  // namespace agreed
