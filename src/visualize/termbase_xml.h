// A termbase as TBX and as SKOS.
//
// A form is a term there, with the status of its term: a deprecated or superseded one stays so. What these
// formats cannot say (exclusions, "with", "not", which forms belong to one term, the cues of senses and
// scopes) stands in one note on the concept: src/corpus/termbase_note.h.
#pragma once

#include <string>

#include "corpus/termbase.h"

namespace agreed {

enum class TbxStyle {
  dca,  // the data category as an attribute: <descrip type="definition">
  dct,  // the data category as the element: <basic:definition>
};

// TBX-Basic of ISO 30042:2019. Ids are made fit for XML: "360-degree" is "w360-degree".
[[nodiscard]] std::string termbase_tbx(const Termbase& termbase, TbxStyle style);

// SKOS in RDF/XML. The first form of a preferred term is the prefLabel of its language; other usable forms
// are altLabels, deprecated and superseded ones hiddenLabels. Senses are narrower concepts with a
// skos:notation.
[[nodiscard]] std::string termbase_skos(const Termbase& termbase);

}  // namespace agreed
