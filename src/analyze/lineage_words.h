// The words of a line of descent, with the history of each.
#pragma once

#include <vector>

#include "analyze/lineage.h"
#include "analyze/lineage_chain.h"
#include "analyze/series_texts.h"

namespace agreed {

// As in Lineage::words; rows are texts.
[[nodiscard]] std::vector<LineageWordRun> word_runs_of(const std::vector<SeriesText>& texts,
                                                       LineageChain& chain, const LineOfDescent& line);

}  // namespace agreed
