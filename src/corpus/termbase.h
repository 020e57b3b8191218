// Termbase: the concepts an archive watches and the wordings that stand for them, concept-oriented
// as in TBX (ISO 30042). As read from termbase.yaml; analyze/ compiles the patterns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

enum class TermStatus { preferred, admitted, deprecated, superseded };

// A wording of a concept in one language. Each form is a pattern over normalized words, in which
// `*` and `?` are wildcards inside a word: "moderniz* * capabilities".
struct Term {
  std::string language;  // BCP 47
  TermStatus status = TermStatus::preferred;
  std::vector<std::string> forms;
  std::vector<std::string> exclusions;  // no match where one of these overlaps it
  std::size_t line = 0;                 // in termbase.yaml, for messages
};

struct Concept {
  std::string id;  // "korea-centered"
  std::string definition;
  std::string subject;
  std::vector<Term> terms;
  std::size_t line = 0;
};

struct Termbase {
  std::string path;
  std::vector<Concept> concepts;  // as listed

  [[nodiscard]] const Concept* find(std::string_view id) const;
};

}  // namespace agreed
