#include "corpus/check_config.h"

#include <filesystem>
#include <iterator>
#include <system_error>

#include "corpus/folder_listing.h"
#include "corpus/policy_file.h"
#include "corpus/yaml_map.h"

namespace agreed {
namespace {

namespace fs = std::filesystem;

std::string beside(const std::string& config, const std::string& path) {
  if (path.empty() || path.front() == '/') return path;
  const std::string folder = fs::path(config).parent_path().string();
  return fs::path(folder.empty() ? path : join_path(folder, path)).lexically_normal().string();
}

// As in load_policies: what is no name of the archive's folder.
bool is_path(const std::string& policy) {
  return policy.find('/') != std::string::npos || policy.ends_with(".yaml");
}

std::optional<Configured<std::string>> read_text(const YamlMap& map, std::string_view key) {
  if (!map.has(key)) return std::nullopt;
  return Configured<std::string>{map.text(key, Presence::required), map.line(key)};
}

std::optional<Configured<std::string>> read_path(const YamlMap& map, std::string_view key,
                                                 const std::string& config) {
  std::optional<Configured<std::string>> path = read_text(map, key);
  if (path) path->value = beside(config, path->value);
  return path;
}

// "a/b" -> "a", "a" -> "", "" -> "..", ".." -> "../.."
std::string above(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  const std::string last = slash == std::string::npos ? folder : folder.substr(slash + 1);
  if (last.empty() || last == "." || last == "..") return folder.empty() ? ".." : join_path(folder, "..");
  return slash == std::string::npos ? "" : slash == 0 ? "/" : folder.substr(0, slash);
}

}  // namespace

std::string find_check_config(const std::string& folder) {
  std::error_code code;
  const fs::path full = fs::canonical(folder.empty() ? "." : folder, code);
  if (code) return {};
  std::string at = fs::path(folder).lexically_normal().string();
  while (at.size() > 1 && at.back() == '/') at.pop_back();
  if (at == ".") at.clear();
  const auto levels = std::distance(full.begin(), full.end());
  for (std::ptrdiff_t level = 0; level < levels; ++level) {
    std::string config = at.empty() ? std::string(kCheckConfigName) : join_path(at, kCheckConfigName);
    if (fs::is_regular_file(config, code)) return config;
    if (at == "/") break;
    at = above(at);
  }
  return {};
}

Result<CheckConfig> read_check_config(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  CheckConfig config;
  config.path = path;
  if (root.value().kind == YamlNode::Kind::null) return config;
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the configuration",
                    {"statements", "against", "policies", "language", "fail-on", "waivers", "baseline",
                     "lock", "index", "rules"},
                    problems);
  config.statements = read_path(map, "statements", path);
  config.against = read_text(map, "against");
  if (map.has("policies")) {
    config.policies =
        Configured<std::vector<std::string>>{map.texts("policies", Presence::optional), map.line("policies")};
    for (std::string& policy : config.policies->value) {
      if (is_path(policy)) policy = beside(path, policy);
    }
  }
  if (map.has("language"))
    config.language =
        Configured<std::string>{map.language("language", Presence::required), map.line("language")};
  if (const auto severity = map.choice("fail-on", Presence::optional, {"info", "warning", "error"}))
    config.fail_on = Configured<Severity>{static_cast<Severity>(*severity), map.line("fail-on")};
  config.waivers = read_path(map, "waivers", path);
  config.baseline = read_path(map, "baseline", path);
  config.lock = read_path(map, "lock", path);
  config.index = read_path(map, "index", path);
  config.rules = read_policy_entries(map, "rules", path, problems);
  if (problems.any()) return problems.first();
  return config;
}

}  // namespace agreed
