// Termbase: the concepts an archive watches and the wordings that stand for them, concept-oriented
// as in TBX (ISO 30042). As read from termbase.yaml; analyze/ compiles the patterns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

enum class TermStatus { preferred, admitted, deprecated, superseded };

// How far the words may stand from a term that must, or must not, stand near it; and how far a gap reaches.
enum class TermScope { sentence, paragraph };

// A wording of a concept in one language. Each form is a pattern over normalized words;
// src/analyze/form_syntax.h and term_pattern.h have its syntax: "moderniz* of [the] ~2
// (capabilities|forces)".
struct Term {
  std::string language;  // BCP 47
  TermStatus status = TermStatus::preferred;
  std::vector<std::string> forms;
  std::vector<std::string> exclusions;  // no match where one of these overlaps it
  std::vector<std::string> with;        // no match unless one of these stands in its scope
  std::vector<std::string> without;     // no match if one of these stands in its scope ("not" in the file)
  TermScope scope = TermScope::sentence;
  std::size_t line = 0;  // in termbase.yaml, for messages
};

// What tells a sense or a scope, in one language. A form with "@" stands at the term ("@ of ~2
// capabilities"); one without stands somewhere in its sentence.
struct Cues {
  std::string language;  // BCP 47
  std::vector<std::string> forms;
  std::size_t line = 0;
};

// A narrower use of a concept, or what it is said to reach to.
struct Use {
  std::string id;
  std::string definition;
  bool false_friend = false;  // of a sense: the word, but not the concept
  std::vector<Cues> cues;
  std::size_t line = 0;
};

struct Concept {
  std::string id;  // "korea-centered"
  std::string definition;
  std::string subject;
  std::vector<Term> terms;
  std::vector<Use> senses;  // an occurrence has one of them: the first whose cue stands at the term
  std::vector<Use> scopes;  // an occurrence may have several
  std::size_t line = 0;
};

struct Termbase {
  std::string path;
  std::vector<Concept> concepts;  // as listed

  [[nodiscard]] const Concept* find(std::string_view id) const;
};

}  // namespace agreed
