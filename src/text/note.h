// A true but degraded result: what was not read, cut short or taken as one block. Notes travel in
// the result beside what they degrade and are always shown.
#pragma once

#include <string>

namespace agreed {

struct Note {
  std::string message;  // one sentence, no trailing stop
  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace agreed
