// Greedy filling: an atom is what may not be broken (a word with its marks, or one wide character).
#include "visualize/wrap.h"

#include <algorithm>

#include "text/display_width.h"

namespace agreed {
namespace {

struct Atom {
  std::string_view text;
  std::size_t width = 0;
  bool space_before = false;
};

std::size_t escape_sequence_size(std::string_view text) {
  if (text.size() < 2 || text[0] != '\x1b' || text[1] != '[') return 0;
  const std::size_t end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t code_point_size(char lead) {
  const auto b = static_cast<unsigned char>(lead);
  return b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
}

// The next atom of text; the text must not be empty.
Atom take_atom(std::string_view& text) {
  Atom atom;
  std::size_t i = 0;
  while (i < text.size() && text[i] == ' ') ++i;
  atom.space_before = i != 0;
  text.remove_prefix(i);
  i = 0;
  while (i < text.size() && text[i] != ' ') {
    if (text[i] > ' ' && text[i] < 0x7f) {  // one column, and most of any text
      ++i;
      ++atom.width;
      continue;
    }
    if (const std::size_t skip = escape_sequence_size(text.substr(i)); skip != 0) {
      i += skip;
      continue;
    }
    const std::size_t size = std::min(code_point_size(text[i]), text.size() - i);
    const std::size_t width = display_width(text.substr(i, size));
    if (width == 2 && atom.width != 0) break;  // a line may end before a wide character
    i += size;
    atom.width += width;
    if (width == 2 && atom.width == 2) {
      while (i < text.size() && escape_sequence_size(text.substr(i)) != 0)
        i += escape_sequence_size(text.substr(i));
      break;
    }
  }
  atom.text = text.substr(0, i);
  text.remove_prefix(i);
  return atom;
}

}  // namespace

void append_wrapped(std::string& out, std::string_view first_prefix, std::string_view text,
                    std::size_t indent, std::size_t width) {
  out += first_prefix;
  if (width == 0) {
    out += text;
    out += '\n';
    return;
  }
  std::size_t column = indent;
  bool line_is_empty = true;
  while (!text.empty()) {
    const Atom atom = take_atom(text);
    if (atom.text.empty()) continue;
    const std::size_t space = atom.space_before && !line_is_empty ? 1 : 0;
    if (!line_is_empty && column + space + atom.width > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (space != 0) {
      out += ' ';
      ++column;
    }
    out += atom.text;
    column += atom.width;
    line_is_empty = false;
  }
  out += '\n';
}

}  // namespace agreed
