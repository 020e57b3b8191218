// LetterText: a text as the letters that a reader sees, with its paragraph ends among them. What compares
// texts to the letter, as a document with tracked changes must, walks these.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
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

// A footnote or endnote.
struct LetterNote {
  std::uint32_t mark = 0;  // the letter that stands for it in the text or in another note: an object
  LetterRange letters;     // what it says; not empty
};
inline constexpr std::string_view kFootnoteMark = "[^1]";
inline constexpr std::string_view kEndnoteMark = "[^i]";
[[nodiscard]] constexpr bool is_note_mark(std::string_view object) {
  return object == kFootnoteMark || object == kEndnoteMark;
}

struct LetterText {
  std::string text;
  std::vector<Letter> letters;
  std::vector<LetterParagraph> paragraphs;  // in order; each ends with a letter of its own
  std::vector<std::string> insertions;      // start tags, as they are written
  std::vector<LetterRange> rows;            // of tables, each with its row_end; in the order of these
  std::vector<LetterNote> notes;            // one behind the other, behind the text; marks ascend

  [[nodiscard]] std::string_view of(const Letter& letter) const {
    return std::string_view(text).substr(letter.begin, letter.end - letter.begin);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(letters.size()); }
  // Where the text ends and its notes begin.
  [[nodiscard]] std::uint32_t body_end() const {
    return notes.empty() ? size() : notes.front().letters.begin;
  }
  // The note that a letter stands for, and the one that it is a letter of; null: none.
  [[nodiscard]] const LetterNote* note_marked_by(std::uint32_t letter) const {
    const auto found = std::ranges::lower_bound(notes, letter, {}, &LetterNote::mark);
    return found == notes.end() || found->mark != letter ? nullptr : &*found;
  }
  [[nodiscard]] const LetterNote* note_with(std::uint32_t letter) const {
    const auto found =
        std::ranges::upper_bound(notes, letter, {}, [](const LetterNote& one) { return one.letters.begin; });
    return found == notes.begin() ? nullptr : &*std::prev(found);
  }
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
