// What moved has a class beside its element.
#include "visualize/redline_html.h"

namespace agreed {

HtmlElement redline_element(PieceKind kind) {
  switch (kind) {
    case PieceKind::omitted:
      return {"<del>", "</del>"};
    case PieceKind::added:
      return {"<ins>", "</ins>"};
    case PieceKind::moved_away:
      return {"<del class=\"moved\">", "</del>"};
    case PieceKind::moved_here:
      return {"<ins class=\"moved\">", "</ins>"};
    case PieceKind::unmatched:
      return {"<span class=\"unknown\">", "</span>"};
    case PieceKind::common:
      break;
  }
  return {};
}

}  // namespace agreed
