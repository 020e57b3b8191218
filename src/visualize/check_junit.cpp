#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text/printable.h"
#include "visualize/check_formats.h"
#include "visualize/finding_words.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

// As in the text form; line ends stay.
std::string text_of(const CheckReport& report, const Finding& finding) {
  std::string text =
      fmt::format("{}:{}:{}: {}: {} [{}]", one_line(path_of(report, finding)), finding.line, finding.column,
                  name_of(finding.severity), message_of(finding), one_line(finding.entry));
  for (const std::string& line : details_of(finding)) text += '\n' + line;
  return escape_xml(text);
}

void append_finding(std::string& out, const CheckReport& report, const Finding& finding) {
  const std::string message = escape_xml(message_of(finding));
  if (!counts(finding)) {
    const std::string why = finding.waived ? "waived: " + one_line(finding.waived->reason)
                                           : std::string("known before: in the baseline");
    out += "      <skipped message=\"" + escape_xml(why) + "\"/>\n";
  } else if (finding.severity >= report.fail_on) {
    out += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n", message,
                       name_of(finding.severity), text_of(report, finding));
  } else {
    out += "      <system-out>" + text_of(report, finding) + "</system-out>\n";
  }
}

std::string test_head(std::string_view entry, std::string_view name, std::string_view end) {
  return fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"{}>\n",
                     escape_xml(one_line(entry)), escape_xml(one_line(name)), end);
}

}  // namespace

std::string check_junit(const CheckReport& report, const CheckLayout& shown) {
  std::string tests;
  std::size_t count = 0;
  std::size_t failures = 0;
  std::size_t skipped = 0;
  for (const RuleInForce& rule : report.in_force) {
    bool found = false;
    for (const Finding& finding : report.findings) {
      if (finding.entry != rule.entry || (!shown.waived && !counts(finding))) continue;
      found = true;
      ++count;
      if (!counts(finding)) {
        ++skipped;
      } else if (finding.severity >= report.fail_on) {
        ++failures;
      }
      // The words, not the place, so that a server sees the same test in the next run.
      std::string name = finding.excerpt.empty() ? finding.message : finding.excerpt;
      if (finding.occurrence > 1) name += fmt::format(" ({})", finding.occurrence);
      tests += test_head(rule.entry, name, "");
      append_finding(tests, report, finding);
      tests += "    </testcase>\n";
    }
    if (found) continue;
    ++count;
    tests += test_head(rule.entry, "no finding", "/");
  }
  const std::string totals = fmt::format(
      "tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\"", count, failures, skipped);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"agreed check\" {}>\n"
      "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n</testsuites>\n",
      totals, escape_xml(one_line(report.path)), totals, tests);
}

}  // namespace agreed
