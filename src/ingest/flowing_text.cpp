// Blanks wait until a character follows, so that none stands at an edge.
#include "ingest/flowing_text.h"

#include <algorithm>
#include <array>

#include "ingest/html_list_marks.h"

namespace agreed {
namespace {

// As in tokenize/paragraphs.cpp: nobody wraps at more bytes, and with one such line each is a paragraph.
constexpr std::size_t kLongestWrappedLine = 300;
constexpr std::size_t kShortLine = 60;

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Han, kana and full-width marks: three bytes from U+2E80 to U+9FFF, or from U+FF00; Hangul has blanks.
bool is_unspaced(std::string_view character) {
  if (character.size() < 3) return false;
  const auto lead = static_cast<unsigned char>(character[0]);
  const auto next = static_cast<unsigned char>(character[1]);
  if (lead == 0xE2) return next >= 0xBA;
  if (lead == 0xEF) return next >= 0xBC;
  return lead >= 0xE3 && lead <= 0xE9;
}

std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
  }
  return text.substr(begin);
}

constexpr std::array<std::string_view, 9> kBullets{
    "- ",           "* ",           "\xE2\x80\xA2", "\xE2\x80\x93 ", "\xE2\x97\xA6",
    "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x97\x8B", "\xE2\x96\xA1"};

bool starts_item(std::string_view line) {
  return begins_with_label(line) || std::any_of(kBullets.begin(), kBullets.end(),
                                                [&](std::string_view b) { return line.starts_with(b); });
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  for (bool more = true; more && !text.empty();) {
    const std::size_t begin = text.find_first_not_of(kBlank);
    text = begin == std::string_view::npos ? std::string_view() : text.substr(begin);
    text = text.substr(0, text.find_last_not_of(kBlank) + 1);
    more = false;
    for (const std::string_view wide : {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B"}) {
      if (text.starts_with(wide)) text.remove_prefix(wide.size()), more = true;
      if (text.ends_with(wide)) text.remove_suffix(wide.size()), more = true;
    }
  }
  return std::string(text);
}

// A line that was cut goes on in small letters.
bool goes_on(std::string_view line, std::string_view next) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return (is_small(line.back()) || line.back() == ',') && is_small(next.front());
}

// Lines without an empty one between them.
void join_lines(const std::vector<std::string>& lines, std::vector<std::string>& pieces) {
  const bool unwrapped = std::any_of(
      lines.begin(), lines.end(), [](const std::string& line) { return line.size() > kLongestWrappedLine; });
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const bool apart = i == 0 || starts_item(line) ||
                       (unwrapped && (lines[i - 1].size() < kShortLine || !goes_on(lines[i - 1], line)));
    if (apart) {
      pieces.push_back(line);
      continue;
    }
    std::string& piece = pieces.back();
    if (!is_unspaced(last_character(piece)) || !is_unspaced(std::string_view(line).substr(0, 3)))
      piece += ' ';
    piece += line;
  }
}

}  // namespace

void FlowingText::add_blank(std::string_view following) {
  if (blank_ && !text_.empty() && text_.back() != '\n' &&
      !(line_end_ && is_unspaced(last_character(text_)) && is_unspaced(following))) {
    text_ += ' ';
  }
  blank_ = line_end_ = false;
}

void FlowingText::add(std::string_view run) {
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (is_white(run[i])) {
      blank_ = true;
      line_end_ = line_end_ || run[i] == '\n' || run[i] == '\r';
      continue;
    }
    if (blank_) add_blank(run.substr(i, 3));
    text_ += run[i];
  }
}

void FlowingText::add_lines(std::string_view run) {
  while (!run.empty()) {
    const std::size_t end = std::min(run.find('\n'), run.size());
    add(run.substr(0, end));
    if (end < run.size()) line_break();
    run.remove_prefix(std::min(run.size(), end + 1));
  }
}

void FlowingText::line_break() {
  blank_ = line_end_ = false;
  text_ += '\n';
}

void FlowingText::add_mark(std::string_view mark) {
  blank_ = line_end_ = false;
  text_ += mark;
}

char FlowingText::last() const {
  return blank_ || text_.empty() ? '\0' : text_.back();
}

std::vector<std::string> FlowingText::take() {
  std::vector<std::string> pieces;
  std::vector<std::string> run;  // lines up to an empty one
  for (std::string_view rest = text_; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (line.empty()) {
      join_lines(run, pieces);
      run.clear();
    } else {
      run.push_back(std::move(line));
    }
  }
  join_lines(run, pieces);
  text_.clear();
  blank_ = line_end_ = false;
  return pieces;
}

std::string on_one_line(std::string_view text) {
  FlowingText line;
  line.add(text);
  const std::vector<std::string> pieces = line.take();
  return pieces.empty() ? std::string() : pieces.front();
}

}  // namespace agreed
