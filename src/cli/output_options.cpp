// --format and --color: names are looked up by hand, so that the message for a wrong one reads well.
#include "cli/output_options.h"

#include <utility>

namespace agreed {

std::string name_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return "text";
    case OutputFormat::json:
      return "json";
    case OutputFormat::csv:
      return "csv";
    case OutputFormat::jsonl:
      return "jsonl";
    case OutputFormat::side_by_side:
      return "side-by-side";
    case OutputFormat::wdiff:
      return "wdiff";
    case OutputFormat::porcelain:
      return "porcelain";
    case OutputFormat::criticmarkup:
      return "criticmarkup";
    case OutputFormat::markdown:
      return "markdown";
    case OutputFormat::html:
      return "html";
    case OutputFormat::tei:
      return "tei";
    case OutputFormat::sarif:
      return "sarif";
    case OutputFormat::junit:
      return "junit";
    case OutputFormat::github:
      return "github";
    case OutputFormat::gitlab:
      return "gitlab";
    case OutputFormat::rdjson:
      return "rdjson";
    case OutputFormat::checkstyle:
      return "checkstyle";
    case OutputFormat::docx:
      return "docx";
  }
  return "";
}

bool is_binary(OutputFormat format) {
  return format == OutputFormat::docx;
}

Error binary_on_terminal(OutputFormat format) {
  return Error{
      ErrorCode::usage,
      "--format " + name_of(format) + " is no text for a terminal: name a file with --output, or redirect it",
      {},
      0};
}

namespace {

template <typename Value>
using Names = std::vector<std::pair<std::string, Value>>;

template <typename Value>
std::string listed(const Names<Value>& names) {
  std::string out;
  for (const auto& [name, value] : names) out += (out.empty() ? "" : "|") + name;
  return out;
}

template <typename Value>
void add_choice(CLI::App& verb, const std::string& option, const std::string& help, Value& target,
                const Names<Value>& names) {
  const auto choose = [&target, option, names](const std::string& given) {
    for (const auto& [name, value] : names) {
      if (name != given) continue;
      target = value;
      return;
    }
    throw CLI::ValidationError(option, "'" + given + "' is none of " + listed(names));
  };
  verb.add_option_function<std::string>(option, choose, help + ": " + listed(names))->type_name("NAME");
}

}  // namespace

void add_output_options(CLI::App& verb, OutputOptions& options, const std::vector<OutputFormat>& formats) {
  Names<OutputFormat> names;
  for (const OutputFormat format : formats) names.emplace_back(name_of(format), format);
  options.format = formats.front();
  add_choice(verb, "--format", "how the result is written", options.format, names);
  add_choice(
      verb, "--color", "when it is coloured (auto honours NO_COLOR)", options.color,
      {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}});
}

void add_evidence_option(CLI::App& verb, OutputOptions& options) {
  verb.add_flag("--evidence", options.evidence,
                "name the documents that the answer rests on, how they are held, and their SHA-256");
}

std::optional<Error> find_evidence_conflict(const OutputOptions& options) {
  if (!options.evidence || options.format == OutputFormat::text || options.format == OutputFormat::json)
    return std::nullopt;
  return Error{ErrorCode::usage,
               "--evidence goes with --format text, json, not with " + name_of(options.format),
               {},
               0};
}

}  // namespace agreed
