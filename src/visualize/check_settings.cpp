#include "visualize/check_settings.h"

#include <algorithm>
#include <string_view>

#include "analyze/rules/rule.h"
#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/finding_words.h"
#include "visualize/json_writer.h"
#include "visualize/style.h"

namespace agreed {
namespace {

struct Row {
  std::string name;
  std::string value;
  std::string from;
};

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + one_line(value);
  return out.empty() ? "-" : out;
}

std::string origin_of(const RuleInForce& rule) {
  return rule.path.empty() ? "default" : rule.path + ":" + std::to_string(rule.line);
}

void append_rows(std::string& out, const std::vector<Row>& rows) {
  std::size_t name = 0;
  std::size_t value = 0;
  for (const Row& row : rows) {
    name = std::max(name, display_width(row.name));
    value = std::max(value, display_width(row.value));
  }
  for (const Row& row : rows) {
    out += "  " + row.name + std::string(name - display_width(row.name) + 2, ' ');
    out += row.value + std::string(value - display_width(row.value) + 2, ' ') + row.from + "\n";
  }
}

}  // namespace

std::string check_settings_text(const CheckSettings& settings, const TextLayout& layout) {
  std::string out = styled(Role::heading, "Configuration", layout.coloring);
  out += settings.config.empty() ? ": no .agreed.yaml\n" : ": " + one_line(settings.config) + "\n";
  std::vector<Row> rows;
  for (const CheckSetting& one : settings.settings)
    rows.push_back({one.name, joined(one.values), one_line(one.from)});
  append_rows(out, rows);
  if (!settings.rules) return out + "Rules in force: name a draft to see them.\n";
  out += styled(Role::heading, "Rules in force", layout.coloring) + "\n";
  rows.clear();
  for (const RuleInForce& rule : *settings.rules)
    rows.push_back({one_line(rule.entry), std::string(name_of(rule.severity)), one_line(origin_of(rule))});
  append_rows(out, rows);
  return out;
}

std::string check_settings_json(const CheckSettings& settings) {
  Json json;
  json["schema"] = "agreed.check-config/1";
  json["config"] = text_or_null(settings.config);
  json["settings"] = Json::array();
  for (const CheckSetting& one : settings.settings)
    json["settings"].push_back({{"name", one.name}, {"values", one.values}, {"from", one.from}});
  json["rules"] = nullptr;
  if (settings.rules) {
    json["rules"] = Json::array();
    for (const RuleInForce& rule : *settings.rules) {
      json["rules"].push_back({{"entry", rule.entry},
                               {"rule", rule.rule->name},
                               {"severity", name_of(rule.severity)},
                               {"from", origin_of(rule)}});
    }
  }
  return json_bytes(json);
}

}  // namespace agreed
