// Tables of names; and what browsers do with the few attributes that decide about text.
#include "ingest/html_names.h"

#include <algorithm>
#include <array>

#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 48> kBlocks{
    "address", "article", "aside",  "blockquote", "body", "caption", "center",   "dd",
    "details", "dialog",  "dir",    "div",        "dl",   "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",   "h1",         "h2",   "h3",      "h4",       "h5",
    "h6",      "header",  "hgroup", "hr",         "html", "legend",  "li",       "listing",
    "main",    "menu",    "nav",    "ol",         "p",    "pre",     "section",  "summary",
    "table",   "tbody",   "td",     "tfoot",      "th",   "thead",   "tr",       "ul"};
constexpr std::array<std::string_view, 33> kNeverText{
    "applet",   "area",   "audio",    "base",     "button",   "canvas", "datalist", "embed",  "frame",
    "frameset", "iframe", "img",      "input",    "link",     "map",    "meta",     "meter",  "noscript",
    "object",   "option", "param",    "picture",  "progress", "rp",     "rt",       "script", "select",
    "style",    "svg",    "template", "textarea", "title",    "video"};

static_assert(std::is_sorted(kBlocks.begin(), kBlocks.end()));
static_assert(std::is_sorted(kNeverText.begin(), kNeverText.end()));

bool same(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return ascii_lower_letter(a) == ascii_lower_letter(b); });
}

}  // namespace

bool is_block_element(std::string_view name) {
  return std::binary_search(kBlocks.begin(), kBlocks.end(), name);
}

bool is_never_text(std::string_view name) {
  return std::binary_search(kNeverText.begin(), kNeverText.end(), name);
}

int heading_level(const XmlNode& node) {
  if (node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '1' && node.name[1] <= '6') {
    return node.name[1] - '0';
  }
  if (!has_word(node, "role", "heading")) return 0;
  const std::string_view level = node.attribute("aria-level");
  return level.size() == 1 && level[0] >= '1' && level[0] <= '6' ? level[0] - '0' : 2;
}

std::string_view local_target(const XmlNode& node) {
  std::string_view target = node.attribute("href");
  if (node.name != "a" || target.size() < 2 || target[0] != '#') return {};
  target.remove_prefix(1);
  return same(target, "top") ? std::string_view() : target;
}

std::string style_property(const XmlNode& node, std::string_view property) {
  std::string_view rest = node.attribute("style");
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    std::string name;
    std::string value;
    for (const char c : one.substr(0, colon)) {
      if (c > ' ') name += ascii_lower_letter(c);
    }
    for (const char c : one.substr(colon + 1)) {
      if (c > ' ') value += ascii_lower_letter(c);
    }
    if (name == property) return value;
  }
  return {};
}

bool has_word(const XmlNode& node, std::string_view attribute, std::string_view word) {
  std::string_view rest = node.attribute(attribute);
  while (!rest.empty()) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return false;
    rest.remove_prefix(begin);
    const std::string_view one = rest.substr(0, rest.find_first_of(" \t\r\n"));
    if (same(one, word)) return true;
    rest.remove_prefix(one.size());
  }
  return false;
}

}  // namespace agreed
