// Parses the command line and dispatches to a verb. Exit codes: exit_codes.h.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "cli/command_blame.h"
#include "cli/command_check.h"
#include "cli/command_claims.h"
#include "cli/command_diff.h"
#include "cli/command_git_diff.h"
#include "cli/command_grep.h"
#include "cli/command_import.h"
#include "cli/command_index.h"
#include "cli/command_lineage.h"
#include "cli/command_list.h"
#include "cli/command_lock.h"
#include "cli/command_lsp.h"
#include "cli/command_precedent.h"
#include "cli/command_report.h"
#include "cli/command_show.h"
#include "cli/command_terms.h"
#include "cli/command_trace.h"
#include "cli/console.h"
#include "cli/exit_codes.h"

namespace {

struct Verb {
  CLI::App* app;
  std::function<int()> run;
};

int report_usage(const CLI::ParseError& error, const CLI::App& app) {
  if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
  agreed::Console(agreed::ColorChoice::never).message(std::string(error.what()) + " (see agreed --help)");
  return agreed::kExitTrouble;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("The language of joint statements: what changed, when, and where it was agreed before.",
               "agreed");
  app.set_version_flag("--version", "agreed " AGREED_VERSION);
  app.require_subcommand(1);

  agreed::DiffCommandOptions diff;
  agreed::GitDiffOptions git_diff;
  agreed::TraceOptions trace;
  agreed::GrepOptions grep;
  agreed::LineageOptions lineage;
  agreed::BlameOptions blame;
  agreed::CheckOptions check;
  agreed::RulesOptions rules;
  agreed::LockOptions lock;
  agreed::CheckOptions lsp;
  agreed::ClaimsOptions claims;
  agreed::PrecedentCommandOptions precedent;
  agreed::IndexCommandOptions index;
  agreed::ReportOptions report;
  agreed::ImportOptions import_options;
  agreed::ListOptions list;
  agreed::ShowOptions show;
  agreed::TermsOptions terms;
  const std::vector<Verb> verbs = {
      {agreed::setup_diff(app, diff), [&] { return agreed::run_diff(diff); }},
      {agreed::setup_git_diff(app, git_diff), [&] { return agreed::run_git_diff(git_diff); }},
      {agreed::setup_trace(app, trace), [&] { return agreed::run_trace(trace); }},
      {agreed::setup_grep(app, grep), [&] { return agreed::run_grep(grep); }},
      {agreed::setup_lineage(app, lineage), [&] { return agreed::run_lineage(lineage); }},
      {agreed::setup_blame(app, blame), [&] { return agreed::run_blame(blame); }},
      {agreed::setup_check(app, check), [&] { return agreed::run_check(check); }},
      {agreed::setup_lsp(app, lsp), [&] { return agreed::run_lsp(lsp); }},
      {agreed::setup_rules(app, rules), [&] { return agreed::run_rules(rules); }},
      {agreed::setup_lock(app, lock), [&] { return agreed::run_lock(lock); }},
      {agreed::setup_precedent(app, precedent), [&] { return agreed::run_precedent(precedent); }},
      {agreed::setup_claims(app, claims), [&] { return agreed::run_claims(claims); }},
      {agreed::setup_index(app, index), [&] { return agreed::run_index(index); }},
      {agreed::setup_report(app, report), [&] { return agreed::run_report(report); }},
      {agreed::setup_import(app, import_options), [&] { return agreed::run_import(import_options); }},
      {agreed::setup_list(app, list), [&] { return agreed::run_list(list); }},
      {agreed::setup_show(app, show), [&] { return agreed::run_show(show); }},
      {agreed::setup_terms(app, terms), [&] { return agreed::run_terms(terms); }},
  };

  // CLI11 would say that a verb is missing, not that this one is unknown.
  const auto is_named = [&](const Verb& verb) { return verb.app->get_name() == argv[1]; };
  if (argc > 1 && argv[1][0] != '-' && std::none_of(verbs.begin(), verbs.end(), is_named)) {
    agreed::Console(agreed::ColorChoice::never)
        .message("'" + std::string(argv[1]) + "' is no verb (see agreed --help)");
    return agreed::kExitTrouble;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(error, app);
  }
  for (const Verb& verb : verbs) {
    if (verb.app->parsed()) return verb.run();
  }
  return agreed::kExitTrouble;
}
