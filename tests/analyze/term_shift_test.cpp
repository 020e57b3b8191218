// Tests src/analyze/term_shift.cpp: each kind of shift, and that nothing is said which the texts do not
// prove.
#include "analyze/term_shift.h"

#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

UseLabels use(const std::string& wording = "w") {
  UseLabels labels;
  labels.wording = wording;
  return labels;
}
UseLabels sense(const std::string& id) {
  UseLabels labels = use();
  labels.sense_kind = id == "?" ? SenseKind::unresolved : SenseKind::resolved;
  labels.sense = id == "?" ? "" : id;
  return labels;
}
UseLabels scopes(std::vector<std::string> ids) {
  UseLabels labels = use();
  labels.scopes = std::move(ids);
  return labels;
}
UseLabels step(const std::string& id, std::uint32_t rung, LadderKind kind = LadderKind::verbs,
               bool negated = false) {
  UseLabels labels = use();
  labels.commitments = {{kind == LadderKind::verbs ? "verbs" : "others", id, rung, kind, negated}};
  return labels;
}
UseLabels said_by(UseLabels labels, const std::string& speaker) {
  labels.speaker = speaker;
  return labels;
}
UseLabels beside(std::vector<std::string> ids) {
  UseLabels labels = use();
  labels.neighbours = std::move(ids);
  return labels;
}

// One text and its labels.
struct Text {
  std::string language = "en";
  Held held = Held::full;
  std::vector<UseLabels> labels;
  ConceptOrder order;

  UsesIn uses() const {
    UsesIn in{language, held, {}, order};
    for (const UseLabels& one : labels) in.uses.push_back(&one);
    return in;
  }
};

// F full, e excerpts.
Text text(char held, std::vector<UseLabels> uses, const std::string& order = "") {
  Text in{"en", held == 'F' ? Held::full : Held::excerpts, std::move(uses), nullptr};
  if (order.empty()) return in;
  auto places = std::make_shared<std::vector<ConceptPlace>>();
  std::istringstream words(order);
  std::uint32_t paragraph = 0;
  for (std::string label; words >> label;)
    places->push_back({static_cast<std::uint32_t>(label.front()), paragraph++});
  in.order = places;
  return in;
}

std::string shifts(const Text& before, const Text& now) {
  MovedConcepts moved;
  std::string out;
  for (const Shift& shift : shifts_between('c', {before.uses()}, {now.uses()}, moved)) {
    if (!out.empty()) out += "; ";
    out += std::string(name_of(shift.what)) + " " + shift.from + ">" + shift.to;
    if (shift.direction != ShiftDirection::none) out += " " + std::string(name_of(shift.direction));
  }
  return out;
}

}  // namespace

TEST_CASE("term shift: of two full texts every kind is told", "[analyze]") {
  CHECK(shifts(text('F', {use("a")}), text('F', {use("b")})) == "form a>b");
  CHECK(shifts(text('F', {sense("x")}), text('F', {sense("y")})) == "sense x>y");
  CHECK(shifts(text('F', {scopes({"near"})}), text('F', {scopes({"far", "near"})})) ==
        "scope near>far, near");
  CHECK(shifts(text('F', {step("reaffirm", 0)}), text('F', {step("note", 3)})) ==
        "commitment reaffirm>note weakened");
  CHECK(shifts(text('F', {step("may", 2)}), text('F', {step("will", 0)})) ==
        "commitment may>will strengthened");
  CHECK(shifts(text('F', {step("will", 0)}), text('F', {step("will", 0, LadderKind::verbs, true)})) ==
        "commitment will>not will reversed");
  CHECK(shifts(text('F', {use()}), text('F', {step("if", 0, LadderKind::hedges)})) ==
        "commitment >if weakened");
  CHECK(shifts(text('F', {step("firm", 0, LadderKind::intensifiers)}), text('F', {use()})) ==
        "commitment firm> weakened");
  CHECK(shifts(text('F', {said_by(use(), "both")}), text('F', {said_by(use(), "secretary")})) ==
        "speaker both>secretary");
  CHECK(shifts(text('F', {use()}), text('F', {use(), use()})) == "count 1>2");
  CHECK(shifts(text('F', {beside({"a"})}), text('F', {beside({"a", "b"})})) == "neighbours a>b");
  CHECK(shifts(text('F', {use()}, "c a b d"), text('F', {use()}, "a b d c")) == "rank 1>4");
}

TEST_CASE("term shift: what stays is no shift", "[analyze]") {
  CHECK(shifts(text('F', {use()}), text('F', {use()})).empty());
  CHECK(shifts(text('F', {beside({"a", "b"})}), text('F', {beside({"a"})})).empty());
  CHECK(shifts(text('F', {step("will", 0)}), text('F', {use()})).empty());  // no verb to compare with
  CHECK(shifts(text('F', {use()}, "a c b"), text('F', {use()}, "a x c b")).empty());
  CHECK(shifts(text('F', {use()}, "a c"), text('F', {use()}, "c a")).empty());  // either may have moved
}

TEST_CASE("term shift: an excerpt proves what it has and nothing more", "[analyze]") {
  CHECK(shifts(text('e', {use("a")}), text('e', {use("b")})).empty());
  CHECK(shifts(text('F', {use("a")}), text('e', {use("b")})) == "form a>b");
  CHECK(shifts(text('e', {use("a")}), text('F', {use("b")})) == "form a>b");
  CHECK(shifts(text('F', {use("a"), use("b")}), text('e', {use("b")})).empty());
  CHECK(shifts(text('e', {use()}), text('F', {use(), use()})).empty());
  CHECK(shifts(text('e', {beside({})}), text('F', {beside({"a"})})).empty());
  CHECK(shifts(text('e', {use()}, "c a b"), text('F', {use()}, "a b c")).empty());
}

TEST_CASE("term shift: an unresolved sense may be any", "[analyze]") {
  CHECK(shifts(text('F', {sense("x"), sense("?")}), text('F', {sense("y"), sense("?")})).empty());
  CHECK(shifts(text('F', {sense("?")}), text('F', {sense("y")})).empty());
  CHECK(shifts(text('F', {sense("x")}), text('F', {sense("y"), sense("?")})) == "sense x>y; count 1>2");
}

TEST_CASE("term shift: a verb in another's mouth is no step on the ladder", "[analyze]") {
  CHECK(shifts(text('F', {said_by(step("will", 0), "both")}),
               text('F', {said_by(step("will", 0), "both"), said_by(step("may", 2), "guest")})) ==
        "speaker both>both, guest; count 1>2");
}

TEST_CASE("term shift: texts in two languages are not compared", "[analyze]") {
  Text korean = text('F', {use("b")});
  korean.language = "ko";
  CHECK(shifts(text('F', {use("a")}), korean).empty());
}
