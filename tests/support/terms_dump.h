// A termbase as lines, all of it but its line numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/termbase.h"
#include "corpus/termbase_note.h"

namespace agreed::test {

inline std::string dump(const Termbase& termbase) {
  std::string out;
  const auto list = [&](std::string_view sign, const std::vector<std::string>& forms) {
    for (const std::string& form : forms) out += std::string(sign) + form;
  };
  for (const Concept& one : termbase.concepts) {
    out += one.id + " | " + one.definition + " | " + one.subject + "\n";
    for (const Term& term : one.terms) {
      out += "  " + term.language + " " + std::string(name_of(term.status)) + ":";
      list(" ", term.forms);
      list(" - ", term.exclusions);
      list(" + ", term.with);
      list(" ! ", term.without);
      out += term.scope == TermScope::paragraph ? " (paragraph)\n" : "\n";
    }
    for (const auto* uses : {&one.senses, &one.scopes}) {
      for (const Use& use : *uses) {
        out += std::string(uses == &one.senses ? "  sense " : "  scope ") + use.id +
               (use.false_friend ? "!" : "") + " | " + use.definition + "\n";
        for (const Cues& cues : use.cues) {
          out += "    " + cues.language + ":";
          list(" ", cues.forms);
          out += "\n";
        }
      }
    }
  }
  return out;
}

}  // namespace agreed::test
