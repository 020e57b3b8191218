// A small hand-written reader: it looks at a few bytes of each line and gives up at the first that fits
// no pattern, since nearly all lines begin with a word.
#include "tokenize/line_lead.h"

#include <algorithm>
#include <array>

namespace agreed {
namespace {

constexpr std::uint32_t kMostLabelDigits = 3;
constexpr std::uint32_t kMostRomanLetters = 6;

constexpr std::string_view kFullWidthStop = "\xEF\xBC\x8E";
constexpr std::string_view kFullWidthOpen = "\xEF\xBC\x88";
constexpr std::string_view kFullWidthClose = "\xEF\xBC\x89";

// The bytes of the blank that these bytes begin with, 0 if none: ASCII, no-break, ideographic, and U+2000 to
// U+200A, U+202F and U+205F, the thin ones among them.
std::uint32_t blank_size(std::string_view bytes) {
  if (bytes.empty()) return 0;
  if (bytes[0] == ' ' || bytes[0] == '\t' || bytes[0] == '\f' || bytes[0] == '\v') return 1;
  if (bytes.starts_with("\xC2\xA0")) return 2;
  if (bytes.starts_with("\xE3\x80\x80") || bytes.starts_with("\xE2\x81\x9F")) return 3;
  if (!bytes.starts_with("\xE2\x80") || bytes.size() < 3) return 0;
  const auto last = static_cast<unsigned char>(bytes[2]);
  return (last >= 0x80 && last <= 0x8A) || last == 0xAF ? 3 : 0;
}

// Bullets outside ASCII: U+2022, 2023, 25E6, 25AA, 25CF, 25CB, 25A0, 25A1, 2043.
constexpr std::array<std::string_view, 9> kBulletSigns{"\xE2\x80\xA2", "\xE2\x80\xA3", "\xE2\x97\xA6",
                                                       "\xE2\x96\xAA", "\xE2\x97\x8F", "\xE2\x97\x8B",
                                                       "\xE2\x96\xA0", "\xE2\x96\xA1", "\xE2\x81\x83"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_roman(char c, char first) {
  const std::string_view lower = "ivxlc";
  const std::string_view upper = "IVXLC";
  return (first >= 'a' ? lower : upper).find(c) != std::string_view::npos;
}

class LeadReader {
 public:
  LeadReader(std::string_view bytes, ByteSpan line, Markup markup)
      : bytes_(bytes.substr(0, line.end)),
        at_(line.begin),
        end_(line.end),
        markdown_(markup == Markup::markdown) {}

  LineLead read() {
    skip_blanks();
    while (markdown_ && at_ < end_ && bytes_[at_] == '>') {
      ++at_;
      skip_blanks();
    }
    if (!read_heading()) {
      read_bullet();
    }
    lead_.content_begin = at_;
    lead_.wording_begin = at_;
    read_label();
    return lead_;
  }

 private:
  [[nodiscard]] bool has(std::string_view text) const { return bytes_.substr(at_, text.size()) == text; }
  [[nodiscard]] bool at_blank(std::uint32_t at) const {
    const std::string_view rest = bytes_.substr(at);
    return rest.empty() || blank_size(rest) != 0;
  }

  void skip_blanks() {
    for (std::uint32_t size = 1; at_ < end_ && size != 0; at_ += size) {
      size = blank_size(bytes_.substr(at_));
    }
  }

  bool read_heading() {
    if (!markdown_ || at_ >= end_ || bytes_[at_] != '#') {
      return false;
    }
    std::uint32_t end = at_;
    while (end < end_ && bytes_[end] == '#') {
      ++end;
    }
    if (end - at_ > 6 || !at_blank(end)) {
      return false;
    }
    lead_.kind = ParagraphKind::heading;
    at_ = end;
    skip_blanks();
    return true;
  }

  void read_bullet() {
    if (at_ >= end_) {
      return;
    }
    const char c = bytes_[at_];
    if (c == '-' || c == '*' || c == '+') {
      if (at_ + 1 < end_ && at_blank(at_ + 1)) {
        set_bullet(c, 1);
      }
      return;
    }
    if (static_cast<unsigned char>(c) != 0xE2) {
      return;
    }
    for (const std::string_view sign : kBulletSigns) {
      if (has(sign)) {
        set_bullet('.', static_cast<std::uint32_t>(sign.size()));
        return;
      }
    }
    if (has("\xE2\x80\x93") && at_blank(at_ + 3)) {
      set_bullet('-', 3);
    }
  }

  void set_bullet(char bullet, std::uint32_t length) {
    lead_.kind = ParagraphKind::bullet;
    lead_.bullet = bullet;
    at_ += length;
    skip_blanks();
  }

  // opening bracket? name (full stop | closing bracket) blank, with emphasis around it in Markdown.
  void read_label() {
    std::uint32_t at = at_;
    std::uint32_t marks = 0;
    while (markdown_ && at < end_ && (bytes_[at] == '*' || bytes_[at] == '_') && marks < 3) {
      ++at;
      ++marks;
    }
    const std::uint32_t begin = at;
    LineLead lead = lead_;
    bool wide_open = false;
    if (at < end_ && bytes_[at] == '(') {
      lead.in_parentheses = true;
      ++at;
    } else if (bytes_.substr(at, 3) == kFullWidthOpen) {
      lead.in_parentheses = wide_open = true;
      at += 3;
    }
    const std::uint32_t name_begin = at;
    at = read_name(at, lead);
    if (at == name_begin) {
      return;
    }
    const std::string_view mark = bytes_.substr(at);
    bool wide = false;
    if (lead.in_parentheses ? mark.starts_with(wide_open ? std::string_view(kFullWidthClose) : ")")
                            : mark.starts_with(".") || mark.starts_with(")")) {
      at += wide_open ? 3 : 1;
      wide = wide_open;
    } else if (!lead.in_parentheses &&
               (mark.starts_with(kFullWidthStop) || mark.starts_with(kFullWidthClose))) {
      at += 3;
      wide = true;
    } else {
      return;
    }
    lead.label = {begin, at};
    std::uint32_t after = at;
    for (std::uint32_t i = 0; i < marks && after < end_ && bytes_[after] == bytes_[begin - 1]; ++i) {
      ++after;
    }
    if (!wide && !at_blank(after)) {
      return;
    }
    at_ = after;
    skip_blanks();
    if (at_ >= end_ && lead.style != LabelStyle::number) {
      return;  // nothing but "a.": rather a word than a label
    }
    lead.wording_begin = at_;
    lead_ = lead;
  }

  std::uint32_t read_name(std::uint32_t at, LineLead& lead) const {
    if (at >= end_) {
      return at;
    }
    const char first = bytes_[at];
    std::uint32_t end = at;
    if (is_digit(first) || has_wide_digit(at)) {
      std::uint32_t digits = 0;
      while (end < end_ && (is_digit(bytes_[end]) || has_wide_digit(end))) {
        const bool wide = !is_digit(bytes_[end]);
        const auto value = static_cast<unsigned char>(bytes_[wide ? end + 2 : end]) - (wide ? 0x90U : 0x30U);
        lead.number = lead.number * 10 + value;
        end += wide ? 3 : 1;
        if (++digits > kMostLabelDigits) {
          return at;
        }
      }
      lead.style = LabelStyle::number;
      return end;
    }
    while (end < end_ && end - at < kMostRomanLetters && is_roman(bytes_[end], first)) {
      ++end;
    }
    const bool closes = end < end_ && (bytes_[end] == '.' || bytes_[end] == ')');
    const bool one_letter = at + 1 < end_ && (bytes_[at + 1] == '.' || bytes_[at + 1] == ')');
    const bool lower = first >= 'a' && first <= 'z';
    const bool upper = first >= 'A' && first <= 'Z';
    if (one_letter && (lower || (upper && (lead.in_parentheses || bytes_[at + 1] == ')')))) {
      lead.style = LabelStyle::letter;
      lead.number = static_cast<std::uint32_t>((first | 0x20) - 'a' + 1);
      return at + 1;
    }
    if (end > at && closes) {
      lead.style = LabelStyle::roman;
      return end;
    }
    return at;
  }

  [[nodiscard]] bool has_wide_digit(std::uint32_t at) const {
    const std::string_view rest = bytes_.substr(at, 3);
    return rest.size() == 3 && rest.starts_with("\xEF\xBC") && static_cast<unsigned char>(rest[2]) >= 0x90 &&
           static_cast<unsigned char>(rest[2]) <= 0x99;
  }

  std::string_view bytes_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool markdown_;
  LineLead lead_;
};

}  // namespace

LineLead read_line_lead(std::string_view bytes, ByteSpan line, Markup markup) {
  return LeadReader(bytes, line, markup).read();
}

RuleLine read_rule_line(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos ||
      std::string_view("-*_=`~").find(line[begin]) == std::string_view::npos) {
    return RuleLine::none;
  }
  line.remove_prefix(begin);
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  const char mark = line[0];
  if (line.starts_with("```") || line.starts_with("~~~")) {
    return RuleLine::fence;
  }
  const bool unbroken = line.find_first_not_of(mark) == std::string_view::npos;
  if (mark == '=') {
    return unbroken ? RuleLine::setext_equals : RuleLine::none;
  }
  if (mark == '`' || mark == '~') {
    return RuleLine::none;
  }
  const auto marks = std::count(line.begin(), line.end(), mark);
  const auto blanks = std::count_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
  if (static_cast<std::size_t>(marks + blanks) != line.size() || marks < 3) {
    return RuleLine::none;
  }
  return mark == '-' && unbroken ? RuleLine::setext_dashes : RuleLine::thematic_break;
}

}  // namespace agreed
