// Console: the only place that writes to stdout and stderr.
//
// A verb builds its whole result and writes it once. SIGPIPE is ignored: when the reader has gone
// (`agreed ... | head`), the rest is thrown away without a message and the verb keeps its exit code,
// since its answer is known. Any other failure to write is trouble.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "visualize/style.h"

namespace agreed {

enum class ColorChoice { automatic, always, never };

class Console {
 public:
  explicit Console(ColorChoice choice);

  // On for `always`; for `automatic` on a terminal unless NO_COLOR is set and not empty or TERM is
  // "dumb".
  [[nodiscard]] Coloring coloring() const { return coloring_; }
  [[nodiscard]] bool stdout_is_terminal() const { return terminal_; }
  // Columns: of the terminal, or kPlainWidth, so that what goes to a file does not depend on it.
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] TextLayout layout() const { return {coloring_, width_, terminal_}; }

  // Writes a result to stdout. Returns exit_code, or kExitTrouble if it could not be written.
  int write(std::string_view result, int exit_code);

  // "agreed: message" on stderr, made printable.
  void message(std::string_view text);
  void error(const Error& error) { message(error.to_string()); }
  // Each once, in order. Returns kExitTrouble if there are any, else exit_code.
  int errors(const std::vector<Error>& errors, int exit_code);

 private:
  Coloring coloring_ = Coloring::off;
  bool terminal_ = false;
  std::size_t width_ = kPlainWidth;
};

}  // namespace agreed
