// Block style with every text in double quotes, so that no text can be read as something else.
#include "visualize/termbase_yaml.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "corpus/termbase_note.h"

namespace agreed {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // YAML 1.1 takes NEL, LS and PS for line ends, and has no place for a byte order mark inside.
    if (text.substr(i, 2) == "\xC2\x85") {
      out += "\\u0085";
      i += 1;
    } else if (text.substr(i, 3) == "\xE2\x80\xA8" || text.substr(i, 3) == "\xE2\x80\xA9") {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (text.substr(i, 3) == "\xEF\xBB\xBF") {
      out += "\\uFEFF";
      i += 2;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += text[i];
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || c == 0x7f) {
      out += fmt::format("\\x{:02X}", c);
    } else {
      out += text[i];
    }
  }
  return out + '"';
}

void append_list(std::string& out, std::string_view indent, std::string_view key,
                 const std::vector<std::string>& values) {
  if (values.empty()) return;
  out += fmt::format("{}{}:\n", indent, key);
  for (const std::string& value : values) out += fmt::format("{}  - {}\n", indent, quoted(value));
}

void append_uses(std::string& out, std::string_view key, const std::vector<Use>& uses) {
  if (uses.empty()) return;
  out += fmt::format("    {}:\n", key);
  for (const Use& use : uses) {
    out += fmt::format("      - id: {}\n", quoted(use.id));
    if (!use.definition.empty()) out += fmt::format("        definition: {}\n", quoted(use.definition));
    if (use.false_friend) out += "        false_friend: true\n";
    out += "        cues:\n";
    for (const Cues& cues : use.cues) {
      out += fmt::format("          - language: {}\n", quoted(cues.language));
      append_list(out, "            ", "forms", cues.forms);
    }
  }
}

}  // namespace

std::string termbase_yaml(const Termbase& termbase) {
  std::string out = "concepts:\n";
  for (const Concept& one : termbase.concepts) {
    if (&one != &termbase.concepts.front()) out += '\n';
    out += fmt::format("  - id: {}\n", quoted(one.id));
    if (!one.definition.empty()) out += fmt::format("    definition: {}\n", quoted(one.definition));
    if (!one.subject.empty()) out += fmt::format("    subject: {}\n", quoted(one.subject));
    out += "    terms:\n";
    for (const Term& term : one.terms) {
      out += fmt::format("      - language: {}\n        status: {}\n", quoted(term.language),
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
