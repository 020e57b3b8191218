#include "visualize/lock_yaml.h"

#include <fmt/format.h>

#include <vector>

#include "visualize/yaml_text.h"

namespace agreed {
namespace {

void append_list(std::string& out, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out += fmt::format("    {}:\n", key);
  for (const std::string& value : values) out += "      - " + quote_yaml(value) + "\n";
}

}  // namespace

std::string lock_yaml(const AgreedLock& lock) {
  std::string out =
      "# Agreed wording that agreed check holds drafts to. Written by agreed lock, not by hand: `agreed "
      "lock\n"
      "# --update` shows what would change.\n";
  if (lock.statements.empty()) return out + "lock: []\n";
  out += "lock:\n";
  for (const LockedStatement& statement : lock.statements) {
    out += fmt::format("  - statement: {}\n", quote_yaml(statement.id));
    if (statement.date) out += fmt::format("    date: {}\n", statement.date->to_string());
    out += fmt::format("    language: {}\n    file: {}\n    sha256: {}\n", quote_yaml(statement.language),
                       quote_yaml(statement.file), quote_yaml(statement.sha256));
    append_list(out, "concepts", statement.concepts);
    append_list(out, "asked", statement.asked);
    out += statement.phrases.empty() ? "    phrases: []\n" : "    phrases:\n";
    for (const PinnedPhrase& phrase : statement.phrases) {
      out += fmt::format("      - text: {}\n        hash: {}\n", quote_yaml(phrase.text),
                         quote_yaml(phrase.hash));
      if (phrase.paragraph) out += fmt::format("        paragraph: {}\n", *phrase.paragraph);
      out += fmt::format("        because: {}\n", name_of(phrase.reason));
    }
  }
  return out;
}

}  // namespace agreed
