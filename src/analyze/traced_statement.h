// TracedStatement: what all histories of a statement tell alike, whatever the term. Made once, and shared by
// their rows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/term_shift.h"
#include "corpus/statement.h"
#include "text/date.h"

namespace agreed {

[[nodiscard]] std::string_view name_of(Held held);  // "full", "excerpts", "none"

enum class EvidenceKind : std::uint8_t {
  read_in_full,        // a text that was searched from end to end
  read_excerpts,       // passages that were searched
  documented_absence,  // somebody who could read it says that it is not there
  paraphrase,          // reported without quotation marks: not wording
  accompanying,        // stands in a document published with the statement: not its wording
};
[[nodiscard]] std::string_view name_of(EvidenceKind kind);

// A document that a verdict rests on, or that bears on it.
struct Evidence {
  EvidenceKind kind = EvidenceKind::read_in_full;
  std::string language;
  std::string path;        // empty for a documented absence
  std::string text;        // the wording, the basis of the absence, or empty
  std::string title;       // of the accompanying document, else empty
  std::string source;      // address; empty if none is known
  Held held = Held::none;  // how the document is held; none for a documented absence
  std::string sha256;      // of the bytes of the file; empty if it was not asked for, or there is none
};

// One language version.
struct TracedText {
  std::string language;  // BCP 47
  std::string path;      // of its file, as the output shows it
  std::string source;    // the address that it is known from as a whole; empty if there is none
  std::string sha256;    // of its file; empty if it was not asked for
  Held held = Held::none;
  ConceptOrder order;  // null if nothing is held
};

struct TracedStatement {
  std::string id;
  std::string label;  // the id; of a text from outside its path without TermHistory::folder
  std::string path;   // of its first text; empty if it has none
  std::string series;
  std::optional<Date> date;
  int ordinal = 0;  // in its series; 0 if it has none
  Held held = Held::none;
  std::vector<Evidence> read;  // the texts that were searched
};

// The texts of which something is held were searched; each says how.
[[nodiscard]] Evidence evidence_of(const TracedText& text);

}  // namespace agreed
