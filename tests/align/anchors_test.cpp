// Tests src/align/anchors.cpp.
#include "align/anchors.h"

#include <vector>

#include "support/catch.h"

using namespace agreed;
using Ids = std::vector<NormId>;

TEST_CASE("anchors: equal ends never overlap", "[align]") {
  const EqualEnds ends = equal_ends(Ids{1, 1, 1}, Ids{1, 1});
  CHECK(ends.prefix == 2);
  CHECK(ends.suffix == 0);
}

TEST_CASE("anchors: equal ends stop at a gap", "[align]") {
  const EqualEnds ends = equal_ends(Ids{1, kGapId, 2}, Ids{1, kGapId, 2});
  CHECK(ends.prefix == 1);
  CHECK(ends.suffix == 1);
}

TEST_CASE("anchors: a gram that stands once on each side is grown both ways", "[align]") {
  CHECK(gram_anchors(Ids{9, 1, 2, 3, 4, 8}, Ids{7, 7, 1, 2, 3, 4, 6}, 2, AnchorChoice::unique) ==
        Matches{{1, 2, 4}});
}

TEST_CASE("anchors: a repeated gram is no unique anchor", "[align]") {
  CHECK(gram_anchors(Ids{1, 2, 1, 2}, Ids{3, 1, 2}, 2, AnchorChoice::unique).empty());
}

TEST_CASE("anchors: in order, the k-th occurrence faces the k-th", "[align]") {
  CHECK(gram_anchors(Ids{5, 1, 6, 1}, Ids{1, 7, 7, 1}, 1, AnchorChoice::in_order) ==
        Matches{{1, 0, 1}, {3, 3, 1}});
}

TEST_CASE("anchors: crossing places keep the longest rising run", "[align]") {
  CHECK(gram_anchors(Ids{1, 9, 2, 8, 3}, Ids{3, 7, 1, 6, 2}, 1, AnchorChoice::unique) ==
        Matches{{0, 2, 1}, {2, 4, 1}});
}
