// Reads one run of lines at a time and cuts it into blocks, so that memory does not grow with the text.
#include "tokenize/paragraphs.h"

#include <algorithm>
#include <cstring>

#include "tokenize/markdown.h"

namespace agreed {
namespace {

// Nobody wraps at more bytes than this. A plain text with a longer line between two blank ones has a
// line for each paragraph.
constexpr std::uint32_t kLongestWrappedLine = 300;
constexpr std::size_t kShortLine = 60;

// In bytes: what is shorter and ends without a stop is a title or an item rather than a cut sentence.
constexpr std::uint32_t kShortestCutBlock = 200;

bool is_blank_byte(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool is_blank_line(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_blank_byte(line[i])) {
      continue;
    }
    if (line.substr(i, 2) == "\xC2\xA0") {
      ++i;
    } else if (line.substr(i, 3) == "\xE3\x80\x80") {
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

// The last byte of the wording of a line, closing quotes, brackets and emphasis left out.
char last_mark(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const std::string_view rest = line.substr(0, end);
    if (is_blank_byte(rest.back()) ||
        std::string_view("\"')]*_\\").find(rest.back()) != std::string_view::npos) {
      --end;
    } else if (rest.ends_with("\xE2\x80\x9D") || rest.ends_with("\xE2\x80\x99")) {
      end -= 3;
    } else if (rest.ends_with("\xE3\x80\x82")) {
      return '.';
    } else {
      return rest.back();
    }
  }
  return 0;
}

bool ends_sentence(char mark) {
  return mark == '.' || mark == '!' || mark == '?' || mark == ':' || mark == ';';
}

bool ends_with_and_or(std::string_view line) {
  const std::string_view rest = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  return rest.ends_with(" and") || rest.ends_with(" or");
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) {
    return {};
  }
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

bool is_table_row(std::string_view line) {
  const std::string_view row = trimmed(line);
  return row.size() > 1 && row[0] == '|' && row.find('|', 1) != std::string_view::npos;
}

bool starts_with_block_tag(std::string_view line) {
  const std::string_view rest = trimmed(line);
  return !rest.empty() && rest[0] == '<' && read_tag(rest).kind == TagKind::block_tag;
}

std::string_view slice(std::string_view bytes, ByteSpan span) {
  return bytes.substr(span.begin, span.end - span.begin);
}

}  // namespace

BlockReader::BlockReader(std::string_view bytes, ByteSpan body, Markup markup, bool footnotes)
    : bytes_(bytes.substr(0, body.end)),
      markup_(markup),
      footnotes_(footnotes),
      at_(body.begin),
      end_(static_cast<std::uint32_t>(bytes_.size())) {}

bool BlockReader::next(Block& block) {
  if (!has_following_ && !next_as_divided(following_)) {
    return false;
  }
  block = following_;
  for (has_following_ = next_as_divided(following_); has_following_ && goes_on(block, following_);
       has_following_ = next_as_divided(following_)) {
    block.wording.end = following_.wording.end;
  }
  return true;
}

// "... maintain the" and, below a blank line, "current level": lower case after a word, nothing but blanks
// between.
bool BlockReader::goes_on(const Block& block, const Block& following) const {
  if (block.kind != ParagraphKind::body || following.kind != ParagraphKind::body ||
      !following.label.empty() || block.wording.size() < kShortestCutBlock) {
    return false;
  }
  const char last = slice(bytes_, block.wording).back();
  const char first = bytes_[following.wording.begin];
  return last >= 'a' && last <= 'z' && first >= 'a' && first <= 'z' &&
         slice(bytes_, {block.wording.end, following.wording.begin}).find_first_not_of(" \t\r\n") ==
             std::string_view::npos;
}

bool BlockReader::next_as_divided(Block& block) {
  while (given_ == blocks_.size()) {
    blocks_.clear();
    given_ = 0;
    if (!read_run()) {
      return false;
    }
    split_run();
  }
  block = blocks_[given_++];
  return true;
}

// A line without its line end: "\n", "\r\n" or a lone "\r".
ByteSpan BlockReader::read_line() {
  const std::uint32_t begin = at_;
  const void* feed = std::memchr(bytes_.data() + begin, '\n', end_ - begin);
  std::uint32_t line_end =
      feed == nullptr ? end_ : static_cast<std::uint32_t>(static_cast<const char*>(feed) - bytes_.data());
  at_ = feed == nullptr ? end_ : line_end + 1;
  const void* carriage = std::memchr(bytes_.data() + begin, '\r', line_end - begin);
  if (carriage != nullptr) {
    const auto where = static_cast<std::uint32_t>(static_cast<const char*>(carriage) - bytes_.data());
    if (where + 1 < line_end) {
      at_ = where + 1;
    }
    line_end = where;
  }
  return {begin, line_end};
}

bool BlockReader::read_run() {
  run_.clear();
  dash_lines_ = 0;
  longest_line_ = 0;
  while (at_ < end_) {
    const ByteSpan line = read_line();
    const std::string_view text = slice(bytes_, line);
    if (is_blank_line(text) && line.begin >= comment_end_) {
      if (!run_.empty()) {
        return true;
      }
      continue;
    }
    if (markup_ == Markup::markdown && comments_close_ && line.begin >= comment_end_) {
      const std::size_t comment = text.rfind("<!--");
      if (comment != std::string_view::npos && text.find("-->", comment) == std::string_view::npos) {
        const std::size_t close = bytes_.find("-->", line.end);
        comments_close_ = close != std::string_view::npos;
        comment_end_ = comments_close_ ? static_cast<std::uint32_t>(close) : 0;
      }
    }
    const std::string_view rest = trimmed(text);
    dash_lines_ += rest.size() > 1 && (rest[0] == '-' || rest[0] == '+') && rest[1] == ' ' ? 1 : 0;
    longest_line_ = std::max(longest_line_, line.size());
    run_.push_back(line);
  }
  return !run_.empty();
}

void BlockReader::split_run() {
  const bool markdown = markup_ == Markup::markdown;
  for (std::size_t i = 0; i < run_.size(); ++i) {
    const ByteSpan line = run_[i];
    const std::string_view text = slice(bytes_, line);
    if (markdown) {
      if (take_definition(i)) {
        continue;
      }
      const RuleLine rule = read_rule_line(text);
      if ((rule == RuleLine::setext_equals || rule == RuleLine::setext_dashes) && is_open_ &&
          open_.kind == ParagraphKind::body) {
        open_.kind = ParagraphKind::heading;
        close();
        continue;
      }
      if (rule != RuleLine::none && !(rule == RuleLine::setext_equals && is_open_)) {
        close();
        continue;
      }
      if (is_table_row(text)) {
        split_table_row(line);
        continue;
      }
    }
    const bool inside_comment = line.begin < comment_end_ && is_open_;
    const LineLead lead = read_line_lead(bytes_, line, markup_);
    if (!is_open_ || (!inside_comment && starts_block(lead, i))) {
      open(lead, line);
    } else {
      open_.wording.end = line.end;
    }
    if (open_.kind == ParagraphKind::heading) {
      close();
    }
  }
  close();
}

// "[^1]: ..." with its continuation lines, "[name]: address".
bool BlockReader::take_definition(std::size_t line) {
  const std::string_view text = slice(bytes_, run_[line]);
  const std::string_view rest = trimmed(text);
  const bool indented = !text.empty() && (text[0] == ' ' || text[0] == '\t');
  const std::size_t mark = footnote_mark_length(rest);
  if (mark != 0 && rest.substr(mark).starts_with(":")) {
    close();
    in_definition_ = !footnotes_;
    if (footnotes_) open_footnote(run_[line], static_cast<std::uint32_t>(rest.data() - bytes_.data()), mark);
    return true;
  }
  if (in_definition_ && (line > 0 || indented)) {
    return true;
  }
  in_definition_ = false;
  if (!is_open_ && rest.size() > 4 && rest[0] == '[') {
    const std::size_t end = rest.find("]: ");
    if (end != std::string_view::npos && end > 1 && rest.find_first_of("[]", 1) == end &&
        rest.find("://", end) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// What follows, up to a blank line or the next definition, is wrapped or divided as anything else is.
void BlockReader::open_footnote(ByteSpan line, std::uint32_t mark, std::size_t mark_length) {
  LineLead lead;
  lead.kind = ParagraphKind::footnote;
  lead.label = {mark, mark + static_cast<std::uint32_t>(mark_length)};
  lead.content_begin = mark;
  lead.wording_begin = lead.label.end + 1;
  while (lead.wording_begin < line.end && is_blank_byte(bytes_[lead.wording_begin])) ++lead.wording_begin;
  open(lead, line);
}

bool BlockReader::starts_block(const LineLead& lead, std::size_t line) const {
  if (lead.kind == ParagraphKind::heading) {
    return true;
  }
  const std::string_view text = slice(bytes_, run_[line]);
  if (markup_ == Markup::markdown && starts_with_block_tag(text)) {
    return true;
  }
  const std::string_view before = slice(bytes_, run_[line - 1]);
  const char mark = last_mark(before);
  // A line of its own that is short, such as a title, or that ends a sentence.
  const bool unwrapped = markup_ == Markup::plain && longest_line_ > kLongestWrappedLine;
  if (unwrapped && (ends_sentence(mark) || before.size() < kShortLine)) {
    return true;
  }
  if (lead.bullet != 0) {
    return lead.bullet == '.' || lead.bullet == '*' || ends_sentence(mark) || mark == ',' || dash_lines_ > 1;
  }
  if (lead.style == LabelStyle::none) {
    return false;
  }
  const bool next_of_sequence = open_lead_.style == lead.style && lead.number != 0 &&
                                open_lead_.number + 1 == lead.number &&
                                open_lead_.in_parentheses == lead.in_parentheses;
  if (next_of_sequence || ends_sentence(mark)) {
    return true;
  }
  return lead.in_parentheses && (mark == ',' || ends_with_and_or(before));
}

void BlockReader::split_table_row(ByteSpan line) {
  close();
  std::uint32_t cell_begin = line.begin;
  for (std::uint32_t i = line.begin; i <= line.end; ++i) {
    if (i < line.end && bytes_[i] == '\\') {
      ++i;
      continue;
    }
    if (i < line.end && bytes_[i] != '|') {
      continue;
    }
    const std::string_view cell = trimmed(bytes_.substr(cell_begin, i - cell_begin));
    if (cell.find_first_not_of(":-") != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(cell.data() - bytes_.data());
      blocks_.push_back(
          {{begin, begin + static_cast<std::uint32_t>(cell.size())}, {}, 0, ParagraphKind::body});
    }
    cell_begin = i + 1;
  }
}

void BlockReader::open(const LineLead& lead, ByteSpan line) {
  close();
  open_.wording = {lead.wording_begin, line.end};
  open_.label = lead.label;
  open_.number = lead.style == LabelStyle::number ? lead.number : 0;
  open_.kind = lead.kind;
  open_lead_ = lead;
  is_open_ = true;
}

void BlockReader::close() {
  if (!is_open_) {
    return;
  }
  is_open_ = false;
  std::string_view text = slice(bytes_, open_.wording);
  if (open_.kind == ParagraphKind::heading) {
    // The closing "##" of a heading.
    const std::string_view rest = trimmed(text);
    const std::size_t last = rest.find_last_not_of('#');
    if (last == std::string_view::npos) {
      open_.wording.end = open_.wording.begin;
    } else if (last + 1 < rest.size() && (rest[last] == ' ' || rest[last] == '\t')) {
      open_.wording.end = static_cast<std::uint32_t>(rest.data() + last - bytes_.data());
    }
    text = slice(bytes_, open_.wording);
  }
  if (is_blank_line(text) && !open_.label.empty()) {
    // A number that labels nothing is wording, the mark of a note is not.
    open_.wording = open_.kind == ParagraphKind::footnote ? ByteSpan{} : open_.label;
    open_.label = {};
    open_.number = 0;
  }
  if (!open_.wording.empty()) {
    blocks_.push_back(open_);
  }
  open_ = {};
}

}  // namespace agreed
