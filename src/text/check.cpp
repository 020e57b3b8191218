// The abort behind AGREED_CHECK. It writes with fputs because the process ends on the next line.
#include "text/check.h"

#include <cstdio>
#include <cstdlib>

namespace agreed {

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "agreed: broken invariant: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace agreed
