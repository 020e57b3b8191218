// Sliders: an addition or omission next to equal words can stand in several places at the same cost.
//
//   {+new +}force and    the words "the new" may be read as  the {+new the+} force  or  {+the new+} the force
//
// (The name and the idea of scoring the places are those of diff tools; the score here is of prose.)
#pragma once

#include <vector>

#include "analyze/edit.h"
#include "analyze/protected_spans.h"

namespace agreed {

// Moves each pure edit to the place where it reads best as a phrase. The words on both sides stay those
// of the sentences; edits keep their order. Linear in the tokens of the sentences.
void slide_edits(const EditedPair& pair, const ProtectedEdges& earlier, const ProtectedEdges& later,
                 std::vector<Edit>& edits);

}  // namespace agreed
