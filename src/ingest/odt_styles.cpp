#include "ingest/odt_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace agreed {
namespace {

int number_of(std::string_view value, int otherwise) {
  int number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  return problem == std::errc() && end == value.data() + value.size() ? number : otherwise;
}

std::string language_tag(std::string_view language, std::string_view country) {
  if (language.empty() || language == "none" || language == "zxx") return {};
  std::string out(language);
  if (!country.empty() && country != "none") out += "-" + std::string(country);
  return out;
}

// A "%" of the file's own would read as a place for a number.
std::string without_signs(std::string_view text) {
  std::string out(text);
  std::erase(out, '%');
  return out;
}

// "%1.%2" from prefix, suffix and the number of levels shown, which lie between points.
ListLevel level_from(const XmlNode& node, std::size_t at) {
  ListLevel level;
  level.start = number_of(node.attribute("start-value"), 1);
  if (node.name == "list-level-style-bullet" || node.name == "list-level-style-image") {
    level.format.style = NumberStyle::bullet;
    return level;
  }
  level.format = odt_number_format(node.attribute("num-format"), node.attribute("num-letter-sync") == "true");
  if (level.format.style == NumberStyle::none) {
    level.text = without_signs(node.attribute("num-prefix")) + without_signs(node.attribute("num-suffix"));
    return level;
  }
  const int shown = std::clamp(number_of(node.attribute("display-levels"), 1), 1, static_cast<int>(at) + 1);
  level.text = without_signs(node.attribute("num-prefix"));
  for (std::size_t one = at + 1 - static_cast<std::size_t>(shown); one <= at; ++one) {
    level.text += fmt::format("%{}", one + 1);
    if (one != at) level.text += '.';
  }
  level.text += without_signs(node.attribute("num-suffix"));
  // LibreOffice since 7.2 says it in full, "%1%.%2%.", where the old attributes cannot.
  const std::string_view format = node.attribute("num-list-format");
  if (!format.empty()) {
    level.text.clear();
    for (std::size_t i = 0; i < format.size(); ++i) {
      const bool number = format[i] == '%' && i + 2 < format.size() && format[i + 1] >= '1' &&
                          format[i + 1] <= '9' && format[i + 2] == '%';
      if (number) {
        level.text += format.substr(i, 2);
        i += 2;
      } else if (format[i] != '%') {
        level.text += format[i];
      }
    }
  }
  return level;
}

}  // namespace

ListLevels OdtStyles::unnumbered() {
  ListLevels levels;
  for (ListLevel& level : levels) level.format.style = NumberStyle::none;
  return levels;
}

void OdtStyles::add(const XmlNode& root) {
  for (const XmlNode& group : root.children) {
    if (group.name != "styles" && group.name != "automatic-styles") continue;
    for (const XmlNode& node : group.children) {
      const std::string name(node.attribute("name"));
      if (node.name == "style") {
        add_style(node, name);
      } else if (node.name == "default-style" && node.attribute("family") == "paragraph") {
        add_style(node, "");
      } else if (node.name == "list-style" || node.name == "outline-style") {
        ListLevels levels = unnumbered();
        for (const XmlNode& one : node.children) {
          const int level = number_of(one.attribute("level"), 0);
          if (level < 1 || level > static_cast<int>(kMaxListLevels)) continue;
          const auto at = static_cast<std::size_t>(level - 1);
          levels[at] = level_from(one, at);
        }
        (node.name == "outline-style" ? outline_ : lists_[name]) = std::move(levels);
      }
    }
  }
}

void OdtStyles::add_style(const XmlNode& node, const std::string& name) {
  Style style;
  style.parent = node.attribute("parent-style-name");
  style.list_style = node.attribute("list-style-name");
  if (const XmlNode* text = node.child("text-properties")) {
    style.hidden = text->attribute("display") == "none";
    style.language = language_tag(text->attribute("language"), text->attribute("country"));
    style.east_asian_language =
        language_tag(text->attribute("language-asian"), text->attribute("country-asian"));
  }
  (name.empty() ? default_ : styles_[name]) = std::move(style);
}

template <typename Take>
void OdtStyles::follow(const std::string& style, Take&& take) const {
  constexpr int kMostSteps = 50;  // a style that is its own parent ends here
  const std::string* name = &style;
  for (int step = 0; step < kMostSteps; ++step) {
    const auto found = styles_.find(*name);
    if (found == styles_.end() || take(*name, found->second)) return;
    name = &found->second.parent;
  }
}

bool OdtStyles::is_title(const std::string& paragraph_style) const {
  bool title = paragraph_style == "Title";
  follow(paragraph_style, [&](const std::string& name, const Style& style) {
    title = title || name == "Title" || style.parent == "Title";
    return title;
  });
  return title;
}

bool OdtStyles::is_hidden(const std::string& style) const {
  bool hidden = false;
  follow(style, [&](const std::string& /*name*/, const Style& one) {
    hidden = one.hidden;
    return hidden;
  });
  return hidden;
}

std::string OdtStyles::list_style(const std::string& paragraph_style) const {
  std::string found;
  follow(paragraph_style, [&](const std::string& /*name*/, const Style& style) {
    found = style.list_style;
    return !found.empty();
  });
  return found;
}

std::string OdtStyles::language(const std::string& paragraph_style, bool east_asian) const {
  std::string found;
  follow(paragraph_style, [&](const std::string& /*name*/, const Style& style) {
    found = east_asian ? style.east_asian_language : style.language;
    return !found.empty();
  });
  if (found.empty()) found = east_asian ? default_.east_asian_language : default_.language;
  return found;
}

const ListLevels& OdtStyles::levels(const std::string& list_style) const {
  static const ListLevels kNone = unnumbered();
  const auto found = lists_.find(list_style);
  return found == lists_.end() ? kNone : found->second;
}

}  // namespace agreed
