#include "serve/message_framing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/ascii_case.h"
#include "text/printable.h"

namespace agreed {
namespace {

constexpr std::string_view kLength = "Content-Length";
// A line of a header is shorter than this.
constexpr std::size_t kMostLineBytes = 1024;
constexpr std::size_t kMostShown = 40;
// From where on the bytes that were read are worth dropping.
constexpr std::size_t kForgetFrom = std::size_t{64} * 1024;

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, ascii_lower_letter, ascii_lower_letter);
}

bool is_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (ascii_lower_letter(c) >= 'a' && ascii_lower_letter(c) <= 'z') || (c >= '0' && c <= '9') ||
           c == '-';
  });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Digits only; a number that does not fit is as good as the largest.
std::optional<std::size_t> number_in(std::string_view text) {
  const bool digits = !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return std::nullopt;
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? number : static_cast<std::size_t>(-1);
}

// Where "Content-Length:" begins, in any letter case; text.size() if nowhere.
std::size_t find_length(std::string_view text) {
  constexpr std::string_view kSought = "Content-Length:";
  const auto* const found =
      std::search(text.begin(), text.end(), kSought.begin(), kSought.end(),
                  [](char a, char b) { return ascii_lower_letter(a) == ascii_lower_letter(b); });
  return static_cast<std::size_t>(found - text.begin());
}

std::string shown(std::string_view line) {
  return "\"" + printable(line.substr(0, kMostShown)) + (line.size() > kMostShown ? "...\"" : "\"");
}

Error header_error(std::string message) {
  return {ErrorCode::syntax, std::move(message), {}, 0};
}

}  // namespace

void MessageReader::append(std::string_view bytes) {
  forget_read();
  bytes_ += bytes;
}

void MessageReader::forget_read() {
  if (at_ < kForgetFrom && at_ < bytes_.size()) return;
  bytes_.erase(0, at_);
  at_ = 0;
}

std::optional<std::string_view> MessageReader::take_line() {
  const std::size_t end = bytes_.find('\n', at_);
  if (end == std::string::npos) return std::nullopt;
  std::string_view line = std::string_view(bytes_).substr(at_, end - at_);
  if (line.ends_with('\r')) line.remove_suffix(1);
  at_ = end + 1;
  return line;
}

std::optional<Error> MessageReader::enter_garbage(std::string what) {
  state_ = State::garbage;
  length_.reset();
  in_header_ = false;
  return header_error(std::move(what) + ": passed over up to the next Content-Length");
}

// Keeps what may be the begin of a header that is not whole.
void MessageReader::skip_garbage() {
  const std::string_view rest = std::string_view(bytes_).substr(at_);
  const std::size_t found = find_length(rest);
  if (found < rest.size()) {
    at_ += found;
    state_ = State::header;
  } else {
    at_ += rest.size() - std::min(rest.size(), kLength.size());
  }
}

std::optional<Error> MessageReader::read_header_line(std::string_view line) {
  if (line.empty()) {
    // A blank line before a header is nobody's message.
    if (!in_header_) return std::nullopt;
    if (!length_) return enter_garbage("a header without Content-Length");
    state_ = *length_ > limit_ ? State::too_long : State::content;
    to_skip_ = *length_;
    in_header_ = false;
    if (state_ == State::content) return std::nullopt;
    return Error{
        ErrorCode::too_large, fmt::format("a message of {} bytes, the limit is {}", to_skip_, limit_), {}, 0};
  }
  in_header_ = true;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_name(line.substr(0, colon)))
    return enter_garbage("no header line: " + shown(line));
  if (!same_name(line.substr(0, colon), kLength)) return std::nullopt;
  length_ = number_in(trimmed(line.substr(colon + 1)));
  if (!length_) return enter_garbage("no number of bytes: " + shown(line));
  return std::nullopt;
}

std::optional<Result<std::string>> MessageReader::next() {
  while (true) {
    if (state_ == State::content) {
      if (bytes_.size() - at_ < *length_) return std::nullopt;
      std::string content = bytes_.substr(at_, *length_);
      at_ += *length_;
      length_.reset();
      state_ = State::header;
      return Result<std::string>(std::move(content));
    }
    if (state_ == State::too_long) {
      const std::size_t skipped = std::min(to_skip_, bytes_.size() - at_);
      at_ += skipped;
      to_skip_ -= skipped;
      forget_read();
      if (to_skip_ > 0) return std::nullopt;
      length_.reset();
      state_ = State::header;
    }
    if (state_ == State::garbage) skip_garbage();
    if (state_ == State::garbage) return std::nullopt;
    const std::size_t begin = at_;
    std::optional<Error> error;
    // Before the line is taken: what is too long must not depend on the pieces in which it comes.
    if (std::min(bytes_.find('\n', at_), bytes_.size()) - at_ > kMostLineBytes) {
      error = enter_garbage("no header line: " + shown(std::string_view(bytes_).substr(at_)));
      ++at_;  // a Content-Length that begins here is not tried again
    } else if (const std::optional<std::string_view> line = take_line()) {
      error = read_header_line(*line);
      // The next header may begin in the line itself.
      if (error && state_ == State::garbage && find_length(*line) > 0) at_ = begin;
    } else {
      return std::nullopt;
    }
    if (error) return Result<std::string>(std::move(*error));
  }
}

bool MessageReader::inside_message() const {
  if (state_ == State::content || state_ == State::too_long || in_header_) return true;
  return state_ == State::header && at_ < bytes_.size();
}

std::string framed(std::string_view content) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
}

}  // namespace agreed
