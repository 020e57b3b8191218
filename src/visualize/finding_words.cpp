#include "visualize/finding_words.h"

#include <fmt/format.h>

#include "text/printable.h"
#include "text/utf8.h"
#include "visualize/numbers.h"
#include "visualize/reading_words.h"

namespace agreed {
namespace {

constexpr std::size_t kMostExcerpt = 300;  // bytes

// Cut between characters.
std::string excerpt_of(const std::string& text) {
  std::string shown = one_line(text);
  if (shown.size() <= kMostExcerpt) return shown;
  return std::string(utf8_prefix(shown, kMostExcerpt)) + " ...";
}

std::string waiver_line(const WaivedBy& waived) {
  std::string out = "waived: " + one_line(waived.reason);
  if (!waived.owner.empty()) out += "; by " + one_line(waived.owner);
  if (waived.until) out += "; until " + waived.until->to_string();
  return out + fmt::format(" ({}:{})", one_line(waived.path), waived.line);
}

}  // namespace

std::string dated(const std::string& id, const std::optional<Date>& date) {
  return one_line(id) + (date ? " (" + date->to_string() + ")" : "");
}

std::string precedent_words(const FindingPrecedent& precedent) {
  std::string out = dated(precedent.id, precedent.date);
  if (precedent.paragraph) out += " p." + std::to_string(*precedent.paragraph);
  if (!precedent.text.empty()) out += " \"" + excerpt_of(precedent.text) + "\"";
  return out;
}

const std::string& path_of(const CheckReport& report, const Finding& finding) {
  return finding.path.empty() ? report.path : finding.path;
}

std::string message_of(const Finding& finding) {
  const std::string whose = reading_words(finding.readings);
  return one_line(finding.message) + (whose.empty() ? "" : " (" + whose + ")");
}

std::vector<std::string> details_of(const Finding& finding) {
  std::vector<std::string> lines;
  if (!finding.excerpt.empty()) lines.push_back(excerpt_of(finding.excerpt));
  if (finding.precedent) lines.push_back("agreed: " + precedent_words(*finding.precedent));
  if (finding.suggestion) {
    lines.push_back(finding.suggestion->replacement.empty()
                        ? "fix: leave it out"
                        : "fix: \"" + excerpt_of(finding.suggestion->replacement) + "\"");
  }
  if (!finding.advice.empty()) lines.push_back("advice: " + one_line(finding.advice));
  if (!finding.cites.empty()) lines.push_back("see: " + one_line(finding.cites));
  if (finding.waived) lines.push_back(waiver_line(*finding.waived));
  if (finding.in_baseline) lines.emplace_back("known before: in the baseline");
  return lines;
}

std::string message_and_details(const Finding& finding) {
  std::string out = message_of(finding);
  for (const std::string& line : details_of(finding)) out += '\n' + line;
  return out;
}

std::string counts_of(const CheckReport& report) {
  const auto count = [&](Severity severity) {
    return report.by_severity[static_cast<std::size_t>(severity)];
  };
  std::string out =
      fmt::format("{}, {}, {}", counted(count(Severity::error), "error"),
                  counted(count(Severity::warning), "warning"), counted(count(Severity::info), "remark"));
  if (report.waived > 0) out += fmt::format("; {} waived", grouped(report.waived));
  if (report.in_baseline > 0) out += fmt::format("; {} in the baseline", grouped(report.in_baseline));
  if (report.unchanged > 0) {
    out += fmt::format("; {} in text unchanged since {}", grouped(report.unchanged),
                       one_line(report.changed_since));
  }
  return out;
}

}  // namespace agreed
