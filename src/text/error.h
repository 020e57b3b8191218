// What stopped us. An Error travels as a value up to cli/, which prints it once as
// "agreed: path:line: message". A degraded but true result is a Note (note.h) instead.
#pragma once

#include <cstddef>
#include <string>

namespace agreed {

enum class ErrorCode {
  not_found,     // no such file, folder, id, concept or revision
  unreadable,    // the operating system refused, or a directory was given for a file
  invalid_text,  // not UTF-8, or holds NUL bytes
  empty_text,    // nothing in it
  too_large,     // above a stated limit
  syntax,        // YAML, pattern or front matter that does not parse
  unknown_key,   // a key nobody reads: a typing error must not pass silently
  bad_value,     // a date that does not exist, a wrong type, a missing key
  duplicate,     // two of what must be unique
  usage,         // the command line asks for something that makes no sense
  external,      // another program (git) failed
};

struct Error {
  ErrorCode code = ErrorCode::bad_value;
  std::string message;   // one line, no trailing stop, no path
  std::string path;      // empty if no file is involved
  std::size_t line = 0;  // one-based; 0 if no line is involved

  // "path:line: message", "path: message" or "message".
  [[nodiscard]] std::string to_string() const;
};

}  // namespace agreed
