// See dtl_adapter.h. dtl swaps its inputs by length, and reports deletes and adds of one place in an
// order that depends on it; deletesFirst makes that order fixed.
#include "align/dtl_adapter.h"

#include <dtl/dtl.hpp>
#include <vector>

#include "text/check.h"

namespace agreed {
namespace {

// From here on dtl is told beforehand how many coordinates to hold: growing that vector step by step
// would need one and a half times the memory.
constexpr std::uint64_t kReserveCells = 200'000;

struct GapCompare {
  [[nodiscard]] bool impl(NormId a, NormId b) const { return a == b && a != kGapId; }
};

using Sequence = std::vector<NormId>;

struct Walk {
  std::span<const NormId> left;
  std::span<const NormId> right;
  std::uint32_t at_left = 0;
  std::uint32_t at_right = 0;
  bool sound = true;
  Matches matches;
};

// Called by dtl for each element of the script, in order.
template <typename Element, typename Store>
class FollowScript {
 public:
  explicit FollowScript(Store& walk) : walk_(&walk) {}
  void operator()(const Element& element) const {
    Walk& w = *walk_;
    const bool takes_left = element.second.type != dtl::SES_ADD;
    const bool takes_right = element.second.type != dtl::SES_DELETE;
    if ((takes_left && (w.at_left >= w.left.size() || w.left[w.at_left] != element.first)) ||
        (takes_right && (w.at_right >= w.right.size() || w.right[w.at_right] != element.first))) {
      w.sound = false;
      return;
    }
    if (takes_left && takes_right) append_match(w.matches, {w.at_left, w.at_right, 1});
    w.at_left += takes_left ? 1U : 0U;
    w.at_right += takes_right ? 1U : 0U;
  }

 private:
  Store* walk_;
};

}  // namespace

std::optional<Matches> dtl_matches(std::span<const NormId> left, std::span<const NormId> right) {
  const std::uint64_t cells = dtl_cells(left.size(), right.size());
  AGREED_CHECK(cells <= kDtlCells);
  const Sequence left_copy(left.begin(), left.end());
  const Sequence right_copy(right.begin(), right.end());
  dtl::Diff<NormId, Sequence, GapCompare> diff(left_copy, right_copy, /*deletesFirst=*/true);
  if (cells > kReserveCells) diff.onHuge();
  diff.compose();
  Walk walk{left, right, 0, 0, true, {}};
  diff.template storeSES<Walk, FollowScript>(walk);
  if (!walk.sound || walk.at_left != left.size() || walk.at_right != right.size()) return std::nullopt;
  return std::move(walk.matches);
}

}  // namespace agreed
