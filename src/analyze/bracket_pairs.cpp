#include "analyze/bracket_pairs.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "tokenize/markdown.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNotClosed = 0;
// Names and addresses of links are not looked for any further, so that hostile bytes cost no more than
// others.
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestAddress = 2000;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

class BracketScan {
 public:
  BracketScan(std::string_view bytes, ByteSpan body) : bytes_(bytes.substr(0, body.end)), at_(body.begin) {
    find_definitions(body);
  }

  BracketPairs run() {
    std::vector<std::uint32_t> open;  // indices into found_.pairs
    for (; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] == '\\') {
        ++at_;
      } else if (bytes_[at_] == '[') {
        if (const auto past = past_other_use()) {
          at_ = *past - 1;
        } else {
          open.push_back(static_cast<std::uint32_t>(found_.pairs.size()));
          found_.pairs.push_back({at_, kNotClosed, 0, 0});
        }
      } else if (bytes_[at_] == ']') {
        if (open.empty()) {
          found_.unopened.push_back(at_);
        } else {
          found_.pairs[open.back()].close = at_;
          open.pop_back();
        }
      }
    }
    for (const std::uint32_t index : open) found_.unclosed.push_back(found_.pairs[index].open);
    // A bracket that is never closed does not hold what comes after it.
    std::erase_if(found_.pairs, [](const BracketPair& pair) { return pair.close == kNotClosed; });
    nest();
    return std::move(found_);
  }

 private:
  // The line holds nothing but blanks before `at`.
  [[nodiscard]] bool opens_line(std::uint32_t at) const {
    while (at > 0 && is_blank(bytes_[at - 1])) --at;
    return at == 0 || bytes_[at - 1] == '\n';
  }

  // "[name]: address" at the begin of a line.
  void find_definitions(ByteSpan body) {
    for (std::size_t line = body.begin; line < bytes_.size();) {
      const std::size_t open = bytes_.find_first_not_of(" \t", line);
      if (open != std::string_view::npos && bytes_[open] == '[')
        add_definition(bytes_.substr(open + 1, kLongestName));
      line = bytes_.find('\n', line);
      if (line == std::string_view::npos) break;
      ++line;
    }
  }

  void add_definition(std::string_view text) {
    const std::size_t mark = text.find("]:");
    if (mark == std::string_view::npos ||
        text.substr(0, mark).find_first_of("[]\n") != std::string_view::npos)
      return;
    std::string_view target = text.substr(mark + 2);
    target.remove_prefix(std::min(target.find_first_not_of(" \t"), target.size()));
    static constexpr std::string_view kAddresses[] = {"http://", "https://", "mailto:", "<", "/", "#"};
    if (std::ranges::any_of(kAddresses, [&](std::string_view one) { return target.starts_with(one); }))
      definitions_.insert(std::string(text.substr(0, mark)));
  }

  [[nodiscard]] bool is_check_box(std::size_t close) const {
    if (close != at_ + 2) return false;
    const char inside = bytes_[at_ + 1];
    if (inside != ' ' && inside != 'x' && inside != 'X') return false;
    std::uint32_t bullet = at_;
    while (bullet > 0 && is_blank(bytes_[bullet - 1])) --bullet;
    if (bullet == at_ || bullet == 0) return false;
    const char mark = bytes_[bullet - 1];
    return (mark == '-' || mark == '*' || mark == '+') && opens_line(bullet - 1);
  }

  // What a "[" at this place is, if it is no bracket of a negotiation: the offset past it.
  [[nodiscard]] std::optional<std::uint32_t> past_other_use() const {
    const std::string_view rest = bytes_.substr(at_);
    for (const std::string_view other : {"[...]", "[\xE2\x80\xA6]", "[sic]"}) {
      if (rest.starts_with(other)) return at_ + static_cast<std::uint32_t>(other.size());
    }
    if (const std::size_t mark = footnote_mark_length(rest.substr(0, kLongestName)); mark != 0)
      return at_ + static_cast<std::uint32_t>(mark);
    // Up to the next bracket only, so that all these looks together are one pass.
    const std::size_t close = bytes_.find_first_of("[]", at_ + 1);
    if (close == std::string_view::npos || bytes_[close] != ']') return std::nullopt;
    const std::string_view inside = bytes_.substr(at_ + 1, close - at_ - 1);
    if (is_check_box(close)) return static_cast<std::uint32_t>(close + 1);
    const std::string_view behind = bytes_.substr(close, kLongestAddress);
    if (const std::size_t link = link_target_length(behind); link != 0 && !inside.empty())
      return static_cast<std::uint32_t>(close + link);
    if (definitions_.empty()) return std::nullopt;
    if (inside.size() < kLongestName && definitions_.contains(std::string(inside)))
      return static_cast<std::uint32_t>(close + 1);
    const std::size_t end = behind.substr(0, kLongestName).find(']', 2);
    if (behind.starts_with("][") && end != std::string_view::npos &&
        definitions_.contains(std::string(behind.substr(2, end - 2))))
      return static_cast<std::uint32_t>(close + end + 1);
    return std::nullopt;
  }

  void nest() {
    std::vector<std::uint32_t> around;
    std::vector<BracketPair>& pairs = found_.pairs;
    const auto leave = [&](std::uint32_t next) {
      pairs[around.back()].after = next;
      around.pop_back();
    };
    for (std::uint32_t p = 0; p < pairs.size(); ++p) {
      while (!around.empty() && pairs[around.back()].close < pairs[p].open) leave(p);
      pairs[p].depth = static_cast<std::uint32_t>(around.size());
      around.push_back(p);
    }
    while (!around.empty()) leave(static_cast<std::uint32_t>(pairs.size()));
  }

  std::string_view bytes_;
  std::uint32_t at_;
  std::set<std::string> definitions_;
  BracketPairs found_;
};

}  // namespace

BracketPairs pair_brackets(std::string_view bytes, ByteSpan body) {
  return BracketScan(bytes, body).run();
}

}  // namespace agreed
