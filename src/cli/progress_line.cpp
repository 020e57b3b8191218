#include "cli/progress_line.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "visualize/index_text.h"

namespace agreed {

ProgressLine::ProgressLine()
    : terminal_(::isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(std::uint64_t done_bytes, std::uint64_t all_bytes) {
  if (!terminal_) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  const std::string line = "\r\033[K" + index_progress_text(done_bytes, all_bytes, passed.count());
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

void ProgressLine::show_steps(std::size_t done, std::size_t all, std::string_view unit) {
  if (!terminal_ || all == 0) return;
  const std::size_t percent = done * 100 / all;
  if (shown_ && percent == percent_) return;
  percent_ = percent;
  const std::string line =
      "\r\033[K" + std::to_string(done) + " of " + std::to_string(all) + " " + std::string(unit);
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace agreed
