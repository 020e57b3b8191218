// Escapes by what tokenize/markdown.h takes for mark-up, rather once too often: an escape is no wording.
#include "ingest/document_markdown.h"

#include <algorithm>
#include <cstdint>

namespace agreed {
namespace {

// As in tokenize/paragraphs.cpp: above it a plain text has a line for each paragraph.
constexpr std::size_t kLongestWrappedLine = 300;

enum class Marks : std::uint8_t { footnotes, none };  // whether "[^1]" is a mark or was written so

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_word_byte(char c) {
  return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// "[^1]" at the start.
bool is_footnote_mark(std::string_view text) {
  const std::size_t end = text.find_first_of("] \t\n[", 1);
  return text.starts_with("[^") && end != std::string_view::npos && end > 2 && text[end] == ']';
}

// Whether the byte at `at` could be mark-up there.
bool needs_escape(std::string_view text, std::size_t at, Marks marks) {
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '\\':
      return is_blank(after) || is_punctuation(after);
    case '`':
      return true;
    case '*':
      return !(is_blank(before) && is_blank(after)) && !(is_digit(before) && is_digit(after));
    case '_':
      return !(is_blank(before) && is_blank(after)) && !(is_word_byte(before) && is_word_byte(after));
    case '~':
      return before == '~' || after == '~';
    case '<':
      return is_letter(after) || after == '/' || after == '!' || after == '?';
    case '&':
      return is_letter(after) || after == '#';
    case '!':
      return after == '[';
    case '[':
      return marks == Marks::none && is_footnote_mark(text.substr(at));
    case ']':
      return after == '(';
    default:
      return false;
  }
}

// A line that would be a heading, a quote, a rule, a row of a table, a definition.
bool opens_block(std::string_view line) {
  if (line.empty()) return false;
  switch (line[0]) {
    case '#':
    case '>':
    case '|':
    case '=':
    case '`':
    case '~':
      return true;
    case '-':
    case '*':
    case '_':
      return line.find_first_not_of(std::string{line[0], ' '}) == std::string_view::npos && line.size() > 1;
    case '[':
      return line.find("]: ") != std::string_view::npos && !is_footnote_mark(line);
    default:
      return false;
  }
}

void append_line(std::string& out, std::string_view line, Marks marks) {
  const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
  out += line.substr(0, indent);
  line.remove_prefix(indent);
  if (opens_block(line) && !needs_escape(line, 0, marks)) out += '\\';
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (needs_escape(line, i, marks)) out += '\\';
    out += line[i];
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_line(out, text, Marks::footnotes);
  // A mark that a colon follows would begin a definition.
  if (is_footnote_mark(text) && out.find("]:") == out.find(']')) out.insert(out.find(']') + 1, " ");
  return out;
}

// One cell: a bar in it is no edge.
std::string row_of(std::string_view text) {
  std::string out = "|";
  while (true) {
    const std::size_t end = text.find(" | ");
    for (const char c : " " + escaped(text.substr(0, end))) {
      if (c == '|') out += '\\';
      out += c;
    }
    out += " |";
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 3);
  }
}

std::string markdown_of_block(const DocumentBlock& block) {
  const std::string number = block.number.empty() ? std::string() : block.number + ' ';
  switch (block.kind) {
    case BlockKind::heading:
      return std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#') + ' ' + number +
             escaped(block.text);
    case BlockKind::list_item: {
      const std::string indent(block.level > 1 ? 2 * static_cast<std::size_t>(block.level - 1) : 0, ' ');
      return indent + (number.empty() ? "- " : number) + escaped(block.text);
    }
    case BlockKind::table_row:
      return row_of(block.text);
    case BlockKind::paragraph:
      break;
  }
  return number + escaped(block.text);
}

}  // namespace

std::string markdown_of_plain(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    // A run of lines up to a blank one.
    std::size_t end = at;
    std::size_t longest = 0;
    std::size_t lines = 0;
    while (end < utf8.size()) {
      const std::size_t line_end = std::min(utf8.find('\n', end), utf8.size());
      const std::string_view line = utf8.substr(end, line_end - end);
      if (line.find_first_not_of(" \t\r\f\v") == std::string_view::npos) break;
      longest = std::max(longest, line.size());
      ++lines;
      end = std::min(line_end + 1, utf8.size());
    }
    const bool parted = longest > kLongestWrappedLine && lines > 1;
    while (at < end) {
      const std::size_t line_end = std::min(utf8.find('\n', at), utf8.size());
      std::string_view line = utf8.substr(at, line_end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      append_line(out, line, Marks::none);
      out += parted ? "\n\n" : "\n";
      at = std::min(line_end + 1, utf8.size());
    }
    if (at < utf8.size()) {
      const std::size_t line_end = std::min(utf8.find('\n', at), utf8.size());
      out += '\n';
      at = std::min(line_end + 1, utf8.size());
    }
  }
  return out;
}

std::string markdown_of(const Document& document) {
  std::string out;
  bool in_table = false;
  for (const DocumentBlock& block : document.blocks) {
    const bool row = block.kind == BlockKind::table_row;
    if (!out.empty() && !(in_table && row)) out += '\n';
    in_table = row;
    switch (document.format) {
      case DocumentFormat::markdown:
        out += block.text;
        break;
      case DocumentFormat::text:
        out += markdown_of_plain(block.text);
        continue;
      default:
        out += markdown_of_block(block);
    }
    out += '\n';
  }
  if (!document.footnotes.empty()) out += '\n';
  for (const DocumentFootnote& note : document.footnotes) {
    out += "[^" + note.label + "]: " + escaped(note.text) + '\n';
  }
  return out;
}

}  // namespace agreed
