#include <utility>

#include "corpus/waiver.h"
#include "corpus/yaml_map.h"

namespace agreed {
namespace {

Waiver read_waiver(const YamlNode& node, const std::string& path, YamlProblems& problems) {
  const YamlMap map(node, "a waiver", {"rule", "text", "reason", "owner", "expiry", "drafts"}, problems);
  Waiver waiver;
  waiver.path = path;
  waiver.line = map.line();
  waiver.rule = map.text("rule", Presence::required);
  waiver.text = map.text("text", Presence::required);
  waiver.reason = map.text("reason", Presence::required);
  waiver.owner = map.text("owner", Presence::optional);
  waiver.until = map.date("expiry", Presence::optional);
  waiver.drafts = map.texts("drafts", Presence::optional);
  return waiver;
}

}  // namespace

Result<std::vector<Waiver>> read_waivers_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "a file of waivers", {"waivers"}, problems);
  std::vector<Waiver> waivers;
  for (const YamlNode& item : map.items("waivers", Presence::required))
    waivers.push_back(read_waiver(item, path, problems));
  if (problems.any()) return problems.first();
  return waivers;
}

}  // namespace agreed
