// The sentences and labels of a diff that several outputs print alike.
#pragma once

#include <string>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/diff_rows.h"

namespace agreed {

// "ncm-5 (2035-10-30)"; without a date the name alone.
[[nodiscard]] std::string side_title(const DiffSide& side);

// The number of the later paragraph, or of the earlier one in parentheses if nothing of it is left;
// the mark of a footnote; empty for a heading.
[[nodiscard]] std::string block_label(const DiffReport& report, const DiffBlock& block);

// "{moved from 6}", "{was 8}", "{split from 4}", "{joined from 5}"; empty if there is nothing to say.
[[nodiscard]] std::string change_tag(const DiffReport& report, const Change& change);

// The label of a block of rows, as block_label().
[[nodiscard]] std::string row_block_label(const DiffReport& report, const RowBlock& block);

// change_tag() without its braces; at the old place of a moved sentence "moved to 9".
[[nodiscard]] std::string row_note(const DiffReport& report, const DiffRow& row);

// What happened to a term: the wordings of both sides with their paragraphs.
[[nodiscard]] std::string term_sentence(const DiffReport& report, const TermChange& term);

// "reaffirm -> note (affirmation) p.6".
[[nodiscard]] std::string commitment_sentence(const DiffReport& report, const CommitmentChange& commitment);

// "1,412 and 1,377 words: 1,244 carried over, 43 of them moved; 168 gone, 133 new. 6 hunks: ..."
[[nodiscard]] std::string statistics_sentence(const DiffReport& report);

// "3 paragraphs unchanged", "3 paragraphs unchanged, renumbered from 7-9 to 8-10" for blocks [begin, end).
[[nodiscard]] std::string fold_sentence(const DiffReport& report, std::size_t begin, std::size_t end);
// The same for blocks of rows.
[[nodiscard]] std::string fold_sentence(const DiffReport& report, const std::vector<RowBlock>& blocks,
                                        std::size_t begin, std::size_t end);

}  // namespace agreed
