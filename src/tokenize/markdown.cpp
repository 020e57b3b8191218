// One pass over a paragraph; every branch either appends wording or steps over mark-up. Brackets are matched
// once per paragraph with a stack, so that unclosed ones cost nothing more.
#include "tokenize/markdown.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "tokenize/code_points.h"

namespace agreed {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word_byte(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

class InlineScanner {
 public:
  InlineScanner(std::string_view bytes, ByteSpan span, CleanText& out)
      : bytes_(bytes.substr(0, span.end)), at_(span.begin), begin_(span.begin), end_(span.end), out_(out) {}

  void run() {
    while (at_ < end_) {
      step();
    }
  }

 private:
  void step() {
    switch (bytes_[at_]) {
      case '\\':
        return escape();
      case '<':
        return tag();
      case '!':
        return image();
      case '[':
        return open_bracket();
      case ']':
        return close_bracket();
      case '&':
        return entity();
      case '*':
      case '_':
      case '~':
        return emphasis();
      case '`':
        ++at_;
        return;
      case '\n':
        return line_end();
      default:
        return wording();
    }
  }

  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_); }

  void wording() {
    const std::uint32_t begin = at_;
    const char32_t c = next_code_point(bytes_, at_);
    out_.append(c, begin, at_);
  }

  void escape() {
    ++at_;
    if (at_ == end_ || bytes_[at_] == '\n' || bytes_[at_] == '\r') {
      return;  // a hard line break
    }
    if (!is_punctuation(bytes_[at_])) {
      out_.append(U'\\', at_ - 1, at_);
      return;
    }
    wording();
  }

  void line_end() {
    wording();
    while (at_ < end_ && (bytes_[at_] == ' ' || bytes_[at_] == '\t' || bytes_[at_] == '>')) {
      ++at_;
    }
  }

  void tag() {
    // An unclosed comment would be searched to the end again and again.
    const bool comment = rest().substr(0, 4) == "<!--";
    const Tag found = comment && unclosed_comment_ ? Tag{} : read_tag(rest());
    unclosed_comment_ = unclosed_comment_ || (comment && found.kind == TagKind::none);
    switch (found.kind) {
      case TagKind::none:
        return wording();
      case TagKind::autolink:
        for (++at_, autolink_end_ = at_ + found.length - 2; at_ < autolink_end_;) {
          wording();
        }
        ++at_;
        return;
      case TagKind::block_tag:
        out_.append_separator(at_);
        break;
      case TagKind::line_break:
        out_.append(U'\n', at_, at_ + found.length);
        break;
      case TagKind::comment:
      case TagKind::inline_tag:
        break;
    }
    at_ += found.length;
  }

  void image() {
    if (at_ + 1 < end_ && bytes_[at_ + 1] == '[') {
      const std::uint32_t close = matching_bracket(at_ + 1);
      const std::size_t target = close == 0 ? 0 : link_target_length(bytes_.substr(close));
      if (target != 0) {
        at_ = close + static_cast<std::uint32_t>(target);
        return;
      }
    }
    wording();
  }

  void open_bracket() {
    const std::size_t mark = footnote_mark_length(rest());
    if (mark != 0) {
      at_ += static_cast<std::uint32_t>(mark);
      return;
    }
    const std::uint32_t close = matching_bracket(at_);
    if (close != 0 && close > at_ + 1 && !is_gap(at_, close) &&
        link_target_length(bytes_.substr(close)) != 0) {
      links_.push_back(close);
      ++at_;
      return;
    }
    wording();
  }

  void close_bracket() {
    if (!links_.empty() && links_.back() == at_) {
      links_.pop_back();
      at_ += static_cast<std::uint32_t>(link_target_length(rest()));
      return;
    }
    wording();
  }

  void entity() {
    const Entity found = read_entity(rest());
    if (found.code_point == 0) {
      return wording();
    }
    const auto unit = static_cast<std::uint32_t>(out_.units.size());
    out_.append(found.code_point, at_, at_ + found.length);
    if (out_.units.size() > unit) {
      out_.decoded.push_back(unit);
    }
    at_ += found.length;
  }

  void emphasis() {
    const char mark = bytes_[at_];
    std::uint32_t run_end = at_;
    while (run_end < end_ && bytes_[run_end] == mark) {
      ++run_end;
    }
    const char before = at_ > begin_ ? bytes_[at_ - 1] : ' ';
    const char after = run_end < end_ ? bytes_[run_end] : ' ';
    bool is_wording = is_blank(before) && is_blank(after);
    if (mark == '*') {
      is_wording = is_wording || (is_digit(before) && is_digit(after));
    } else if (mark == '_') {
      is_wording = is_wording || (is_word_byte(before) && is_word_byte(after));
    } else {
      is_wording = is_wording || run_end - at_ != 2;
    }
    if (!is_wording) {
      at_ = run_end;
    }
    while (at_ < run_end) {
      wording();
    }
  }

  // "[...]" and "[U+2026]" are gaps, never the text of a link.
  [[nodiscard]] bool is_gap(std::uint32_t open, std::uint32_t close) const {
    const std::string_view inner = bytes_.substr(open + 1, close - open - 1);
    return inner == "..." || inner == "\xE2\x80\xA6";
  }

  // The "]" that closes the "[" at `open`, or 0.
  std::uint32_t matching_bracket(std::uint32_t open) {
    if (!matched_) {
      match_brackets(open);
    }
    const auto found = std::lower_bound(matches_.begin(), matches_.end(), std::pair{open, 0U});
    return found != matches_.end() && found->first == open ? found->second : 0;
  }

  void match_brackets(std::uint32_t from) {
    matched_ = true;
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = from; i < end_; ++i) {
      if (bytes_[i] == '\\') {
        ++i;
      } else if (bytes_[i] == '[') {
        open.push_back(i);
      } else if (bytes_[i] == ']' && !open.empty()) {
        matches_.emplace_back(open.back(), i);
        open.pop_back();
      }
    }
    std::sort(matches_.begin(), matches_.end());
  }

  std::string_view bytes_;
  std::uint32_t at_;
  std::uint32_t begin_;
  std::uint32_t end_;
  CleanText& out_;
  std::vector<std::uint32_t> links_;  // closing brackets of open links
  std::vector<std::pair<std::uint32_t, std::uint32_t>> matches_;
  std::uint32_t autolink_end_ = 0;
  bool matched_ = false;
  bool unclosed_comment_ = false;
};

constexpr std::array<bool, 256> make_bare_bytes() {
  std::array<bool, 256> bare{};
  for (std::size_t i = 0; i < 128; ++i) {
    bare[i] = true;
  }
  for (const char c : {'\\', '<', '[', ']', '&', '*', '_', '~', '`', '>'}) {
    bare[static_cast<unsigned char>(c)] = false;
  }
  return bare;
}
constexpr std::array<bool, 256> kBareBytes = make_bare_bytes();

}  // namespace

void clean_markdown(std::string_view bytes, ByteSpan span, CleanText& out) {
  InlineScanner(bytes, span, out).run();
}

bool is_bare(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return kBareBytes[static_cast<unsigned char>(c)]; });
}

}  // namespace agreed
