// Tests src/visualize/diff_criticmarkup.cpp: the marks, and that accepting or rejecting them gives the texts.
#include "visualize/diff_criticmarkup.h"

#include <string>

#include "support/catch.h"
#include "support/desk.h"
#include "support/text_pairs.h"

using agreed::test::Desk;

namespace {

std::string critic(const std::string& earlier, const std::string& later) {
  Desk desk;
  return diff_criticmarkup(desk.compare(earlier, later), {});
}

enum class Side { accepted, rejected };

// Takes one side of every mark; white space folded.
std::string resolved(const std::string& text, Side side) {
  std::string out;
  bool keep = true;
  bool comment = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string two = text.substr(i, 2);
    const std::string three = text.substr(i, 3);
    const bool accepted = side == Side::accepted;
    if (text[i] == '\\' && i + 1 < text.size()) {
      if (keep && !comment) out += text[i + 1];
      ++i;
    } else if (three == "{++") {
      keep = accepted, i += 2;
    } else if (three == "{--" || three == "{~~") {
      keep = !accepted, i += 2;
    } else if (two == "~>") {
      keep = accepted, i += 1;
    } else if (three == "++}" || three == "--}" || three == "~~}") {
      keep = true, i += 2;
    } else if (three == "{>>") {
      comment = true, i += 2;
    } else if (three == "<<}") {
      comment = false, i += 2;
    } else if (keep && !comment) {
      out += text[i];
    }
  }
  std::string folded;
  for (const char c : out) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (space && (folded.empty() || folded.back() == ' ')) continue;
    folded += space ? ' ' : c;
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

}  // namespace

TEST_CASE("CriticMarkup: a replacement, an addition and an omission", "[visualize]") {
  CHECK(critic("They noted the plan.", "They welcomed the plan.") ==
        "They {~~noted~>welcomed~~} the plan.\n");
  CHECK(critic("They noted steady progress on the plan.",
               "They noted steady progress on the plan, subject to agreed conditions.") ==
        "They noted steady progress on the plan{++, subject to agreed conditions++}.\n");
  CHECK(critic("They noted very steady progress on the plan.", "They noted steady progress on the plan.") ==
        "They noted{-- very--} steady progress on the plan.\n");
}

TEST_CASE("CriticMarkup: marks in the texts are escaped", "[visualize]") {
  const std::string text = critic("They noted {++x++} in the plan.", "They noted {++x++} in a draft.");
  CHECK(text.find("\\{++x\\++}") != std::string::npos);
}

TEST_CASE("CriticMarkup: accepting all gives the later text, rejecting all the earlier one", "[visualize]") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    agreed::test::PairMaker maker(seed);
    const auto [earlier, later] = maker.make(agreed::test::WhiteSpace::varied);
    const std::string text = critic(earlier, later);
    INFO("seed " << seed << "\n" << text);
    CHECK(resolved(text, Side::accepted) == resolved(later, Side::accepted));
    CHECK(resolved(text, Side::rejected) == resolved(earlier, Side::rejected));
  }
}

TEST_CASE("CriticMarkup: a moved sentence is omitted at one place and added at the other", "[visualize]") {
  const std::string first = "They noted steady progress on the transition plan.";
  const std::string second = "They thanked the mayor of Ostra for her kind welcome.";
  const std::string third = "The next meeting will be held in Brenmark in autumn.";
  CHECK(critic(first + "\n\n" + second + "\n\n" + third, second + "\n\n" + third + "\n\n" + first) ==
        "{--" + first + "--}{>>moved to 3<<}\n\n" + second + "\n\n" + third + "\n\n{++" + first +
            "++}{>>moved from 1<<}\n");
}
