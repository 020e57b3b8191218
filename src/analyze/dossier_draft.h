// A draft for a dossier: held to its rules, with the nearest agreed wording of each sentence and where each
// phrase was first agreed.
#pragma once

#include "analyze/dossier.h"
#include "analyze/dossier_cells.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "text/result.h"

namespace agreed {

// The normalizer is the one of the words. Errors: those of check(), and of the index that the request opens;
// usage for a request that opens none.
[[nodiscard]] Result<DossierDraft> dossier_draft(const Corpus& corpus, const CheckRequest& request,
                                                 const DossierWords& words, Normalizer& normalizer);

}  // namespace agreed
