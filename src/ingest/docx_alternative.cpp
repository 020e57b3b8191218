#include "ingest/docx_alternative.h"

#include <algorithm>

namespace agreed {
namespace {

bool says_something(const XmlNode& node) {
  if (node.name == "t" || node.name == "delText" || node.name == "sym" || node.name == "noBreakHyphen")
    return true;
  return std::any_of(node.children.begin(), node.children.end(), says_something);
}

}  // namespace

const XmlNode* docx_alternative(const XmlNode& node) {
  const XmlNode* first = nullptr;
  for (const XmlNode& one : node.children) {
    if (one.name != "Choice" && one.name != "Fallback") continue;
    if (says_something(one)) return &one;
    if (first == nullptr) first = &one;
  }
  return first;
}

bool holds_text_box(const XmlNode& node) {
  if (node.name == "txbxContent") return true;
  return std::any_of(node.children.begin(), node.children.end(), holds_text_box);
}

}  // namespace agreed
