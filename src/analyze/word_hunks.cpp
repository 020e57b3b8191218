// One pass over the runs.
#include "analyze/word_hunks.h"

#include <algorithm>

#include "analyze/counted_hunks.h"

namespace agreed {
namespace {

Hunk classified(TokenRange earlier, TokenRange later, const NormalizedText& earlier_text,
                const NormalizedText& later_text) {
  Hunk hunk{HunkKind::replaced, ChangeClass::rewording, earlier, later, kNoPartner};
  if (earlier.empty()) {
    hunk.kind = HunkKind::added;
    hunk.change_class = ChangeClass::addition;
  } else if (later.empty()) {
    hunk.kind = HunkKind::omitted;
    hunk.change_class = ChangeClass::omission;
  }
  if (!holds_word(earlier_text, earlier) && !holds_word(later_text, later)) {
    hunk.change_class = ChangeClass::editorial;
  }
  return hunk;
}

}  // namespace

std::vector<Hunk> word_hunks(std::span<const EditRun> words, const NormalizedText& earlier,
                             const NormalizedText& later) {
  std::vector<Hunk> hunks;
  TokenRange e{};
  TokenRange l{};
  const auto flush = [&] {
    if (!e.empty() || !l.empty()) hunks.push_back(classified(e, l, earlier, later));
  };
  for (const EditRun& run : words) {
    if (run.kind != RunKind::both) {
      if (e.end != run.left.begin || l.end != run.right.begin) {
        flush();
        e = {run.left.begin, run.left.begin};
        l = {run.right.begin, run.right.begin};
      }
      e.end = run.left.end;
      l.end = run.right.end;
      continue;
    }
    flush();
    for (std::uint32_t i = 0; i < run.left.size(); ++i) {
      const NormToken& was = earlier.tokens[run.left.begin + i];
      const NormToken& is = later.tokens[run.right.begin + i];
      if (was.exact == is.exact) continue;
      const Folding folding = std::max(was.folding, is.folding);
      hunks.push_back({HunkKind::replaced,
                       folding == Folding::rotation ? ChangeClass::rotation : ChangeClass::editorial,
                       {run.left.begin + i, run.left.begin + i + 1},
                       {run.right.begin + i, run.right.begin + i + 1},
                       kNoPartner});
    }
    e = {run.left.end, run.left.end};
    l = {run.right.end, run.right.end};
  }
  flush();
  return hunks;
}

}  // namespace agreed
