// Finding: one thing about a draft that a rule found, in the place where a person would look for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/policy.h"
#include "text/date.h"
#include "text/span.h"

namespace agreed {

// Agreed wording that the finding rests on.
struct FindingPrecedent {
  std::string id;  // of the statement
  std::optional<Date> date;
  std::optional<std::uint32_t> paragraph;  // as in normalize/cited_paragraph.h
  std::string text;                        // the wording there, as shown to people
  std::string path{};                      // of its file; empty where no place in it is told
  ByteSpan span{};                         // of that file
};

// Where a byte stands, from 1.
struct FindingPlace {
  std::size_t line = 1;
  std::size_t column = 1;       // in code points
  std::size_t byte_column = 1;  // in bytes
};

// A change of the draft's bytes that would settle it.
struct Suggestion {
  ByteSpan span;            // of the draft; empty: text is put in at its place
  std::string replacement;  // empty: the bytes go
  // Filled by check():
  FindingPlace begin{};
  FindingPlace end{};  // past the last byte
};

// Why a finding does not count: waivers.h.
struct WaivedBy {
  std::string reason;
  std::string owner;
  std::optional<Date> until;  // the last day on which it holds
  std::string path;           // where the waiver stands
  std::size_t line = 0;
  bool in_draft = false;  // in a comment of the draft, not in a file of waivers
};

struct Finding {
  std::string rule;   // "prefer"
  std::string entry;  // of a policy "jo-2025/bare-modernization"; else the rule's name
  Severity severity = Severity::warning;
  std::string message;  // one sentence, no trailing stop
  std::string advice;   // of the policy, in its words; empty if none
  std::string cites;    // "Jo Bee Yun, ... (2025)"; empty if none
  ByteSpan span;        // bytes of the draft; empty at the place where something is missing
  std::string excerpt;  // the words of the span, or of the passage that it is missing from
  std::optional<std::uint32_t> paragraph;  // of the draft, as in normalize/cited_paragraph.h
  std::optional<FindingPrecedent> precedent;
  std::optional<Suggestion> suggestion;
  std::vector<std::string> readings;  // of a draft with brackets: whose wording has it; empty: all
  std::vector<std::string> names{};   // of a finding that sums several up, each of them; else empty
  bool of_text = false;               // about the text as a whole; its place is where the text begins
  std::string path;                   // of the file where it stands, at `line`; empty: the draft
  // Filled by check():
  std::size_t line = 1;    // of the span's begin, from 1
  std::size_t column = 1;  // in code points, from 1
  std::size_t end_line = 1;
  std::size_t end_column = 1;  // past the last code point
  std::size_t byte_column = 1;
  std::size_t end_byte_column = 1;
  std::string fingerprint;     // of entry and wording, never of the place: 16 hexadecimal digits
  std::size_t occurrence = 1;  // among the findings of one fingerprint, from 1, by place
  std::optional<WaivedBy> waived;
  bool in_baseline = false;  // known before: it does not fail a check
};

}  // namespace agreed
