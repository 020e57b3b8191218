// What an archive declares to be the same wording: the contents of equivalents.yaml and the
// rotations of archive.yaml, as plain strings. corpus/ reads them, normalize/ applies them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "text/folding.h"

namespace agreed {

// Forms of one name or word; the first is the one whose id all take. A form may be several words.
// A form with an upper-case letter matches case-sensitively ("US" is not "us").
struct EquivalentGroup {
  std::string language;                   // BCP 47, or empty for every language
  Folding folding = Folding::equivalent;  // spelling, equivalent or rotation
  std::vector<std::string> forms;
};

// A word ending that is spelled two ways: {"isation", "ization"}. Applied when at least
// three letters stand before it.
struct SpellingSuffix {
  std::string language;
  std::string from;
  std::string to;
};

// Parties whose order inside a compound is protocol: {"ROK", "U.S."} makes "U.S.-ROK" equal to
// "ROK-U.S.". Each party may itself have equivalents.
struct RotatingParties {
  std::vector<std::string> parties;
};

struct Equivalents {
  std::vector<EquivalentGroup> groups;
  std::vector<SpellingSuffix> suffixes;
  std::vector<RotatingParties> rotations;
};

}  // namespace agreed
