// One wording against an earlier one, cut into what an inline output shows in turn.
#pragma once

#include <string>

#include "analyze/pieces.h"

namespace agreed {

struct RedlinePiece {
  PieceKind kind = PieceKind::common;
  bool of_earlier = false;    // whose words they are
  bool space_before = false;  // white space stands before it
  std::string text;           // as shown to people
};

}  // namespace agreed
