// Block style with every text in double quotes, so that no text can be read as something else.
#include "visualize/termbase_yaml.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "corpus/termbase_note.h"
#include "visualize/yaml_text.h"

namespace agreed {
namespace {

void append_list(std::string& out, std::string_view indent, std::string_view key,
                 const std::vector<std::string>& values) {
  if (values.empty()) return;
  out += fmt::format("{}{}:\n", indent, key);
  for (const std::string& value : values) out += fmt::format("{}  - {}\n", indent, quote_yaml(value));
}

void append_uses(std::string& out, std::string_view key, const std::vector<Use>& uses) {
  if (uses.empty()) return;
  out += fmt::format("    {}:\n", key);
  for (const Use& use : uses) {
    out += fmt::format("      - id: {}\n", quote_yaml(use.id));
    if (!use.definition.empty()) out += fmt::format("        definition: {}\n", quote_yaml(use.definition));
    if (use.false_friend) out += "        false_friend: true\n";
    out += "        cues:\n";
    for (const Cues& cues : use.cues) {
      out += fmt::format("          - language: {}\n", quote_yaml(cues.language));
      append_list(out, "            ", "forms", cues.forms);
    }
  }
}

}  // namespace

std::string termbase_yaml(const Termbase& termbase) {
  std::string out = "concepts:\n";
  for (const Concept& one : termbase.concepts) {
    if (&one != &termbase.concepts.front()) out += '\n';
    out += fmt::format("  - id: {}\n", quote_yaml(one.id));
    if (!one.definition.empty()) out += fmt::format("    definition: {}\n", quote_yaml(one.definition));
    if (!one.subject.empty()) out += fmt::format("    subject: {}\n", quote_yaml(one.subject));
    out += "    terms:\n";
    for (const Term& term : one.terms) {
      out += fmt::format("      - language: {}\n        status: {}\n", quote_yaml(term.language),
                         name_of(term.status));
      append_list(out, "        ", "forms", term.forms);
      append_list(out, "        ", "exclusions", term.exclusions);
      append_list(out, "        ", "with", term.with);
      append_list(out, "        ", "not", term.without);
      if (term.scope == TermScope::paragraph) out += "        scope: paragraph\n";
    }
    append_uses(out, "senses", one.senses);
    append_uses(out, "scopes", one.scopes);
  }
  return out;
}

}  // namespace agreed
