// The base protocol of the Language Server Protocol 3.17: messages in a stream of bytes, each below a header
// that gives its length.
//
//   Content-Length: 46\r\n
//   \r\n
//   {"jsonrpc":"2.0","method":"initialized", ...}
//
// What is no header is passed over up to the next "Content-Length:", so that one broken message does not
// stop the others. Lines of a header may end with LF alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/result.h"

namespace agreed {

// A message longer than this is passed over, and said to be too long: twice the largest text, since JSON
// escapes some of its bytes.
inline constexpr std::size_t kMaxMessageBytes = std::size_t{256} * 1024 * 1024;

class MessageReader {
 public:
  explicit MessageReader(std::size_t limit = kMaxMessageBytes) : limit_(limit) {}

  void append(std::string_view bytes);
  // The content of the next message, or what was wrong with its header (syntax; too_large), once for what is
  // passed over in one piece. nullopt: more bytes are needed.
  [[nodiscard]] std::optional<Result<std::string>> next();
  // Whether a message, or what may become one, has begun and not ended.
  [[nodiscard]] bool inside_message() const;

 private:
  enum class State : std::uint8_t { header, content, too_long, garbage };

  [[nodiscard]] std::optional<std::string_view> take_line();
  [[nodiscard]] std::optional<Error> read_header_line(std::string_view line);
  [[nodiscard]] std::optional<Error> enter_garbage(std::string what);
  void skip_garbage();
  void forget_read();

  std::size_t limit_;
  std::string bytes_;
  std::size_t at_ = 0;  // of bytes_: all before it was read
  State state_ = State::header;
  std::optional<std::size_t> length_;  // that the header gave
  std::size_t to_skip_ = 0;            // bytes of a message that is too long
  bool in_header_ = false;             // a line of it was read
};

// The bytes of a message.
[[nodiscard]] std::string framed(std::string_view content);

}  // namespace agreed
