// The words are those that the front matter of a statement takes.
#include "visualize/source_kind.h"

namespace agreed {

std::string_view name_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::official:
      return "official";
    case SourceKind::reprint:
      return "reprint";
    case SourceKind::press:
      return "press";
    case SourceKind::secondary:
      return "secondary";
  }
  return "";
}

}  // namespace agreed
