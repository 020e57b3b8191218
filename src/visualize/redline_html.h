// The elements in which every page shows what changed: <del> and <ins> say it without a style sheet, too.
#pragma once

#include <string_view>

#include "analyze/pieces.h"

namespace agreed {

struct HtmlElement {
  std::string_view open;
  std::string_view close;
};

// Both empty for what was carried over.
[[nodiscard]] HtmlElement redline_element(PieceKind kind);

}  // namespace agreed
