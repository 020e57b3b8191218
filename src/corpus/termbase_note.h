// What TBX, SKOS and other formats of terms cannot say travels in one note on each concept, line by line.
//
//   agreed termbase
//   concept: modernization
//   definition: ...
//   subject: ...
//   term: en preferred paragraph        language, status; "paragraph" where that is its scope
//   form: moderniz* [of] ~2 alliance
//   exclusion: moderniz* of shipyards
//   with: forces
//   not: museum
//   sense: shipyards                    or "scope: peninsula"; "false friend: shipyards" for such a sense
//   meaning: the word, but not the concept
//   cues: en
//   cue: @ of ~2 shipyards
//
// A line belongs to the last term, sense, scope or cues above it. In values a backslash stands before "\",
// "n" (line end), "r" and "t". Order matters and is kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/termbase.h"

namespace agreed {

inline constexpr std::string_view kTermbaseNote = "agreed termbase";

[[nodiscard]] std::string termbase_note(const Concept& of_concept);

// The concept that a note tells, without line numbers; nullopt for any other note, and for one with a line
// that is none of the above.
[[nodiscard]] std::optional<Concept> read_termbase_note(std::string_view note);

// "preferred", "admitted", "deprecated", "superseded".
[[nodiscard]] std::string_view name_of(TermStatus status);
[[nodiscard]] std::optional<TermStatus> status_of(std::string_view name);

}  // namespace agreed
