#include "ingest/docx_numbering.h"

#include <utility>

namespace agreed {
namespace {

std::optional<int> number_in(const XmlNode& node, std::string_view attribute) {
  XmlNode value;
  value.attributes.push_back({"val", "", std::string(node.attribute(attribute))});
  return docx_number(&value);
}

// A style of numbers that older programs do not know stands beside one that they do.
const XmlNode* format_of(const XmlNode& level) {
  if (const XmlNode* format = level.child("numFmt")) return format;
  const XmlNode* const alternatives = level.child("AlternateContent");
  if (alternatives == nullptr) return nullptr;
  for (const char* which : {"Choice", "Fallback"}) {
    const XmlNode* const one = alternatives->child(which);
    if (one != nullptr && one->child("numFmt") != nullptr) return one->child("numFmt");
  }
  return nullptr;
}

ListLevel level_from(const XmlNode& node) {
  ListLevel level;
  level.start = docx_number(node.child("start")).value_or(0);
  if (const XmlNode* format = format_of(node)) {
    level.format = docx_number_format(format->attribute("val"), format->attribute("format"));
  }
  if (const XmlNode* text = node.child("lvlText")) level.text = text->attribute("val");
  level.legal = docx_is_on(node.child("isLgl"));
  level.restarts_after = docx_number(node.child("lvlRestart")).value_or(-1);
  return level;
}

bool is_level(int level) {
  return level >= 0 && level < static_cast<int>(kMaxListLevels);
}

}  // namespace

DocxNumbering::DocxNumbering(const XmlNode* root, const DocxStyles& styles) : styles_(styles) {
  if (root == nullptr) return;
  for (const XmlNode& node : root->children) {
    if (node.name == "abstractNum") {
      const std::optional<int> id = number_in(node, "abstractNumId");
      if (!id.has_value()) continue;
      Definition definition;
      for (const XmlNode& one : node.children) {
        if (one.name == "numStyleLink") definition.style_link = one.attribute("val");
        const std::optional<int> level = one.name == "lvl" ? number_in(one, "ilvl") : std::nullopt;
        if (!level.has_value() || !is_level(*level)) continue;
        definition.levels[static_cast<std::size_t>(*level)] = level_from(one);
        if (const XmlNode* style = one.child("pStyle")) {
          definition.level_by_style.emplace(style->attribute("val"), *level);
        }
      }
      definitions_.emplace(*id, std::move(definition));
    } else if (node.name == "num") {
      const std::optional<int> id = number_in(node, "numId");
      const std::optional<int> definition = docx_number(node.child("abstractNumId"));
      if (!id.has_value() || !definition.has_value()) continue;
      List list;
      list.definition = *definition;
      for (const XmlNode& one : node.children) {
        const std::optional<int> level = one.name == "lvlOverride" ? number_in(one, "ilvl") : std::nullopt;
        if (!level.has_value() || !is_level(*level)) continue;
        if (const XmlNode* own = one.child("lvl")) list.overrides.emplace(*level, level_from(*own));
        const std::optional<int> start = docx_number(one.child("startOverride"));
        if (start.has_value()) list.starts.emplace(*level, *start);
      }
      lists_.emplace(*id, std::move(list));
    }
  }
}

const DocxNumbering::Definition* DocxNumbering::definition_of(const List& list) const {
  const auto found = definitions_.find(list.definition);
  if (found == definitions_.end()) return nullptr;
  if (found->second.style_link.empty()) return &found->second;
  const DocxListPlace linked = styles_.list_place(found->second.style_link);
  const auto other = linked.list.has_value() ? lists_.find(*linked.list) : lists_.end();
  if (other == lists_.end()) return &found->second;
  const auto lent = definitions_.find(other->second.definition);
  return lent == definitions_.end() ? &found->second : &lent->second;
}

std::optional<int> DocxNumbering::level_of_style(int list, const std::string& style) const {
  const auto found = lists_.find(list);
  const Definition* const definition = found == lists_.end() ? nullptr : definition_of(found->second);
  if (definition == nullptr) return std::nullopt;
  const auto level = definition->level_by_style.find(style);
  if (level == definition->level_by_style.end()) return std::nullopt;
  return level->second;
}

std::optional<DocxLabel> DocxNumbering::next(int list, int level, std::string_view language) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || !is_level(level)) return std::nullopt;
  const Definition* const definition = definition_of(found->second);
  if (definition == nullptr) return std::nullopt;
  List& used = found->second;
  ListCounter& counter = definitions_.at(used.definition).counter;
  if (!used.used) {
    for (const auto& [at, start] : used.starts) counter.restart(static_cast<std::size_t>(at), start);
    used.used = true;
  }
  ListLevels levels = definition->levels;
  for (const auto& [at, own] : used.overrides) levels[static_cast<std::size_t>(at)] = own;
  const NumberFormat& format = levels[static_cast<std::size_t>(level)].format;
  DocxLabel label;
  label.bullet = format.style == NumberStyle::bullet;
  label.known = format.known;
  label.number = counter.next(levels, static_cast<std::size_t>(level), language);
  return label;
}

}  // namespace agreed
