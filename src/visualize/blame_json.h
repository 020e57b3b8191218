// agreed blame as JSON. See json.h for what all documents have in common.
//
// agreed.blame/1
//   text               { id, path, date|null, language }
//   phrases[]          cover the text, in order, marks included
//     span             [begin, end) in text.path
//     text             the words as shown to people
//     paragraph        as cited, or null
//     readings[]       of a draft with brackets: whose wording has it; empty: all
//     words
//     first            { id, date|null, paragraph|null }: the earliest statement searched that holds it, or
//     null last             the same of the latest statements[]     ids of all that hold it, oldest first
//   cover[]            the statements that together hold every phrase that any holds, most words first
//     id, date|null
//     words            of the phrases that it covers and those before it do not
//     share            of all words of the text, 0 to 1 with three decimals
//   cover_is_smallest  false: one of fewer statements may exist, a note says why it is not known
//   unprecedented[]    { span, text, paragraph|null, readings[] }: phrases without `first` that say something
//   words, credited    of the text; in phrases with `first`
//   searched           { statements, excerpts, not_held }
//   notes[]
#pragma once

#include <string>

#include "analyze/blame.h"

namespace agreed {

[[nodiscard]] std::string blame_json(const BlameReport& report);

}  // namespace agreed
