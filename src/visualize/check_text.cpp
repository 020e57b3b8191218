#include "visualize/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "text/printable.h"
#include "visualize/finding_words.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kIndent = 4;
Role role_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Role::omitted;
    case Severity::warning:
      return Role::changed;
    case Severity::info:
      break;
  }
  return Role::faint;
}

void append_finding(std::string& out, const Finding& finding, const CheckReport& report,
                    const TextLayout& layout) {
  out += fmt::format("{}:{}:{}: ", one_line(path_of(report, finding)), finding.line, finding.column);
  out += styled(role_of(finding.severity), name_of(finding.severity), layout.coloring);
  out += ": " + message_of(finding);
  out += " " + styled(Role::faint, "[" + one_line(finding.entry) + "]", layout.coloring) + "\n";
  const std::string indent(kIndent, ' ');
  for (const std::string& line : details_of(finding))
    append_wrapped(out, indent, line, kIndent, layout.width);
}

std::string summary_of(const CheckReport& report) {
  std::string out = counts_of(report) + ". " + counted(report.rules, "rule");
  if (!report.against_id.empty()) {
    out += " against " + dated(report.against_id, report.against_date);
    if (report.against_held == Held::excerpts) out += ", held in excerpts only";
  } else if (!report.series.empty()) {
    out += ", and nothing of " + one_line(report.series) + " is held to compare with";
  } else {
    out += ", against no earlier statement";
  }
  out += ".\n";
  if (report.today) out += "Waivers as of " + report.today->to_string() + ".\n";
  if (!report.brackets.empty()) {
    std::size_t groups = 0;
    for (const BracketCount& one : report.brackets) groups += one.groups;
    out += counted(groups, "place") + " in brackets:";
    for (const BracketCount& one : report.brackets) {
      out += fmt::format(" {} in {}", one.groups,
                         one.paragraph ? fmt::format("p.{}", *one.paragraph) : "the text without numbers");
      out += &one == &report.brackets.back() ? ".\n" : ",";
    }
  }
  return out;
}

}  // namespace

std::string check_text(const CheckReport& report, const CheckLayout& shown, const TextLayout& layout) {
  std::string out;
  for (const Finding& finding : report.findings) {
    if (shown.waived || counts(finding)) append_finding(out, finding, report, layout);
  }
  if (!out.empty()) out += '\n';
  out += summary_of(report);
  for (const Note& note : report.notes)
    append_wrapped(out, "Note: ", one_line(note.message) + ".", 6, layout.width);
  return out;
}

std::string rules_text(const std::vector<Rule>& rules, const TextLayout& layout) {
  std::size_t widest = 0;
  for (const Rule& rule : rules) widest = std::max(widest, rule.name.size());
  std::string out;
  std::optional<RuleKind> kind;
  for (const Rule& rule : rules) {
    if (kind != rule.kind) {
      if (kind) out += '\n';
      kind = rule.kind;
      const std::string_view heading = rule.kind == RuleKind::history  ? "Against what was agreed before"
                                       : rule.kind == RuleKind::policy ? "By a policy"
                                                                       : "How the draft is made";
      out += styled(Role::heading, heading, layout.coloring) + "\n";
    }
    std::string head = "  " + std::string(rule.name);
    head.resize(widest + 4, ' ');
    append_wrapped(out, head + fmt::format("{:<9}", name_of(rule.severity)), rule.summary, widest + 13,
                   layout.width);
  }
  return out;
}

std::string rule_text(const Rule& rule, const TextLayout& layout) {
  std::string out = styled(Role::heading, rule.name, layout.coloring) + fmt::format(": {}\n\n", rule.summary);
  append_wrapped(out, "", rule.explanation, 0, layout.width);
  out += fmt::format("\nSeverity {} unless a policy says otherwise; {}.\n", name_of(rule.severity),
                     rule.by_itself ? "in force by itself" : "in force where a policy has it");
  const auto keys = [&](std::string_view head, const std::vector<std::string_view>& list) {
    if (list.empty()) return;
    out += head;
    for (const std::string_view key : list) out += " " + std::string(key);
    out += '\n';
  };
  keys("It needs:", rule.needs);
  keys("It takes:", rule.takes);
  if (!rule.example.empty()) out += fmt::format("\n  In a policy:  - {}\n", rule.example);
  if (!rule.good.empty()) append_wrapped(out, "  Passes:       ", rule.good, 16, layout.width);
  if (!rule.bad.empty()) append_wrapped(out, "  Is found:     ", rule.bad, 16, layout.width);
  return out;
}

}  // namespace agreed
