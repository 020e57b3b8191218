// Tests src/analyze/edit_script.cpp: where the edges of omissions and additions settle.
#include "analyze/edit_script.h"

#include <string>
#include <vector>

#include "support/catch.h"

using agreed::EditScript;
using agreed::ItemCounts;
using agreed::ScriptSide;

namespace {

// Items are letters: "a [b] {c} d" has b only earlier and c only later. Commons are 1 and 1.
struct Letters {
  std::string earlier;
  std::string later;
  EditScript script;
};

Letters read(const std::string& text) {
  Letters letters;
  char open = ' ';
  for (const char c : text) {
    if (c == '[' || c == '{') open = c;
    if (c == ']' || c == '}') open = ' ';
    if (c < 'a' || c > 'z') continue;
    if (open != '{') letters.earlier += c;
    if (open != '[') letters.later += c;
    if (open == ' ') letters.script.add_common({1, 1});
    if (open == '[') letters.script.add_gap({1, 0});
    if (open == '{') letters.script.add_gap({0, 1});
  }
  return letters;
}

std::string dump(const Letters& letters) {
  std::string out;
  std::size_t e = 0;
  std::size_t l = 0;
  for (std::size_t i = 0; i < letters.script.gaps.size(); ++i) {
    const ItemCounts gap = letters.script.gaps[i];
    if (gap.earlier != 0) out += '[' + letters.earlier.substr(e, gap.earlier) + ']';
    if (gap.later != 0) out += '{' + letters.later.substr(l, gap.later) + '}';
    e += gap.earlier;
    l += gap.later;
    if (i == letters.script.commons.size()) break;
    out += letters.later.substr(l, letters.script.commons[i].later);
    e += letters.script.commons[i].earlier;
    l += letters.script.commons[i].later;
  }
  return out;
}

std::string settled(const std::string& text) {
  Letters letters = read(text);
  agreed::settle_edges(letters.script, [&](ScriptSide side, std::uint32_t a, std::uint32_t b) {
    const std::string& items = side == ScriptSide::earlier ? letters.earlier : letters.later;
    return items.at(a) == items.at(b);
  });
  return dump(letters);
}

}  // namespace

TEST_CASE("edit script: edges settle where diff and git put them", "[analyze]") {
  struct Example {
    const char* given;
    const char* settled;
  };
  const std::vector<Example> examples = {
      {"abc", "abc"},
      {"a[b]c", "a[b]c"},
      {"a[b]bbc", "abb[b]c"},  // an omission goes to the end of a run
      {"a{b}bbc", "abb{b}c"},  // so does an addition
      {"abb[b]c", "abb[b]c"},
      {"a[bc]bcd", "abc[bc]d"},  // by more than its own length
      {"a[bc]bd", "ab[cb]d"},
      {"[ab]a[c]d", "a[bac]d"},    // neighbours that meet are one
      {"a[b]b{x}c", "ab[b]{x}c"},  // and stay where they face the other side
      {"{x}[b]bbc", "[b]{x}bbc"},
      {"[a]", "[a]"},
      {"", ""},
  };
  for (const Example& example : examples) {
    INFO(example.given);
    CHECK(settled(example.given) == example.settled);
  }
}

TEST_CASE("edit script: nothing slides over items that do not face one another singly", "[analyze]") {
  EditScript script;
  script.add_gap({1, 0});
  script.add_common({2, 1});
  const EditScript before = script;
  agreed::settle_edges(script, [](ScriptSide, std::uint32_t, std::uint32_t) { return true; });
  CHECK(script.gaps == before.gaps);
}
