// agreed check: a draft held to rules.   agreed rules: what the rules are.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"
#include "cli/sentence_index_options.h"
#include "text/error.h"

namespace agreed {

struct CheckOptions {
  std::string draft;
  std::string against;                // a series, or the id of a statement
  std::vector<std::string> policies;  // ids, or paths of files
  std::vector<std::string> versions;  // of the draft in other languages
  std::vector<std::string> rules;     // only these
  std::string language;
  std::string fail_on;  // error | warning | info
  std::string waivers;  // files
  std::string baseline;
  std::string lock;
  std::string write_baseline;
  std::string today;          // a date
  std::string changed_since;  // a revision of git
  std::string config;         // a file
  bool no_config = false;
  bool show_config = false;
  bool exit_zero = false;
  bool show_waived = false;
  std::vector<std::string> files;  // "sarif=FILE"
  SentenceIndexOptions index;
  ArchiveOptions archive;
  OutputOptions output;
};

struct RulesOptions {
  std::string name;
  OutputOptions output;
};

// Declares what decides what a draft is held to: series, policies, language, waivers, baseline,
// configuration, archive and index.
void add_check_setting_options(CLI::App& verb, CheckOptions& options);
// What makes no sense among those, before anything is read.
[[nodiscard]] std::optional<Error> find_setting_misuse(const CheckOptions& options);
// Declare the verbs; the options must outlive the parse.
CLI::App* setup_check(CLI::App& app, CheckOptions& options);
CLI::App* setup_rules(CLI::App& app, RulesOptions& options);
// Return the exit code.
int run_check(const CheckOptions& options);
int run_rules(const RulesOptions& options);

}  // namespace agreed
