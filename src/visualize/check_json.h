// agreed check as JSON.
//
// agreed.check/1
//   draft                { id, path, date|null, language }
//   against              { series|null, id|null, date|null, held }; held: full | excerpts | none
//   policies[]           ids
//   rules                in force
//   findings[]           by place, then by rule
//     rule, entry        "prefer", "jo-2025/bare-modernization"
//     severity           error | warning | info
//     message
//     advice, cites      of the policy; each may be null
//     path               of the file where it stands, if that is not the draft; else null
//     span               [begin, end) in bytes of the draft; empty at the place where something is missing;
//                          null in another file
//     line, column, end_line, end_column    from 1, columns in code points; the end is past the last one
//     paragraph          printed number, or the place from 1 in a text without numbers; or null
//     excerpt            the words, or null
//     precedent          { id, date|null, paragraph|null, text|null } or null
//     suggestion         { span, replacement } or null
//     readings[]         parties or options whose wording has it; empty: all
//     fingerprint        of entry and words, 16 hexadecimal digits: the same wherever the words stand
//     occurrence         among the findings of one fingerprint, from 1
//     waived             { reason, owner|null, until|null, path, line, in_draft } or null
//     in_baseline        true | false
//   brackets[]           { paragraph|null, groups }
//   counts               { error, warning, info, waived, in_baseline, unchanged, failing }; unchanged are
//                          findings that --changed-since left out of the list
//   fail_on              error | warning | info
//   today                the day that waivers were held to; null where none has an end
//   changed_since        revision, or null
//   notes[]
//
// agreed.rules/1
//   rules[]              { rule, kind: history | policy | form, severity, summary, explanation, by_itself,
//                          needs[], takes[], example|null, good|null, bad|null }
#pragma once

#include <string>
#include <vector>

#include "analyze/check.h"
#include "analyze/rules/rule.h"

namespace agreed {

[[nodiscard]] std::string check_json(const CheckReport& report);
[[nodiscard]] std::string rules_json(const std::vector<Rule>& rules);

}  // namespace agreed
