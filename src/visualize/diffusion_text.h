// agreed trace --across: who used a term first, as text, JSON and CSV.
//
// agreed.across/1
//   queries[]
//     query, concept|null
//     first_uses[]         by date
//       series, title|null, id, date, paragraph|null, path, span, text, sentence, source|null
//       certain            every earlier statement of the series is known not to have it
//       not_held_before    statements of the series before it of which nothing is known
//       days_after         since the first of all; null for that one
//       nearest            { series, id, date, paragraph|null, path, span, sentence, likeness } or null: the
//       earlier
//                          sentence in another series that is most alike; likeness is Dice's coefficient of
//                          words
//     not_seen_in[]        series without a known use
//     evidence             as evidence_json.h has it; only with --evidence
//     not_held_before      statements of all series before the first use of which nothing is known
//   notes[]
#pragma once

#include <string>
#include <vector>

#include "analyze/diffusion.h"
#include "visualize/style.h"

namespace agreed {

[[nodiscard]] std::string diffusion_text(const std::vector<Diffusion>& diffusions,
                                         const std::vector<Note>& notes, const TextLayout& layout);
[[nodiscard]] std::string diffusion_json(const std::vector<Diffusion>& diffusions,
                                         const std::vector<Note>& notes);
// Columns: query, concept, date, series, id, certain, not_held_before, days_after, sentence, nearest_date,
// nearest_series, nearest_id, likeness, nearest_sentence.
[[nodiscard]] std::string diffusion_csv(const std::vector<Diffusion>& diffusions);

}  // namespace agreed
