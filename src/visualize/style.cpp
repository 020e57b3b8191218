// styled(): roles as ANSI SGR sequences. Bold, faint and the eight base colours only, so that the
// user's own palette decides.
#include "visualize/style.h"

namespace agreed {
namespace {

const char* sequence(Role role) {
  switch (role) {
    case Role::heading:
      return "\x1b[1m";
    case Role::added:
      return "\x1b[32m";
    case Role::omitted:
      return "\x1b[31m";
    case Role::moved:
      return "\x1b[36m";
    case Role::changed:
      return "\x1b[33m";
    case Role::present:
      return "\x1b[32m";
    case Role::absent:
      return "\x1b[31m";
    case Role::faint:
      return "\x1b[2m";
    case Role::oldest:
      return "\x1b[34m";
    case Role::older:
      return "\x1b[36m";
    case Role::younger:
      return "\x1b[32m";
    case Role::youngest:
      return "\x1b[33m";
  }
  return "";
}

}  // namespace

std::string styled(Role role, std::string_view text, Coloring coloring) {
  if (coloring == Coloring::off || text.empty()) return std::string(text);
  std::string out = sequence(role);
  out += text;
  out += "\x1b[0m";
  return out;
}

}  // namespace agreed
