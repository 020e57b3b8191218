// wording_of(): the bytes of one token without what stands inside them and is no wording. It sees the token
// alone, so it goes by what can stand inside a token: "<" never does except in a tag, "*" never except as
// emphasis, and a low line is wording only between two letters or digits. A token begins and ends with
// wording.
#include <string>

#include "tokenize/character_class.h"
#include "tokenize/code_points.h"
#include "tokenize/markdown.h"
#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

class WordingReader {
 public:
  explicit WordingReader(std::string_view bytes)
      : bytes_(bytes), size_(static_cast<std::uint32_t>(bytes.size())) {}

  std::string read() {
    while (at_ < size_) {
      step();
    }
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = bytes_.substr(at_);
    if (at_ == 0 && rest[0] != '&') {
      return keep();
    }
    switch (rest[0]) {
      case '\\':
        ++at_;
        if (at_ < size_ && !is_white_space(static_cast<unsigned char>(bytes_[at_]))) {
          out_ += bytes_[at_++];
        }
        return;
      case '<': {
        const Tag tag = read_tag(rest);
        if (tag.kind == TagKind::none || tag.kind == TagKind::autolink) return keep();
        at_ += tag.length;
        return;
      }
      case '[': {
        const std::size_t mark = footnote_mark_length(rest);
        at_ += mark != 0 ? static_cast<std::uint32_t>(mark) : 1;
        return;
      }
      case ']': {
        const std::size_t target = link_target_length(rest);
        at_ += target != 0 ? static_cast<std::uint32_t>(target) : 1;
        return;
      }
      case '&': {
        const Entity entity = read_entity(rest);
        if (entity.code_point == 0) return keep();
        if (!is_ignorable(entity.code_point)) append_utf8(entity.code_point, out_);
        at_ += entity.length;
        return;
      }
      case '*':
      case '~':
      case '`':
        ++at_;
        return;
      case '_':
        return low_lines();
      case '\n':
        ++at_;
        while (at_ < size_ && (bytes_[at_] == '>' || bytes_[at_] == ' ' || bytes_[at_] == '\t')) ++at_;
        return;
      default:
        return keep();
    }
  }

  void low_lines() {
    std::uint32_t end = at_;
    while (end < size_ && bytes_[end] == '_') ++end;
    if (end == size_ || (is_word_byte(bytes_[at_ - 1]) && is_word_byte(bytes_[end])))
      out_.append(end - at_, '_');
    at_ = end;
  }

  void keep() {
    const std::uint32_t begin = at_;
    const char32_t c = next_code_point(bytes_, at_);
    if (!is_ignorable(c) && !is_white_space(c)) {
      out_ += bytes_.substr(begin, at_ - begin);
    }
  }

  std::string_view bytes_;
  std::uint32_t size_;
  std::uint32_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string wording_of(const SourceText& source, const Token& token) {
  const std::string_view bytes = source.slice(token.span);
  if (!token.markup_inside) {
    return std::string(bytes);
  }
  if (token.kind == TokenKind::gap) {
    return "[...]";
  }
  return WordingReader(bytes).read();
}

}  // namespace agreed
