// Counts words (tokens of kind word or number) by what became of them, and hunks by class.
#include "analyze/diff_statistics.h"

#include "normalize/word_count.h"

namespace agreed {
namespace {

// Words of a hunk that changed dress only are carried over.
bool keeps_words(const Hunk& hunk) {
  return hunk.change_class == ChangeClass::editorial || hunk.change_class == ChangeClass::rotation ||
         hunk.change_class == ChangeClass::move;
}

}  // namespace

DiffStatistics statistics_of(const NormalizedText& earlier, const NormalizedText& later,
                             const std::vector<Change>& changes) {
  DiffStatistics s;
  s.earlier_words = count_words(earlier);
  s.later_words = count_words(later);
  const auto count_class = [&](ChangeClass c) { ++s.by_class[static_cast<std::size_t>(c)]; };
  for (const Change& change : changes) {
    std::uint32_t gone = 0;
    std::uint32_t moved_inside = 0;
    for (const Hunk& hunk : change.hunks) {
      if (hunk.kind == HunkKind::moved_away) {
        moved_inside += count_words(earlier, hunk.earlier);
        continue;  // counted with its other half
      }
      ++s.hunks;
      count_class(hunk.change_class);
      if (keeps_words(hunk)) continue;
      gone += count_words(earlier, hunk.earlier);
      s.added_words += count_words(later, hunk.later);
    }
    s.omitted_words += gone;
    for (const ChangeClass c :
         {ChangeClass::renumbering, ChangeClass::paragraph_split, ChangeClass::paragraph_merge}) {
      if (change.classes.contains(c)) count_class(c);
    }
    if (change.kind == ChangeKind::moved && change.earlier) {
      count_class(ChangeClass::move);
      s.moved_words += count_words(earlier, change.earlier->tokens) - gone;
    } else {
      s.moved_words += moved_inside;
    }
    if (change.kind == ChangeKind::unmatched) {
      if (change.earlier) s.omitted_words += count_words(earlier, change.earlier->tokens);
      if (change.later) s.added_words += count_words(later, change.later->tokens);
    }
  }
  s.common_words = s.earlier_words - s.omitted_words;
  return s;
}

}  // namespace agreed
