#include "cli/check_output.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/output_file.h"
#include "visualize/check_formats.h"
#include "visualize/check_json.h"

namespace agreed {

const std::vector<OutputFormat>& check_formats() {
  static const std::vector<OutputFormat> formats = {
      OutputFormat::text,     OutputFormat::json,   OutputFormat::sarif,  OutputFormat::junit,
      OutputFormat::github,   OutputFormat::gitlab, OutputFormat::rdjson, OutputFormat::checkstyle,
      OutputFormat::markdown, OutputFormat::docx};
  return formats;
}

Result<std::vector<CheckFile>> parse_check_files(const std::vector<std::string>& given) {
  std::vector<CheckFile> files;
  for (const std::string& one : given) {
    const std::size_t equals = one.find('=');
    const std::string name = one.substr(0, equals);
    const auto format = std::ranges::find(check_formats(), name, [](OutputFormat f) { return name_of(f); });
    if (equals == std::string::npos || equals + 1 == one.size())
      return Error{ErrorCode::usage, "--output takes FORMAT=FILE, not '" + one + "'", {}, 0};
    if (format == check_formats().end()) {
      std::string known;
      for (const OutputFormat f : check_formats()) {
        if (!known.empty()) known += '|';
        known += name_of(f);
      }
      return Error{ErrorCode::usage, fmt::format("--output: '{}' is none of {}", name, known), {}, 0};
    }
    CheckFile file{*format, one.substr(equals + 1)};
    if (std::ranges::find(files, file.path, &CheckFile::path) != files.end())
      return Error{ErrorCode::usage, "--output names the file twice", file.path, 0};
    files.push_back(std::move(file));
  }
  return files;
}

bool asks_for(OutputFormat wanted, OutputFormat format, const std::vector<CheckFile>& files) {
  return format == wanted || std::ranges::find(files, wanted, &CheckFile::format) != files.end();
}

std::string render_check(const CheckReport& report, OutputFormat format, const CheckShown& shown,
                         const TextLayout& layout) {
  switch (format) {
    case OutputFormat::json:
      return check_json(report);
    case OutputFormat::sarif:
      return check_sarif(report, shown.layout);
    case OutputFormat::junit:
      return check_junit(report, shown.layout);
    case OutputFormat::github:
      return check_github(report);
    case OutputFormat::gitlab:
      return check_gitlab(report);
    case OutputFormat::rdjson:
      return check_rdjson(report);
    case OutputFormat::checkstyle:
      return check_checkstyle(report);
    case OutputFormat::markdown:
      return check_markdown(report, shown.layout);
    case OutputFormat::docx:
      return shown.docx;
    default:
      return check_text(report, shown.layout, layout);
  }
}

std::vector<Error> write_check_files(const CheckReport& report, const std::vector<CheckFile>& files,
                                     const CheckShown& shown) {
  std::vector<Error> errors;
  for (const CheckFile& file : files) {
    const std::string bytes = render_check(report, file.format, shown, TextLayout{});
    if (std::optional<Error> error = write_output_file(file.path, bytes, true))
      errors.push_back(std::move(*error));
  }
  return errors;
}

}  // namespace agreed
