// --format and --color as CLI11 options with checked names.
#include "cli/output_options.h"

#include <map>

namespace agreed {
namespace {

std::string name_of(OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return "text";
    case OutputFormat::json:
      return "json";
    case OutputFormat::csv:
      return "csv";
  }
  return "";
}

}  // namespace

void add_output_options(CLI::App& verb, OutputOptions& options, const std::vector<OutputFormat>& formats) {
  std::map<std::string, OutputFormat> by_name;
  std::string listed;
  for (const OutputFormat format : formats) {
    by_name.emplace(name_of(format), format);
    listed += (listed.empty() ? "" : "|") + name_of(format);
  }
  options.format = formats.front();
  verb.add_option("--format", options.format, "how the result is written: " + listed)
      ->transform(CLI::Transformer(by_name).description(""))
      ->transform(CLI::IsMember(by_name).description(""))
      ->type_name("FORMAT");
  static const std::map<std::string, ColorChoice> colors = {
      {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};
  verb.add_option("--color", options.color, "auto|always|never; auto honours NO_COLOR")
      ->transform(CLI::CheckedTransformer(colors).description(""))
      ->type_name("WHEN");
}

}  // namespace agreed
