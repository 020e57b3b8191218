#include "visualize/baseline_yaml.h"

#include <fmt/format.h>

#include "text/printable.h"
#include "visualize/finding_words.h"
#include "visualize/yaml_text.h"

namespace agreed {

std::string baseline_yaml(const Baseline& baseline) {
  std::string out =
      "# Findings that agreed check knew of when this was written (--write-baseline): with --baseline only\n"
      "# others fail a check. By rule and wording, never by line.\n";
  if (baseline.entries.empty()) return out + "baseline: []\n";
  out += "baseline:\n";
  for (const BaselineEntry& entry : baseline.entries) {
    out += fmt::format("  - rule: {}\n    fingerprint: {}\n", quote_yaml(entry.rule),
                       quote_yaml(entry.fingerprint));
    if (entry.count > 1) out += fmt::format("    count: {}\n", entry.count);
    out += fmt::format("    excerpt: {}\n", quote_yaml(one_line(entry.excerpt)));
  }
  return out;
}

}  // namespace agreed
