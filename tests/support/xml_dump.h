// A tree of XML or HTML in one readable line, and text that is long by repetition.
#pragma once

#include <cstddef>
#include <string>

#include "ingest/xml_reader.h"

namespace agreed::test {

// "name(attribute=value child 'text')"
inline std::string dump(const XmlNode& node) {
  if (node.name.empty()) return "'" + node.run + "'";
  std::string out = node.name + "(";
  for (const XmlAttribute& one : node.attributes) out += one.name + "=" + one.value + " ";
  for (const XmlNode& one : node.children) out += dump(one);
  return out + ")";
}

inline std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace agreed::test
