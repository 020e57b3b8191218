// agreed.terms-lint/1: fields as the header documents them.
#include "visualize/term_lint_json.h"

#include <utility>

#include "visualize/json_writer.h"

namespace agreed {

std::string term_lint_json(const TermLint& lint) {
  Json json;
  json["schema"] = "agreed.terms-lint/1";
  json["findings"] = Json::array();
  for (const LintFinding& one : lint.findings) {
    Json finding;
    finding["severity"] = one.severity == LintSeverity::error ? "error" : "warning";
    finding["rule"] = one.rule;
    finding["message"] = one.message;
    finding["path"] = one.path;
    finding["line"] = one.line;
    json["findings"].push_back(std::move(finding));
  }
  json["counts"] = {{"concepts", lint.concepts},
                    {"ladders", lint.ladders},
                    {"forms", lint.forms},
                    {"errors", lint.errors},
                    {"warnings", lint.warnings}};
  return json_bytes(json);
}

}  // namespace agreed
