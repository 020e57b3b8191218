// Error::to_string: the one place that joins path, line and message.
#include "text/error.h"

namespace agreed {

std::string Error::to_string() const {
  std::string out;
  if (!path.empty()) {
    out += path;
    out += ':';
    if (line != 0) {
      out += std::to_string(line);
      out += ':';
    }
    out += ' ';
  }
  out += message;
  return out;
}

}  // namespace agreed
