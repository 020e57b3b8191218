// The order of keys is that of statements/README.md.
#include "visualize/statement_yaml.h"

#include <fmt/format.h>

#include <string_view>

#include "visualize/source_kind.h"
#include "visualize/yaml_text.h"

namespace agreed {
namespace {

void append_text(std::string& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out += fmt::format("{}: {}\n", key, quote_yaml(value));
}

}  // namespace

std::string statement_yaml(const Statement& statement, std::string_view body) {
  const StatementText& text = statement.texts.front();
  std::string out = fmt::format("---\nid: {}\nseries: {}\n", statement.id, statement.series);
  if (statement.ordinal > 0) out += fmt::format("ordinal: {}\n", statement.ordinal);
  append_text(out, "title", statement.title);
  if (statement.date) out += fmt::format("date: {}\n", statement.date->to_string());
  if (statement.meeting_date) out += fmt::format("meeting_date: {}\n", statement.meeting_date->to_string());
  append_text(out, "place", statement.place);
  if (!statement.issuers.empty()) out += "issuers:\n";
  for (const std::string& issuer : statement.issuers) out += "  - " + quote_yaml(issuer) + "\n";
  out += fmt::format("language: {}\ntext: full\n", text.language);
  out += text.sources.empty() ? "sources: []\n" : "sources:\n";
  for (const Source& source : text.sources) {
    out += fmt::format("  - url: {}\n    kind: {}\n    seen: {}\n", quote_yaml(source.url),
                       name_of(source.kind), source.seen);
    if (!source.note.empty()) out += fmt::format("    note: {}\n", quote_yaml(source.note));
  }
  append_text(out, "sha256", text.sha256);
  append_text(out, "note", statement.note);
  out += "---\n";
  const std::size_t begin = body.find_first_not_of("\r\n");
  out += begin == std::string_view::npos ? std::string_view() : body.substr(begin);
  while (out.ends_with("\n\n")) out.pop_back();
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

}  // namespace agreed
