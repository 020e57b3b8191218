// Tests src/corpus/footnotes.cpp. The wordings are fiction.
#include "corpus/footnotes.h"

#include <fmt/format.h>

#include <string>

#include "support/catch.h"

namespace {

// "label@begin url reading note; ..." or the error.
std::string show(const std::string& bytes) {
  const auto text = agreed::SourceText::from_bytes("t", bytes).value();
  const auto footnotes = agreed::read_footnotes(text, {0, text.size()});
  if (!footnotes) return footnotes.error().to_string();
  std::string out;
  for (const agreed::Citation& citation : footnotes.value().citations) {
    constexpr const char* kReadings[] = {"seen", "quoted", "paraphrase"};
    out += fmt::format("{}@{} {} {}{}\n", text.slice(citation.mark), citation.mark.begin, citation.url,
                       kReadings[static_cast<int>(citation.reading)],
                       citation.note.empty() ? "" : " <" + citation.note + '>');
  }
  return out;
}

const std::string kForm =
    "footnote [^1] must read \"URL (seen)\", \"URL (quoted)\" or \"URL (paraphrase)\", with \"; note\" "
    "before "
    "the last parenthesis if need be";

}  // namespace

TEST_CASE("footnotes: each mark in the body gets the citation it names", "[corpus]") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"no notes at all", ""},
      {"a[^1]\n\n[^1]: https://x.example/a (seen)\n", "[^1]@1 https://x.example/a seen\n"},
      {"a[^1]\r\n\r\n[^1]: https://x.example/a (seen)\r\n", "[^1]@1 https://x.example/a seen\n"},
      {"a[^1] b[^two] c[^1]\n\n[^two]: u (quoted)\n[^1]: v (paraphrase; of a talk)\n",
       "[^1]@1 v paraphrase <of a talk>\n[^two]@7 u quoted\n[^1]@15 v paraphrase <of a talk>\n"},
      {"a[^1]\n\n[^1]: https://x.example/a_(b) (quoted; in a (long) note)\n",
       "[^1]@1 https://x.example/a_(b) quoted <in a (long) note>\n"},
      {"a[^1]\n\n[^1]: A Book (2030), p. 4 (quoted)\n", "[^1]@1 A Book (2030), p. 4 quoted\n"},
      {"a[^1]\n\n[^1]: https://x.example/a\n    (seen; wrapped\n    note)\n\nb[^1]\n",
       "[^1]@1 https://x.example/a seen <wrapped note>\n[^1]@64 https://x.example/a seen <wrapped note>\n"},
      {"a \\[^1] [^ no] [^]\n", ""},
  }));
  CHECK(show(bytes) == expected);
}

TEST_CASE("footnotes: what does not fit together is an error with its line", "[corpus]") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"a\n\nb[^1]\n", "t:3: footnote [^1] is not defined"},
      {"a\n\n[^1]: u (seen)\n", "t:3: footnote [^1] is defined but never used"},
      {"a[^1]\n[^1]: u (seen)\n[^1]: v (seen)\n", "t:3: footnote [^1] is already defined on line 2"},
      {"a[^1]\n[^1]: u\n", "t:2: " + kForm},
      {"a[^1]\n[^1]: u (heard)\n", "t:2: " + kForm},
      {"a[^1]\n[^1]: u (seenish)\n", "t:2: " + kForm},
      {"a[^1]\n[^1]: (seen)\n", "t:2: " + kForm},
      {"a[^1]\n[^1]:\n", "t:2: " + kForm},
      {"a[^1]\n[^1]: u (seen) and more\n", "t:2: " + kForm},
  }));
  CHECK(show(bytes) == expected);
}
