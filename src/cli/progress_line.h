// ProgressLine: how far a long work is, on the last line of a terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace agreed {

// Writes to standard error if that is a terminal, and nothing otherwise. The line is gone when it ends.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::uint64_t done_bytes, std::uint64_t all_bytes);
  // The same for work that is counted: "12 of 307 pages". Writes where the share changed by a per cent.
  void show_steps(std::size_t done, std::size_t all, std::string_view unit);

 private:
  bool terminal_;
  bool shown_ = false;
  std::size_t percent_ = 0;  // that stands there, of steps
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace agreed
