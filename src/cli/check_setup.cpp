#include "cli/check_setup.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/archive_options.h"
#include "corpus/lock_file.h"

namespace agreed {
namespace {

std::string folder_of_file(const std::string& file) {
  const std::string folder = std::filesystem::path(file).parent_path().string();
  return folder.empty() ? "." : folder;
}

// The lock in a folder; empty if there is none.
std::string lock_in(const std::string& folder) {
  const std::string path = (folder == "." ? "" : folder + "/") + std::string(kLockName);
  std::error_code none;
  return std::filesystem::exists(path, none) ? path : "";
}

Result<CheckConfig> read_config(const CheckOptions& options) {
  if (options.no_config) return CheckConfig{};
  if (!options.config.empty()) return read_check_config(options.config);
  const std::string found = find_check_config(folder_of_draft(options.draft));
  return found.empty() ? Result<CheckConfig>(CheckConfig{}) : read_check_config(found);
}

Severity severity_named(const std::string& name) {
  for (const Severity severity : {Severity::info, Severity::warning}) {
    if (name_of(severity) == name) return severity;
  }
  return Severity::error;
}

// Where the archive comes from that neither an option nor the configuration names.
std::string archive_origin() {
  const char* variable = std::getenv("AGREED_STATEMENTS");
  return variable != nullptr && *variable != '\0' ? "$AGREED_STATEMENTS" : "default: found by walking up";
}

class Merge {
 public:
  Merge(const CheckConfig& config, CheckSettings& shown) : config_(config), shown_(shown) {
    shown_.config = config.path;
  }

  // The option if it was given, else what the file has, else nothing.
  std::string text(const std::string& name, const std::string& option,
                   const std::optional<Configured<std::string>>& configured) {
    std::string value = !option.empty() ? option : configured ? configured->value : "";
    show(name, value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value}, !option.empty(),
         configured ? configured->line : 0);
    return value;
  }

  std::vector<std::string> list(const std::string& name, const std::vector<std::string>& option,
                                const std::optional<Configured<std::vector<std::string>>>& configured) {
    std::vector<std::string> values = !option.empty() ? option
                                      : configured    ? configured->value
                                                      : std::vector<std::string>{};
    show(name, values, !option.empty(), configured ? configured->line : 0);
    return values;
  }

  void show(const std::string& name, std::vector<std::string> values, bool by_option, std::size_t line) {
    shown_.settings.push_back({name, std::move(values),
                               by_option  ? "--" + name
                               : line > 0 ? config_.path + ":" + std::to_string(line)
                                          : "default"});
  }

 private:
  const CheckConfig& config_;
  CheckSettings& shown_;
};

}  // namespace

std::string folder_of_draft(const std::string& draft) {
  const std::string folder = std::filesystem::path(draft).parent_path().string();
  std::error_code error;
  return !folder.empty() && std::filesystem::is_directory(folder, error) ? folder : ".";
}

Result<CheckSetup> set_up_check(const CheckOptions& options) {
  Result<CheckConfig> read = read_config(options);
  if (!read.ok()) return read.error();
  const CheckConfig& config = read.value();
  CheckSetup setup;
  Merge merge(config, setup.shown);
  setup.statements = merge.text("statements", options.archive.statements, config.statements);
  if (setup.statements.empty()) {
    Result<std::string> folder = archive_folder(options.archive);
    if (!folder.ok()) return folder.error();
    setup.statements = std::move(folder).value();
    setup.shown.settings.back().values = {setup.statements};
    setup.shown.settings.back().from = archive_origin();
  }
  setup.against = merge.text("against", options.against, config.against);
  setup.policies = merge.list("policy", options.policies, config.policies);
  static_cast<void>(merge.list("rule", options.rules, std::nullopt));
  setup.language = merge.text("language", options.language, config.language);
  if (!options.fail_on.empty()) {
    setup.fail_on = severity_named(options.fail_on);
  } else if (config.fail_on) {
    setup.fail_on = config.fail_on->value;
  }
  merge.show("fail-on", {std::string(name_of(setup.fail_on))}, !options.fail_on.empty(),
             config.fail_on ? config.fail_on->line : 0);
  setup.waivers = merge.text("waivers", options.waivers, config.waivers);
  setup.baseline = merge.text("baseline", options.baseline, config.baseline);
  setup.lock = merge.text("lock", options.lock, config.lock);
  if (setup.lock.empty() && !options.no_config) {
    const std::string folder =
        config.path.empty() ? folder_of_draft(options.draft) : folder_of_file(config.path);
    setup.lock = lock_in(folder);
    if (!setup.lock.empty()) {
      setup.shown.settings.back().values = {setup.lock};
      setup.shown.settings.back().from = "default: found in the folder";
    }
  }
  // Shards on other hosts take the place of a folder.
  if (options.index.archives.empty()) setup.index = merge.text("index", options.index.index, config.index);
  setup.rules = config.rules;
  return setup;
}

}  // namespace agreed
