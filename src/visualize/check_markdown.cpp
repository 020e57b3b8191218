#include <fmt/format.h>

#include "visualize/check_formats.h"
#include "visualize/finding_words.h"
#include "visualize/markdown_text.h"

namespace agreed {
namespace {

void append_finding(std::string& out, const CheckReport& report, const Finding& finding) {
  out += fmt::format("- **{}** {}:{}:{}: {} ({})\n", name_of(finding.severity),
                     escape_markdown(path_of(report, finding)), finding.line, finding.column,
                     escape_markdown(message_of(finding)), escape_markdown(finding.entry));
  bool excerpt = !finding.excerpt.empty();
  for (const std::string& line : details_of(finding)) {
    out += excerpt ? "  > " : "  - ";
    out += escape_markdown(line) + "\n";
    // A list behind a quotation would go on with it.
    if (excerpt) out += "\n";
    excerpt = false;
  }
}

}  // namespace

std::string check_markdown(const CheckReport& report, const CheckLayout& shown) {
  std::string out = "# agreed check: " + escape_markdown(report.path) + "\n\n";
  out += escape_markdown(counts_of(report)) + ".";
  if (!report.against_id.empty())
    out += " Against " + escape_markdown(dated(report.against_id, report.against_date)) + ".";
  if (report.today) out += " Waivers as of " + report.today->to_string() + ".";
  out += "\n";
  bool first = true;
  for (const Finding& finding : report.findings) {
    if (!shown.waived && !counts(finding)) continue;
    if (first) out += "\n";
    first = false;
    append_finding(out, report, finding);
  }
  for (const Note& note : report.notes) out += "\nNote: " + escape_markdown(note.message) + ".\n";
  return out;
}

}  // namespace agreed
