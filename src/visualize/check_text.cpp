#include "visualize/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "text/printable.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kMostExcerpt = 300;  // bytes

std::string one_line(std::string_view text) {
  return printable(text, LineBreaks::as_space);
}

// Cut between characters.
std::string excerpt_of(const std::string& text) {
  std::string shown = one_line(text);
  if (shown.size() <= kMostExcerpt) return shown;
  std::size_t end = kMostExcerpt;
  while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
  return shown.substr(0, end) + " ...";
}

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

std::string dated(const std::string& id, const std::optional<Date>& date) {
  return one_line(id) + (date ? " (" + date->to_string() + ")" : "");
}

std::string precedent_line(const FindingPrecedent& precedent) {
  std::string out = "agreed: " + dated(precedent.id, precedent.date);
  if (precedent.paragraph) out += " p." + std::to_string(*precedent.paragraph);
  if (!precedent.text.empty()) out += " \"" + excerpt_of(precedent.text) + "\"";
  return out;
}

std::string waiver_line(const WaivedBy& waived) {
  std::string out = "waived: " + one_line(waived.reason);
  if (!waived.owner.empty()) out += "; by " + one_line(waived.owner);
  if (waived.until) out += "; until " + waived.until->to_string();
  return out + fmt::format(" ({}:{})", one_line(waived.path), waived.line);
}

void append_finding(std::string& out, const Finding& finding, const std::string& path,
                    const TextLayout& layout) {
  out += fmt::format("{}:{}:{}: ", one_line(path), finding.line, finding.column);
  out += styled(role_of(finding.severity), name_of(finding.severity), layout.coloring);
  out += ": " + one_line(finding.message);
  if (!finding.readings.empty()) {
    out += " (in the wording of ";
    for (std::size_t i = 0; i < finding.readings.size(); ++i)
      out += (i > 0 ? ", " : "") + one_line(finding.readings[i]);
    out += ")";
  }
  out += " " + styled(Role::faint, "[" + one_line(finding.entry) + "]", layout.coloring) + "\n";
  const std::string indent(kIndent, ' ');
  const auto line = [&](const std::string& text) {
    append_wrapped(out, indent, text, kIndent, layout.width);
  };
  if (!finding.excerpt.empty()) line(excerpt_of(finding.excerpt));
  if (finding.precedent) line(precedent_line(*finding.precedent));
  if (finding.suggestion) {
    line(finding.suggestion->replacement.empty()
             ? "fix: leave it out"
             : "fix: \"" + excerpt_of(finding.suggestion->replacement) + "\"");
  }
  if (!finding.advice.empty()) line("advice: " + one_line(finding.advice));
  if (!finding.cites.empty()) line("see: " + one_line(finding.cites));
  if (finding.waived) line(waiver_line(*finding.waived));
  if (finding.in_baseline) line("known before: in the baseline");
}

std::string summary_of(const CheckReport& report) {
  const auto count = [&](Severity severity) {
    return report.by_severity[static_cast<std::size_t>(severity)];
  };
  std::string out = fmt::format(
      "{}, {}, {}", counted(count(Severity::error), "error"), counted(count(Severity::warning), "warning"),
      count(Severity::info) == 1 ? "1 remark" : grouped(count(Severity::info)) + " remarks");
  if (report.waived > 0) out += fmt::format("; {} waived", grouped(report.waived));
  if (report.in_baseline > 0) out += fmt::format("; {} in the baseline", grouped(report.in_baseline));
  out += fmt::format(". {}", counted(report.rules, "rule"));
  if (!report.against_id.empty()) {
    out += " against " + dated(report.against_id, report.against_date);
    if (report.against_held == Held::excerpts) out += ", held in excerpts only";
  } else if (!report.series.empty()) {
    out += ", and nothing of " + one_line(report.series) + " is held to compare with";
  } else {
    out += ", against no earlier statement";
  }
  out += ".\n";
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
    if (shown.waived || (!finding.waived && !finding.in_baseline))
      append_finding(out, finding, report.path, layout);
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
