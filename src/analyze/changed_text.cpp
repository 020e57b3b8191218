#include "analyze/changed_text.h"

#include <algorithm>

#include "align/text_alignment.h"
#include "analyze/draft_readings.h"
#include "normalize/prepare.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

NormalizedText read(const StatementText& text, Normalizer& normalizer) {
  const std::optional<StatementText> bare = without_comments(text);
  return bare ? prepare(*bare, normalizer) : NormalizedText{text.source, text.language, {}, {}, {}, false};
}

}  // namespace

ChangedText::ChangedText(const StatementText& earlier, const StatementText& later, Normalizer& normalizer)
    : later_(read(later, normalizer)) {
  const NormalizedText before = read(earlier, normalizer);
  is_new_.assign(later_.tokens.size(), false);
  gone_.assign(later_.tokens.size() + 1, false);
  const auto mark_new = [&](TokenRange range) {
    for (std::uint32_t token = range.begin; token < range.end; ++token) is_new_[token] = any_ = true;
  };
  const auto mark_gone = [&](std::uint32_t token) { gone_[token] = any_ = true; };
  std::uint32_t behind = 0;  // the last sentence that faces something ends here
  for (const SentencePair& pair : align_texts(before, later_).pairs) {
    if (pair.right.empty()) {
      mark_gone(behind);
      continue;
    }
    const TokenRange here = tokens_in(later_, pair.right);
    behind = here.end;
    if (pair.left.empty() || pair.moved) {
      mark_new(here);
      continue;
    }
    for (const EditRun& run : pair.words) {
      if (run.kind == RunKind::left_only) mark_gone(run.right.begin);
      if (run.kind == RunKind::right_only) mark_new(run.right);
      if (run.kind != RunKind::both) continue;
      for (std::uint32_t i = 0; i < run.right.size(); ++i) {
        const std::uint32_t token = run.right.begin + i;
        if (later_.tokens[token].exact != before.tokens[run.left.begin + i].exact)
          mark_new({token, token + 1});
      }
    }
  }
}

bool ChangedText::changed(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t token = begin; token < end; ++token) {
    if (is_new_[token] || gone_[token]) return true;
  }
  return gone_[end];
}

bool ChangedText::touches(ByteSpan span) const {
  const std::vector<NormToken>& tokens = later_.tokens;
  const auto first = std::ranges::partition_point(
      tokens, [&](const NormToken& token) { return token.span.end <= span.begin; });
  const auto last = std::ranges::partition_point(
      tokens, [&](const NormToken& token) { return token.span.begin < span.end; });
  if (first < last) {
    return changed(static_cast<std::uint32_t>(first - tokens.begin()),
                   static_cast<std::uint32_t>(last - tokens.begin()));
  }
  if (tokens.empty()) return any_;
  const bool closes = first != tokens.begin() && (first == tokens.end() || first->span.begin >= span.end);
  const auto token = static_cast<std::uint32_t>(first - tokens.begin()) - (closes ? 1 : 0);
  const TokenRange paragraph = later_.paragraphs[later_.paragraph_of_token(token)].tokens;
  return changed(paragraph.begin, paragraph.end);
}

}  // namespace agreed
