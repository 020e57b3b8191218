#include "corpus/baseline_file.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "corpus/yaml_map.h"

namespace agreed {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

bool is_fingerprint(const std::string& text) {
  return text.size() == kFingerprintDigits &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

BaselineEntry read_entry(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a finding of a baseline", {"rule", "fingerprint", "count", "excerpt"}, problems);
  BaselineEntry entry;
  entry.rule = map.text("rule", Presence::required);
  entry.fingerprint = map.text("fingerprint", Presence::required);
  if (!entry.fingerprint.empty() && !is_fingerprint(entry.fingerprint))
    map.problem("fingerprint", "\"fingerprint\" must be 16 hexadecimal digits");
  if (map.has("count"))
    entry.count = static_cast<std::size_t>(map.positive_number("count", Presence::optional));
  entry.excerpt = map.text("excerpt", Presence::optional);
  return entry;
}

}  // namespace

Result<Baseline> read_baseline_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "a baseline", {"baseline"}, problems);
  Baseline baseline;
  baseline.path = path;
  std::map<std::pair<std::string, std::string>, std::size_t> lines;
  for (const YamlNode& item : map.items("baseline", Presence::optional)) {
    BaselineEntry entry = read_entry(item, problems);
    const auto [first, is_new] = lines.emplace(std::pair(entry.rule, entry.fingerprint), item.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   "this finding is already on line " + std::to_string(first->second) + ": raise its count",
                   item.line);
    }
    baseline.entries.push_back(std::move(entry));
  }
  if (!map.has("baseline")) problems.add(ErrorCode::bad_value, "a baseline lacks the key \"baseline\"", 1);
  if (problems.any()) return problems.first();
  std::ranges::sort(baseline.entries, {},
                    [](const BaselineEntry& one) { return std::tie(one.rule, one.fingerprint); });
  return baseline;
}

}  // namespace agreed
