// Where a check's result goes: one form on standard output, any number of others into files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analyze/check.h"
#include "cli/output_options.h"
#include "text/error.h"
#include "text/result.h"
#include "visualize/check_text.h"

namespace agreed {

// The forms of agreed check, text first.
[[nodiscard]] const std::vector<OutputFormat>& check_formats();

struct CheckFile {
  OutputFormat format = OutputFormat::text;
  std::string path;
};

// What --output names: "sarif=FILE". Errors (usage): no such form, no file, one file twice.
[[nodiscard]] Result<std::vector<CheckFile>> parse_check_files(const std::vector<std::string>& given);

// What a form shows.
struct CheckShown {
  CheckLayout layout;
  std::string docx{};  // the document with comments, if that form is asked for: its bytes
};

[[nodiscard]] std::string render_check(const CheckReport& report, OutputFormat format,
                                       const CheckShown& shown, const TextLayout& layout);

// Whether a form is asked for, on standard output or in a file.
[[nodiscard]] bool asks_for(OutputFormat wanted, OutputFormat format, const std::vector<CheckFile>& files);

// Writes each file whole or not at all, over what is there, text without colour. The errors of those that
// could not be written.
[[nodiscard]] std::vector<Error> write_check_files(const CheckReport& report,
                                                   const std::vector<CheckFile>& files,
                                                   const CheckShown& shown);

}  // namespace agreed
