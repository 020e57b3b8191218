// A Collation as TEI P5: a critical apparatus by parallel segmentation, readable by CollateX's and TEI's
// own tools (Versioning Machine, TEI Publisher).
//
//   <ab n="2"><app>
//     <rdg wit="#ncm-1 #ncm-2">...</rdg>   each different reading once, with its witnesses
//     <rdg wit="#ncm-5" type="rewording">  how it differs from the reading before it
//     <rdg wit="#ncm-3"/>                  a gap
//     <rdg wit="#ncm-4"><gap reason="not-held"/></rdg>
//     <witDetail wit="#ncm-2" type="transposed">...</witDetail>
//   </app></ab>
//
// A row in which all are alike is plain text. Sentences are <ab>, since a row has no one paragraph.
#pragma once

#include <string>

#include "analyze/collation.h"

namespace agreed {

[[nodiscard]] std::string collation_tei(const Collation& collation);

}  // namespace agreed
