#include "analyze/baseline.h"

#include <map>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace agreed {
namespace {

constexpr std::size_t kMostExcerpt = 120;  // bytes

std::string cut(const std::string& text) {
  if (text.size() <= kMostExcerpt) return text;
  return std::string(utf8_prefix(text, kMostExcerpt)) + " ...";
}

}  // namespace

Baseline baseline_of(const std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, BaselineEntry> entries;
  for (const Finding& finding : findings) {
    if (finding.waived) continue;
    const auto [entry, is_new] =
        entries.emplace(std::pair(finding.entry, finding.fingerprint),
                        BaselineEntry{finding.entry, finding.fingerprint, 1,
                                      cut(finding.excerpt.empty() ? finding.message : finding.excerpt)});
    if (!is_new) ++entry->second.count;
  }
  Baseline baseline;
  for (auto& [key, entry] : entries) baseline.entries.push_back(std::move(entry));
  return baseline;
}

std::size_t apply_baseline(const Baseline& baseline, std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  std::size_t left = 0;
  for (const BaselineEntry& entry : baseline.entries) {
    known.emplace(std::pair(entry.rule, entry.fingerprint), entry.count);
    left += entry.count;
  }
  for (Finding& finding : findings) {
    if (finding.waived) continue;
    const auto entry = known.find(std::pair(finding.entry, finding.fingerprint));
    finding.in_baseline = entry != known.end() && entry->second > 0;
    if (!finding.in_baseline) continue;
    --entry->second;
    --left;
  }
  return left;
}

}  // namespace agreed
