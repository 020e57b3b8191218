// Baseline: the findings that a check knew of when the file was written, so that only others fail it. Keyed
// by rule and wording, never by line: text may be put in above, and paragraphs wrapped anew.
//
//   baseline:
//     - rule: jo-2025/bare-modernization
//       fingerprint: 5f1d6a0c93b2e847
//       count: 2
//       excerpt: "modernization of the Alliance"
//
// count is 1 where it is left out; the excerpt is for people and is not read back.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/result.h"

namespace agreed {

struct BaselineEntry {
  std::string rule;         // entry of a policy, or the rule's name
  std::string fingerprint;  // of analyze/finding.h
  std::size_t count = 1;    // findings with that fingerprint
  std::string excerpt;
};

struct Baseline {
  std::vector<BaselineEntry> entries;  // by rule, then by fingerprint, each pair once
  std::string path;                    // of the file; empty if it comes from none
};

// Errors: those of reading YAML; unknown and missing keys; a fingerprint that is none or stands twice.
[[nodiscard]] Result<Baseline> read_baseline_file(const std::string& path);

}  // namespace agreed
