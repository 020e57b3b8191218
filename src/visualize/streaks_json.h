// agreed.streaks/1: the broken streaks of one text for other programs. Same conventions as json.h.
//
//   text                 { id, path|null, date|null, held }
//   series, title        id and title of the series, or null
//   last                 { id, path|null, date|null }: the statement before; null if there is none
//   before               { statements, full, excerpts, none }: what the counts rest on
//   streaks[]            by class, then the longest streak first, then the longest phrase
//     class              commitment | template | name | date
//     text, words        the phrase as `last` writes it, and how many words it has
//     streak             consecutive statements up to `last` that carry it
//     begin              not-before: the one before them lacks it; not-held: at least so many, before
//                        that it is not held; record: they go back to the first
//     first              { id, date|null }: the oldest of them
//     paragraph, span    in `last`; paragraph as in cited_paragraph.h, or null; span in bytes of its file
//     sentence           of `last` that holds it
//     longer[]           { text, streak, begin }: longer phrases around the same break, shorter streaks
//     now                { text|null, sentence, paragraph|null, span }: what faces it in `text`; text null:
//                        the facing sentence has nothing in its place. null: no sentence faces it
//   notes[]              strings
//   evidence             as evidence_json.h has it; only with --evidence
#pragma once

#include <string>

#include "analyze/streaks.h"

namespace agreed {

// Ends with a line end.
[[nodiscard]] std::string streaks_json(const StreakReport& report);

}  // namespace agreed
