#include <utility>

#include "corpus/waiver.h"

namespace agreed {
namespace {

constexpr std::string_view kWord = "agreed-waive";
constexpr std::string_view kForm = "write <!-- agreed-waive RULE: reason; by NAME; until 2026-12-31 -->";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Without blanks at the ends, and with one blank for each run of them inside.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Error wrong(const std::string& what) {
  return {ErrorCode::syntax, what + ": " + std::string(kForm), {}, 0};
}

// The first word of a text without blanks at its begin.
std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && !is_blank(text[end]) && text[end] != ':') ++end;
  return text.substr(0, end);
}

std::optional<Error> take_part(Waiver& waiver, const std::string& part) {
  if (part.starts_with("by ") || part == "by") {
    if (part.size() < 4) return wrong("\"by\" without a name in a waiver");
    if (!waiver.owner.empty()) return wrong("\"by\" stands twice in a waiver");
    waiver.owner = part.substr(3);
  } else if (part.starts_with("until ") || part == "until") {
    if (waiver.until) return wrong("\"until\" stands twice in a waiver");
    waiver.until = Date::parse(part.size() > 6 ? part.substr(6) : "");
    if (!waiver.until) {
      return Error{ErrorCode::bad_value,
                   "\"until\" of a waiver must be a date like 2026-12-31, not \"" +
                       (part.size() > 6 ? part.substr(6) : "") + "\"",
                   {},
                   0};
    }
  } else if (!part.empty()) {
    waiver.reason += "; " + part;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Result<Waiver>> read_waiver_comment(std::string_view comment) {
  while (!comment.empty() && is_blank(comment.front())) comment.remove_prefix(1);
  const std::string_view word = first_word(comment);
  if (!word.starts_with("agreed-")) return std::nullopt;
  if (word != kWord) {
    return Result<Waiver>(Error{
        ErrorCode::unknown_key,
        "no instruction \"" + std::string(word) + "\" in a comment: there is only " + std::string(kWord),
        {},
        0});
  }
  comment.remove_prefix(word.size());
  const std::size_t colon = comment.find(':');
  Waiver waiver;
  waiver.rule = folded(comment.substr(0, colon));
  if (waiver.rule.empty() || waiver.rule.find(' ') != std::string::npos)
    return Result<Waiver>(wrong("a waiver names one rule, then a colon and the reason"));
  if (colon == std::string_view::npos)
    return Result<Waiver>(wrong("a waiver of " + waiver.rule + " without a reason"));
  std::string_view rest = comment.substr(colon + 1);
  bool first = true;
  while (first || !rest.empty()) {
    const std::size_t end = rest.find(';');
    std::string part = folded(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (first) {
      // "agreed-waive forbid: by Lund" has no reason either.
      if (part.empty() || part.starts_with("by ") || part.starts_with("until "))
        return Result<Waiver>(wrong("a waiver of " + waiver.rule + " without a reason"));
      waiver.reason = std::move(part);
    } else if (std::optional<Error> error = take_part(waiver, part)) {
      return Result<Waiver>(std::move(*error));
    }
    first = false;
  }
  return Result<Waiver>(std::move(waiver));
}

}  // namespace agreed
