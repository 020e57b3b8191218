// Rows in the order of the termbase, so that reading them in order gives it back.
#include "visualize/termbase_csv.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/termbase_note.h"
#include "visualize/csv_writer.h"

namespace agreed {
namespace {

void append_terms(std::string& out, const Concept& one) {
  bool first = true;
  for (std::size_t i = 0; i < one.terms.size(); ++i) {
    const Term& term = one.terms[i];
    for (const auto& [list, kind] : {std::pair{&term.forms, "form"},
                                     {&term.exclusions, "exclusion"},
                                     {&term.with, "with"},
                                     {&term.without, "not"}}) {
      for (const std::string& form : *list) {
        append_csv_record(
            out, std::array<std::string, 10>{one.id, first ? one.definition : "", first ? one.subject : "",
                                             term.language, std::string(name_of(term.status)), kind, form,
                                             std::to_string(i + 1), "",
                                             term.scope == TermScope::paragraph ? "paragraph" : ""});
        first = false;
      }
    }
  }
}

void append_uses(std::string& out, const Concept& one, const std::vector<Use>& uses, std::string_view kind) {
  for (const Use& use : uses) {
    append_csv_record(out, std::array<std::string, 10>{one.id, use.definition, "", "", "",
                                                       use.false_friend ? "false friend" : std::string(kind),
                                                       "", "", use.id, ""});
    for (std::size_t i = 0; i < use.cues.size(); ++i) {
      for (const std::string& form : use.cues[i].forms) {
        append_csv_record(out, std::array<std::string, 10>{one.id, "", "", use.cues[i].language, "",
                                                           std::string(kind) + " cue", form,
                                                           std::to_string(i + 1), use.id, ""});
      }
    }
  }
}

}  // namespace

std::string termbase_csv(const Termbase& termbase) {
  std::string out;
  append_csv_record(out, std::array<std::string, 10>{"concept", "definition", "subject", "language", "status",
                                                     "kind", "form", "term", "of", "scope"});
  for (const Concept& one : termbase.concepts) {
    append_terms(out, one);
    append_uses(out, one, one.senses, "sense");
    append_uses(out, one, one.scopes, "scope");
  }
  return out;
}

}  // namespace agreed
