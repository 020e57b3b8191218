// Looks back for the number that a paragraph belongs to.
#include "normalize/cited_paragraph.h"

#include <algorithm>

namespace agreed {
namespace {

// Longer lists than this do not occur under one number; the bound keeps hostile texts linear.
constexpr std::uint32_t kFarthestBack = 64;

}  // namespace

std::optional<std::uint32_t> cited_paragraph(const NormalizedText& text, std::uint32_t paragraph, Held held) {
  const Paragraph& asked = text.paragraphs[paragraph];
  if (asked.number != 0) return asked.number;
  if (held != Held::full) return std::nullopt;
  if (!text.numbered) return paragraph + 1;
  if (asked.kind == ParagraphKind::heading || asked.kind == ParagraphKind::footnote) return std::nullopt;
  const std::uint32_t last = paragraph - std::min(paragraph, kFarthestBack);
  for (std::uint32_t i = paragraph; i > last; --i) {
    if (text.paragraphs[i - 1].number != 0) return text.paragraphs[i - 1].number;
  }
  return std::nullopt;
}

}  // namespace agreed
