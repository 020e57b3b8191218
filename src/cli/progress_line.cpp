#include "cli/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace agreed {

ProgressLine::ProgressLine()
    : terminal_(::isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(std::uint64_t done_bytes, std::uint64_t all_bytes) {
  if (!terminal_) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  const std::string line = "\r\033[K" + progress_text(done_bytes, all_bytes, passed.count());
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  shown_ = true;
}

std::string progress_text(std::uint64_t done_bytes, std::uint64_t all_bytes, double seconds) {
  constexpr double kMega = 1e6;
  const auto done = static_cast<double>(done_bytes);
  const auto all = static_cast<double>(all_bytes);
  std::string line = fmt::format("indexed {:.1f} of {:.1f} MB ({:.0f} %)", done / kMega, all / kMega,
                                 all_bytes == 0 ? 100.0 : std::floor(100 * done / all));
  if (done_bytes == 0 || seconds <= 0) return line;
  const double rate = done / seconds;
  return line + fmt::format(", {:.1f} MB/s, {:.0f} s left", rate / kMega, std::ceil((all - done) / rate));
}

}  // namespace agreed
