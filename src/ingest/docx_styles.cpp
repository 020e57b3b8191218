#include "ingest/docx_styles.h"

#include <algorithm>
#include <charconv>

namespace agreed {
namespace {

std::string in_lower_case(std::string_view text) {
  std::string out(text);
  for (char& one : out) {
    if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
  }
  return out;
}

// The level of "heading 1" .. "heading 9", which is what every language version of Word stores.
int level_of_name(std::string_view name) {
  constexpr std::string_view kHeading = "heading ";
  if (!name.starts_with(kHeading) || name.size() != kHeading.size() + 1) return 0;
  const char digit = name.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

constexpr int kMostHeadingLevel = 6;

}  // namespace

std::optional<int> docx_number(const XmlNode* node) {
  if (node == nullptr) return std::nullopt;
  const std::string_view value = node->attribute("val");
  int number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (problem != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return number;
}

bool docx_is_on(const XmlNode* node) {
  if (node == nullptr) return false;
  const std::string_view value = node->attribute("val");
  return value != "0" && value != "false" && value != "off";
}

DocxListPlace docx_list_place(const XmlNode& properties) {
  const XmlNode* const numbering = properties.child("numPr");
  if (numbering == nullptr) return {};
  return {docx_number(numbering->child("numId")), docx_number(numbering->child("ilvl"))};
}

DocxStyles::DocxStyles(const XmlNode* root) {
  if (root == nullptr) return;
  const XmlNode* defaults = root->child("docDefaults");
  for (const char* step : {"rPrDefault", "rPr", "lang"}) {
    if (defaults != nullptr) defaults = defaults->child(step);
  }
  if (defaults != nullptr) {
    language_ = defaults->attribute("val");
    east_asian_language_ = defaults->attribute("eastAsia");
  }
  for (const XmlNode& one : root->children) {
    if (one.name != "style") continue;
    Style style;
    if (const XmlNode* name = one.child("name")) style.name = in_lower_case(name->attribute("val"));
    if (const XmlNode* parent = one.child("basedOn")) style.based_on = parent->attribute("val");
    if (const XmlNode* properties = one.child("pPr")) {
      style.outline = docx_number(properties->child("outlineLvl"));
      style.place = docx_list_place(*properties);
    }
    if (const XmlNode* properties = one.child("rPr")) {
      if (const XmlNode* vanish = properties->child("vanish")) style.hidden = docx_is_on(vanish);
      if (const XmlNode* lang = properties->child("lang")) {
        style.language = lang->attribute("val");
        style.east_asian_language = lang->attribute("eastAsia");
      }
    }
    const std::string id(one.attribute("styleId"));
    const std::string_view is_default = one.attribute("default");
    if (one.attribute("type") == "paragraph" && (is_default == "1" || is_default == "true")) default_ = id;
    styles_.emplace(id, std::move(style));
  }
}

template <typename Take>
void DocxStyles::follow(const std::string& style, Take&& take) const {
  constexpr int kMostSteps = 50;  // a style that is based on itself ends here
  const std::string* id = &style;
  for (int step = 0; step < kMostSteps; ++step) {
    const auto found = styles_.find(*id);
    if (found == styles_.end() || take(found->second)) return;
    id = &found->second.based_on;
  }
}

int DocxStyles::heading_level(const std::string& style) const {
  int level = 0;
  follow(style, [&](const Style& one) {
    if (one.outline.has_value()) {
      level = *one.outline >= 0 && *one.outline < 9 ? *one.outline + 1 : 0;
      return true;
    }
    level = one.name == "title" ? 1 : level_of_name(one.name);
    return level != 0;
  });
  return std::min(level, kMostHeadingLevel);
}

bool DocxStyles::is_title(const std::string& style) const {
  const auto found = styles_.find(style);
  return found != styles_.end() && found->second.name == "title";
}

bool DocxStyles::is_hidden(const std::string& style) const {
  bool hidden = false;
  follow(style, [&](const Style& one) {
    hidden = one.hidden.value_or(false);
    return one.hidden.has_value();
  });
  return hidden;
}

DocxListPlace DocxStyles::list_place(const std::string& style) const {
  DocxListPlace place;
  follow(style, [&](const Style& one) {
    if (!place.list.has_value()) place.list = one.place.list;
    if (!place.level.has_value()) place.level = one.place.level;
    return place.list.has_value() && place.level.has_value();
  });
  return place;
}

std::string_view DocxStyles::language(const std::string& style, bool east_asian) const {
  std::string_view found;
  follow(style, [&](const Style& one) {
    found = east_asian ? one.east_asian_language : one.language;
    return !found.empty();
  });
  if (found.empty()) found = east_asian ? east_asian_language_ : language_;
  return found;
}

}  // namespace agreed
