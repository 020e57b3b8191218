// Properties of the changes and hunks of a comparison, and that every output can be made of them.
#include <vector>

#include "fuzz/properties.h"
#include "fuzz/two_sides.h"
#include "support/desk.h"
#include "visualize/diff_json.h"
#include "visualize/diff_text.h"

namespace agreed::fuzz {
namespace {

Equivalents equivalents() {
  Equivalents all;
  all.groups.push_back({"en", Folding::equivalent, {"U.S.", "US", "United States"}});
  all.groups.push_back({"en", Folding::spelling, {"cooperation", "co-operation"}});
  all.groups.push_back({"en", Folding::rotation, {"Secretary and Minister", "Minister and Secretary"}});
  all.rotations.push_back({{"ROK", "U.S."}});
  return all;
}

// The ids of the tokens of a range that no hunk takes; the hunks' ranges must be in order and inside.
template <typename SideOf>
std::string collect_kept(const NormalizedText& text, TokenRange range, const Change& change, SideOf side_of,
                         std::vector<NormId>& kept) {
  std::uint32_t at = range.begin;
  for (const Hunk& hunk : change.hunks) {
    const TokenRange taken = side_of(hunk);
    if (taken.begin > taken.end) return "hunks: reversed";
    if (taken.empty()) continue;
    if (taken.begin < at || taken.end > range.end) return "hunks: overlap, disorder, or outside their change";
    for (; at < taken.begin; ++at) kept.push_back(text.tokens[at].id);
    at = taken.end;
  }
  for (; at < range.end; ++at) kept.push_back(text.tokens[at].id);
  return {};
}

std::string broken_kind(const Change& change, std::uint32_t index) {
  const Hunk& hunk = change.hunks[index];
  const bool needs_earlier =
      hunk.kind == HunkKind::replaced || hunk.kind == HunkKind::omitted || hunk.kind == HunkKind::moved_away;
  const bool needs_later =
      hunk.kind == HunkKind::replaced || hunk.kind == HunkKind::added || hunk.kind == HunkKind::moved_here;
  if (needs_earlier == hunk.earlier.empty() || needs_later == hunk.later.empty()) {
    return "hunks: their kind and their sides disagree";
  }
  if (hunk.kind != HunkKind::moved_away && hunk.kind != HunkKind::moved_here) return {};
  if (hunk.partner >= change.hunks.size() || change.hunks[hunk.partner].partner != index) {
    return "hunks: a move without its other half";
  }
  return {};
}

// Japanese may be cut into words otherwise: then the letters are the same.
bool same_letters(const std::vector<NormId>& earlier, const std::vector<NormId>& later,
                  const Vocabulary& vocabulary) {
  const auto joined = [&](const std::vector<NormId>& ids) {
    std::string letters;
    for (const NormId id : ids) letters += vocabulary.word(id);
    return letters;
  };
  return earlier == later || joined(earlier) == joined(later);
}

std::string broken_change(const DiffReport& report, const Change& change, const Vocabulary& vocabulary) {
  for (std::uint32_t i = 0; i < change.hunks.size(); ++i) {
    if (std::string broken = broken_kind(change, i); !broken.empty()) return broken;
  }
  if (!change.earlier && !change.later) return "changes: of nothing";
  const TokenRange earlier_range = change.earlier ? change.earlier->tokens : TokenRange{};
  const TokenRange later_range = change.later ? change.later->tokens : TokenRange{};
  if (change.hunks.empty() && (!change.earlier || !change.later)) return {};  // one-sided as a whole
  std::vector<NormId> earlier;
  std::vector<NormId> later;
  std::string broken = collect_kept(
      report.earlier.text, earlier_range, change, [](const Hunk& h) { return h.earlier; }, earlier);
  if (broken.empty()) {
    broken = collect_kept(
        report.later.text, later_range, change, [](const Hunk& h) { return h.later; }, later);
  }
  if (broken.empty() && !same_letters(earlier, later, vocabulary))
    broken = "hunks: what is left unmarked differs";
  if (broken.empty() && change.kind == ChangeKind::unchanged && !change.hunks.empty()) {
    broken = "changes: unchanged, yet with hunks";
  }
  return broken;
}

std::string broken_cover(std::vector<int>& seen, TokenRange range) {
  if (range.end > seen.size() || range.empty()) return "changes: empty or outside";
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (seen[t]++ != 0) return "changes: a token stands in two";
  }
  return {};
}

std::string broken_report(const DiffReport& report, const Vocabulary& vocabulary) {
  std::vector<int> earlier(report.earlier.text.tokens.size());
  std::vector<int> later(report.later.text.tokens.size());
  std::uint32_t next = 0;
  for (const Change& change : report.changes) {
    if (change.earlier) {
      if (std::string broken = broken_cover(earlier, change.earlier->tokens); !broken.empty()) return broken;
    }
    if (change.later) {
      if (std::string broken = broken_cover(later, change.later->tokens); !broken.empty()) return broken;
      if (change.later->tokens.begin != next) return "changes: not in the order of the later text";
      next = change.later->tokens.end;
    }
    if (std::string broken = broken_change(report, change, vocabulary); !broken.empty()) return broken;
  }
  for (const int count : earlier) {
    if (count != 1) return "changes: an earlier token is lost";
  }
  for (const int count : later) {
    if (count != 1) return "changes: a later token is lost";
  }
  return {};
}

}  // namespace

std::string broken_hunk_property(std::string_view bytes) {
  const auto [first, second] = two_sides(bytes);
  const std::string earlier = as_text(first);
  const std::string later = as_text(second);
  test::Desk desk(equivalents());
  const DiffReport report = desk.compare(earlier, later);
  if (std::string broken = broken_report(report, desk.vocabulary()); !broken.empty()) return broken;
  if (diff_json(report).empty() || diff_text(report, DiffTextOptions{}).empty()) return "outputs: empty";

  const DiffReport same = desk.compare(earlier, earlier);
  bool has_gap = false;
  for (const NormToken& token : same.earlier.text.tokens) has_gap = has_gap || token.kind == TokenKind::gap;
  if (!has_gap && !same.same_wording) return "changes: a text differs from itself";
  return {};
}

}  // namespace agreed::fuzz
