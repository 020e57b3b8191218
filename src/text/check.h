// AGREED_CHECK: for broken invariants of this program only, never for bad input. It aborts with the
// place, in every build: a wrong index would put words into somebody's mouth.
#pragma once

namespace agreed {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace agreed

#define AGREED_CHECK(condition)                               \
  do {                                                        \
    if (!(condition)) [[unlikely]] {                          \
      ::agreed::check_failed(#condition, __FILE__, __LINE__); \
    }                                                         \
  } while (false)
