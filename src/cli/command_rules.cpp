// agreed rules: the list, or one rule explained.
#include <vector>

#include "analyze/rules/all_rules.h"
#include "cli/command_check.h"
#include "cli/exit_codes.h"
#include "corpus/nearest.h"
#include "visualize/check_json.h"
#include "visualize/check_text.h"

namespace agreed {
namespace {

Error no_such_rule(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Rule& rule : all_rules()) names.push_back(rule.name);
  const std::vector<std::string> near = nearest(name, std::move(names), 1);
  return Error{ErrorCode::not_found,
               "no rule \"" + name + "\"" + (near.empty() ? "" : "; did you mean \"" + near.front() + "\"?"),
               {},
               0};
}

}  // namespace

CLI::App* setup_rules(CLI::App& app, RulesOptions& options) {
  CLI::App* verb = app.add_subcommand("rules", "the rules of agreed check, or one of them explained");
  verb->add_option("NAME", options.name, "a rule");
  add_output_options(*verb, options.output, {OutputFormat::text, OutputFormat::json});
  return verb;
}

int run_rules(const RulesOptions& options) {
  Console console(options.output.color);
  const Rule* one = options.name.empty() ? nullptr : find_rule(options.name);
  if (!options.name.empty() && one == nullptr)
    return console.errors({no_such_rule(options.name)}, kExitTrouble);
  if (options.output.format == OutputFormat::json)
    return console.write(rules_json(one != nullptr ? std::vector<Rule>{*one} : all_rules()), kExitYes);
  return console.write(
      one != nullptr ? rule_text(*one, console.layout()) : rules_text(all_rules(), console.layout()),
      kExitYes);
}

}  // namespace agreed
