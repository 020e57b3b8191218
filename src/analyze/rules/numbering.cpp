// numbering: printed numbers of paragraphs that do not count on.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "analyze/rules/rule_places.h"
#include "normalize/cited_paragraph.h"

namespace agreed {
namespace {

struct Numbered {
  std::uint32_t paragraph = 0;
  std::uint32_t number = 0;
  bool after_heading = false;
};

// The label without its number: "12." and "(12)" are two ways of counting.
std::string shape_of(std::string_view label) {
  std::string shape;
  for (const char c : label) {
    if (c < '0' || c > '9') shape += c;
  }
  return shape;
}

std::map<std::string, std::vector<Numbered>> numbers_by_shape(const NormalizedText& text) {
  std::map<std::string, std::vector<Numbered>> rows;
  std::map<std::string, bool> heading_since;
  bool any_heading = false;
  for (std::uint32_t p = 0; p < text.paragraphs.size(); ++p) {
    const Paragraph& one = text.paragraphs[p];
    if (one.kind == ParagraphKind::heading) {
      any_heading = true;
      for (auto& [shape, since] : heading_since) since = true;
    }
    if (one.number == 0 || one.label.empty()) continue;
    std::string shape = shape_of(text.source->slice(one.label));
    // Headings, bullets and paragraphs count by themselves.
    shape += static_cast<char>('a' + static_cast<int>(one.kind));
    const auto since = heading_since.find(shape);
    rows[shape].push_back({p, one.number, since == heading_since.end() ? any_heading : since->second});
    heading_since[shape] = false;
  }
  return rows;
}

Finding finding_for(const RuleContext& context, const Numbered& at, std::uint32_t right,
                    std::string message) {
  const NormalizedText& text = context.reading.text;
  const Paragraph& paragraph = text.paragraphs[at.paragraph];
  Finding finding = finding_of_text(context, std::move(message));
  finding.span = paragraph.label;
  finding.excerpt = std::string(text.source->slice(paragraph.label));
  finding.paragraph = cited_paragraph(text, at.paragraph, context.draft.text->held);
  std::string label = finding.excerpt;
  const std::size_t digits = label.find_first_of("0123456789");
  const std::size_t end = std::min(label.find_first_not_of("0123456789", digits), label.size());
  finding.suggestion =
      Suggestion{paragraph.label, label.replace(digits, end - digits, std::to_string(right))};
  return finding;
}

// A list that begins anew: "1" and then "2", or under another heading.
bool begins_anew(const std::vector<Numbered>& row, std::size_t i) {
  if (row[i].number != 1) return false;
  return row[i].after_heading || (i + 1 < row.size() && row[i + 1].number == 2);
}

void check_row(const RuleContext& context, const std::vector<Numbered>& row, std::vector<Finding>& findings) {
  for (std::size_t i = 1; i < row.size(); ++i) {
    const std::uint32_t before = row[i - 1].number;
    const std::uint32_t number = row[i].number;
    const std::uint32_t right = before + 1;
    if (number == right || begins_anew(row, i)) continue;
    std::string message;
    if (number == before) {
      message = fmt::format("two paragraphs {}: this one should be {}", number, right);
    } else if (number < before) {
      message = fmt::format("number {} runs back behind {}: it should be {}", number, before, right);
    } else {
      message = number == right + 1 ? fmt::format("number {} is skipped", right)
                                    : fmt::format("numbers {} to {} are skipped", right, number - 1);
    }
    findings.push_back(finding_for(context, row[i], right, std::move(message)));
    // One slip among numbers that count on is one finding: the next is held against the one before it.
    if (i + 1 < row.size() && row[i + 1].number == right + 1 && number != right) ++i;
  }
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const NormalizedText& text = context.reading.text;
  const bool has_gaps =
      std::ranges::any_of(text.tokens, [](const NormToken& token) { return token.kind == TokenKind::gap; });
  if (context.draft.text->held != Held::full || has_gaps) return findings;
  for (const auto& [shape, row] : numbers_by_shape(text)) check_row(context, row, findings);
  std::ranges::stable_sort(findings, {}, [](const Finding& one) { return one.span.begin; });
  return findings;
}

}  // namespace

Rule numbering_rule() {
  Rule rule;
  rule.name = "numbering";
  rule.kind = RuleKind::form;
  rule.severity = Severity::error;
  rule.summary = "paragraph numbers that repeat, skip or run back";
  rule.explanation =
      "Reads the printed numbers of the paragraphs in their order, each way of writing them (\"12.\", "
      "\"(12)\") by "
      "itself, and suggests the number that is right. After a slip it counts on from what is printed, so "
      "that one "
      "slip is one finding. A list may begin anew with 1. A text of which only excerpts are held is let "
      "pass.";
  rule.good = "1. They met.\n\n2. They agreed.\n\n3. They left.";
  rule.bad = "1. They met.\n\n2. They agreed.\n\n2. They left.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
