// Tests src/corpus/front_matter.cpp.
#include "corpus/front_matter.h"

#include <string>

#include "support/catch.h"

namespace {

// "yaml|body", or "none".
std::string show(const std::string& bytes) {
  const auto text = agreed::SourceText::from_bytes("t", bytes).value();
  const auto matter = agreed::find_front_matter(text);
  if (!matter) return "none";
  return std::string(text.slice(matter->yaml)) + '|' + std::string(text.slice(matter->body));
}

}  // namespace

TEST_CASE("front matter: stands between the first line and the next fence", "[corpus]") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"---\na: 1\n---\nbody\n", "a: 1\n|body\n"},
      {"---\r\na: 1\r\n---\r\nbody\r\n", "a: 1\r\n|body\r\n"},
      {"\xEF\xBB\xBF---\na: 1\n---\nbody", "a: 1\n|body"},
      {"---  \na: 1\n--- \t\nbody", "a: 1\n|body"},
      {"---\na: 1\n...\nbody\n---\n", "a: 1\n|body\n---\n"},
      {"---\n---\nbody", "|body"},
      {"---\na: 1\n---", "a: 1\n|"},
      {"---\na: |\n  ---\nb: 1\n---\nx", "a: |\n  ---\nb: 1\n|x"},
      {"---\na: 1\n", "none"},
      {"----\na: 1\n----\n", "none"},
      {"text\n---\na: 1\n---\n", "none"},
      {"\n---\na: 1\n---\n", "none"},
      {"---", "none"},
  }));
  CHECK(show(bytes) == expected);
}
