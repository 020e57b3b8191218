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

[[nodiscard]] std::string render_check(const CheckReport& report, OutputFormat format,
                                       const CheckLayout& shown, const TextLayout& layout);

// Writes each file whole or not at all, over what is there, text without colour. The errors of those that
// could not be written.
[[nodiscard]] std::vector<Error> write_check_files(const CheckReport& report,
                                                   const std::vector<CheckFile>& files,
                                                   const CheckLayout& shown);

}  // namespace agreed
