// One line for each finding: editors jump to it.
#include "visualize/term_lint_text.h"

#include <fmt/format.h>

#include "text/printable.h"
#include "visualize/numbers.h"

namespace agreed {

std::string term_lint_text(const TermLint& lint, const TextLayout& layout) {
  std::string out;
  for (const LintFinding& one : lint.findings) {
    const bool error = one.severity == LintSeverity::error;
    out += fmt::format(
        "{}:{}: {}: {} [{}]\n", one_line(one.path), one.line,
        styled(error ? Role::absent : Role::changed, error ? "error" : "warning", layout.coloring),
        one_line(one.message), one.rule);
  }
  if (!out.empty()) out += '\n';
  out += counted(lint.concepts, "concept") + ", " + counted(lint.ladders, "ladder") + ", " +
         counted(lint.forms, "form") + ": ";
  out += lint.findings.empty() ? std::string("nothing found")
                               : counted(lint.errors, "error") + ", " + counted(lint.warnings, "warning");
  return out + '\n';
}

}  // namespace agreed
