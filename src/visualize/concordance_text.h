// A Concordance for people: numbered hits, one a line, with the node in a column of its own.
#pragma once

#include <string>

#include "analyze/concordance.h"
#include "visualize/style.h"

namespace agreed {

// Text from the statements is made printable. Where the user chose no width, the context is cut so that the
// lines fit the layout. Ends with a line end.
[[nodiscard]] std::string concordance_text(const Concordance& report, const TextLayout& layout);

// One line for each statement that was searched: hits, words, hits in 10,000 words.
[[nodiscard]] std::string concordance_counts_text(const Concordance& report, const TextLayout& layout);

}  // namespace agreed
