// From a line of descent to the rows that a reader sees: verdicts, redlines, slot fillings, runs, periods.
#pragma once

#include "analyze/lineage.h"
#include "analyze/lineage_chain.h"
#include "analyze/lineage_start.h"
#include "analyze/term_watch.h"
#include "normalize/vocabulary.h"

namespace agreed {

// What the texts of a series were normalized over; its terms protect their wording in the redlines.
struct LineageWords {
  const Vocabulary& vocabulary;
  const TermWatch& watch;
};

// Fills everything in a lineage but its series, title, language, id, paragraph, sentence and slot phrase.
void fill_rows(Lineage& lineage, const std::vector<SeriesText>& texts, LineageChain& chain,
               const LineOfDescent& line, const LineageStart& start, const LineageWords& words);

}  // namespace agreed
