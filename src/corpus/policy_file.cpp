// A target is a text, "modernization" or "modernization/alliance", or a map {phrase: "alliance moderniz*"},
// to which "called" gives a name for messages.
#include "corpus/policy_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "corpus/nearest.h"

namespace agreed {
namespace {

PolicyTarget read_target(const YamlNode& node, YamlProblems& problems) {
  PolicyTarget target;
  target.line = node.line;
  if (node.kind == YamlNode::Kind::map) {
    const YamlMap map(node, "what a rule is about", {"phrase", "called"}, problems);
    target.phrase = map.text("phrase", Presence::required);
    target.called = map.text("called", Presence::optional);
    return target;
  }
  if (node.kind != YamlNode::Kind::scalar || node.text.empty()) {
    problems.add(ErrorCode::bad_value, "what a rule is about must be a concept or {phrase: ...}", node.line);
    return target;
  }
  const std::size_t slash = node.text.find('/');
  target.concept_id = node.text.substr(0, slash);
  if (target.concept_id.empty()) problems.add(ErrorCode::bad_value, "no concept before \"/\"", node.line);
  if (slash == std::string::npos) return target;
  target.sense = node.text.substr(slash + 1);
  if (target.sense.empty()) problems.add(ErrorCode::bad_value, "no sense after \"/\"", node.line);
  return target;
}

std::vector<PolicyTarget> read_targets(const YamlMap& map, std::string_view key, YamlProblems& problems) {
  std::vector<PolicyTarget> targets;
  for (const YamlNode& item : map.items(key, Presence::optional))
    targets.push_back(read_target(item, problems));
  if (targets.empty() && map.has(key)) map.problem(key, fmt::format("\"{}\" names nothing", key));
  return targets;
}

PolicyEntry read_entry(const YamlNode& node, const std::string& path, YamlProblems& problems) {
  const YamlMap map(
      node, "a rule",
      {"id", "rule", "severity", "series", "of", "near", "use", "within", "at_least", "advice", "cites"},
      problems);
  PolicyEntry entry;
  entry.path = path;
  entry.line = map.line();
  entry.rule = map.id("rule", Presence::required);
  entry.id = map.id("id", Presence::optional);
  if (entry.id.empty()) entry.id = entry.rule;
  if (const auto severity = map.choice("severity", Presence::optional, {"off", "info", "warning", "error"})) {
    entry.off = *severity == 0;
    if (!entry.off) entry.severity = static_cast<Severity>(*severity - 1);
  }
  entry.series = map.texts("series", Presence::optional);
  entry.of = read_targets(map, "of", problems);
  entry.near = read_targets(map, "near", problems);
  entry.use = map.text("use", Presence::optional);
  if (entry.use.empty() && map.has("use")) map.problem("use", "\"use\" suggests nothing");
  if (const auto within = map.choice("within", Presence::optional, {"sentence", "paragraph", "text"}))
    entry.within = static_cast<Within>(*within);
  if (map.has("at_least")) entry.at_least = map.positive_number("at_least", Presence::optional);
  entry.advice = map.text("advice", Presence::optional);
  entry.cites = map.text("cites", Presence::optional);
  for (const YamlEntry& one : node.entries) entry.keys.push_back(one.key);
  return entry;
}

PolicySource read_source(const YamlMap& policy, YamlProblems& problems, const YamlNode& root) {
  PolicySource source;
  if (!policy.has("source")) return source;
  const YamlMap map(*root.find("source"), "the source", {"author", "title", "publication", "date", "url"},
                    problems);
  source.author = map.text("author", Presence::optional);
  source.title = map.text("title", Presence::required);
  source.publication = map.text("publication", Presence::optional);
  source.date = map.date("date", Presence::optional);
  source.url = map.text("url", Presence::optional);
  return source;
}

bool is_path(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".yaml");
}

std::vector<std::string> ids_in(const std::string& folder) {
  std::vector<std::string> ids;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() == ".yaml") ids.push_back(at->path().stem().string());
  }
  std::ranges::sort(ids);
  return ids;
}

Error no_policy(const std::string& id, const std::string& folder) {
  const std::vector<std::string> ids = ids_in(folder);
  const std::vector<std::string> near = nearest(id, {ids.begin(), ids.end()}, 1);
  return Error{ErrorCode::not_found,
               fmt::format("no policy \"{}\" in {}{}", id, folder,
                           near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near.front())),
               {},
               0};
}

// Reads a policy after those that it extends.
class PolicyLoader {
 public:
  explicit PolicyLoader(const std::string& folder) : folder_(folder) {}

  std::optional<Error> load(const std::string& id) {
    const std::string path = is_path(id) ? id : folder_ + "/" + id + ".yaml";
    if (std::ranges::find(loaded_, path, &Policy::path) != loaded_.end()) return {};
    std::error_code failed;
    if (!is_path(id) && !std::filesystem::exists(path, failed)) return no_policy(id, folder_);
    Result<Policy> policy = read_policy_file(path);
    if (!policy.ok()) return policy.error();
    open_.push_back(path);
    for (const std::string& extended : policy.value().extends) {
      const std::string other = is_path(extended) ? extended : folder_ + "/" + extended + ".yaml";
      if (std::ranges::find(open_, other) != open_.end()) {
        return Error{ErrorCode::bad_value, circle(other), path, policy.value().extends_line};
      }
      if (std::optional<Error> error = load(extended)) {
        if (error->path.empty()) error->path = path, error->line = policy.value().extends_line;
        return error;
      }
    }
    open_.pop_back();
    loaded_.push_back(std::move(policy).value());
    return {};
  }

  std::vector<Policy> take() { return std::move(loaded_); }

 private:
  // The way from a policy that is open back to itself.
  [[nodiscard]] std::string circle(const std::string& path) const {
    const auto stem = [](const std::string& one) { return std::filesystem::path(one).stem().string(); };
    if (open_.back() == path) return fmt::format("\"{}\" extends itself", stem(path));
    std::string way;
    for (auto at = std::ranges::find(open_, path); at != open_.end(); ++at) way += stem(*at) + ", ";
    return "policies extend each other in a circle: " + way + stem(path);
  }

  const std::string& folder_;
  std::vector<Policy> loaded_;
  std::vector<std::string> open_;  // paths, from the outermost
};

}  // namespace

std::vector<PolicyEntry> read_policy_entries(const YamlMap& map, std::string_view key,
                                             const std::string& path, YamlProblems& problems) {
  std::vector<PolicyEntry> entries;
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& item : map.items(key, Presence::optional)) {
    PolicyEntry entry = read_entry(item, path, problems);
    const auto [first, is_new] = lines.emplace(entry.id, entry.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   fmt::format("rule \"{}\" is already on line {}: give each an id", entry.id, first->second),
                   entry.line);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<Policy> read_policy_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "a policy", {"policy", "title", "source", "extends", "rules"}, problems);
  Policy policy;
  policy.path = path;
  policy.id = map.id("policy", Presence::required);
  const std::string stem = std::filesystem::path(path).stem().string();
  if (!policy.id.empty() && policy.id != stem)
    map.problem("policy", fmt::format("the policy calls itself \"{}\", its file \"{}\"", policy.id, stem));
  policy.title = map.text("title", Presence::optional);
  policy.source = read_source(map, problems, root.value());
  policy.extends = map.texts("extends", Presence::optional);
  policy.extends_line = map.line("extends");
  policy.entries = read_policy_entries(map, "rules", path, problems);
  if (problems.any()) return problems.first();
  return policy;
}

Result<std::vector<Policy>> load_policies(const std::string& folder, const std::vector<std::string>& ids) {
  PolicyLoader loader(folder);
  std::error_code failed;
  if (ids.empty() && std::filesystem::exists(folder + "/default.yaml", failed)) {
    if (std::optional<Error> error = loader.load("default")) return std::move(*error);
  }
  for (const std::string& id : ids) {
    if (std::optional<Error> error = loader.load(id)) return std::move(*error);
  }
  return loader.take();
}

}  // namespace agreed
