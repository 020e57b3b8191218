// agreed.diff/1 as lines, for programs that read as they go. Each line is an object; the fields are those
// of diff_json.h.
//
//   {"record":"header","schema":"agreed.diff/1","earlier":{..},"later":{..}}
//   {"record":"change","kind":"revised",..}         one for each change, in order
//   {"record":"term","concept":"transition",..}     one for each term
//   {"record":"bracket","outcome":"settled",..}     one for each bracket of a draft
//   {"record":"streak","class":"commitment",..}     one for each broken streak
//   {"record":"summary","statistics":{..},"same_wording":false,"notes":[..]}
#pragma once

#include <string>

#include "analyze/diff_report.h"

namespace agreed {

[[nodiscard]] std::string diff_jsonl(const DiffReport& report);

}  // namespace agreed
