// Names, and a text that was read as evidence.
#include "analyze/traced_statement.h"

namespace agreed {

std::string_view name_of(Held held) {
  switch (held) {
    case Held::full:
      return "full";
    case Held::excerpts:
      return "excerpts";
    case Held::none:
      return "none";
  }
  return "";
}

std::string_view name_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::read_in_full:
      return "read-in-full";
    case EvidenceKind::read_excerpts:
      return "read-excerpts";
    case EvidenceKind::documented_absence:
      return "documented-absence";
    case EvidenceKind::paraphrase:
      return "paraphrase";
    case EvidenceKind::accompanying:
      return "accompanying";
  }
  return "";
}

Evidence evidence_of(const TracedText& text) {
  const EvidenceKind kind =
      text.held == Held::full ? EvidenceKind::read_in_full : EvidenceKind::read_excerpts;
  return {kind, text.language, text.path, "", "", text.source, text.held, text.sha256};
}

}  // namespace agreed
