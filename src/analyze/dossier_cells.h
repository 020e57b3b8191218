// How the sentences with a term read in the statement that had it before.
#pragma once

#include <vector>

#include "analyze/dossier.h"
#include "analyze/term_watch.h"
#include "normalize/vocabulary.h"

namespace agreed {

// What the texts of a dossier were normalized over; its terms protect their wording in the redlines.
struct DossierWords {
  const Vocabulary& vocabulary;
  const TermWatch& watch;
};

// Fills the cells of a history whose rows are statements of the dossier, by their ids. Where something about
// the term shifted, its sentence is compared with the one of the earlier statement, in the same language,
// that shares the largest part of its words with it (Dice's coefficient of the two bags of words, at least
// 0.5); it has no redline where none is alike, or where the words are the same.
void fill_cells(const Dossier& dossier, const DossierWords& words, DossierHistory& history);

}  // namespace agreed
