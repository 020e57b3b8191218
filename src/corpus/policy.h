// Policies: which rules hold a draft, and how hard. As read from policies/*.yaml and from the `rules` of
// .agreed.yaml; analyze/ knows the rules and what each of them needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/termbase.h"
#include "text/date.h"

namespace agreed {

enum class Severity : std::uint8_t { info, warning, error };
[[nodiscard]] std::string_view name_of(Severity severity);  // "info" ...

// How near to each other wordings must stand for a rule.
enum class Within : std::uint8_t { sentence, paragraph, text };
[[nodiscard]] std::string_view name_of(Within within);

// What a rule watches for: a concept, one sense of it, or a phrase with the syntax of termbase forms.
struct PolicyTarget {
  std::string concept_id;  // "modernization"; empty for a phrase
  std::string sense;       // "alliance" of "modernization/alliance"; empty: any sense
  std::string phrase;      // "alliance moderniz*"; empty for a concept
  std::string called;      // of a phrase: what messages call it; empty: the phrase itself
  std::size_t line = 0;

  // As messages name it: "modernization/alliance", what a phrase is called, or the phrase in quotes.
  [[nodiscard]] std::string name() const;
};

// One rule as a file sets it.
struct PolicyEntry {
  std::string id;    // within its policy; the rule's name if none is given
  std::string rule;  // "prefer"
  bool off = false;  // the rule, or the entry of an extended policy, does not hold
  std::optional<Severity> severity;
  std::vector<std::string> series;  // only drafts of these; empty: of all
  std::vector<PolicyTarget> of;     // what the rule is about; with `order` in this order
  std::vector<PolicyTarget> near;   // what must stand near it, or follow from it
  std::string use;                  // the wording that is suggested
  std::optional<Within> within;
  std::optional<int> at_least;    // statements of a streak, percent of a score, sentences: as the rule says
  std::string advice;             // what the policy says, in words of its own
  std::string cites;              // where its source says so
  std::vector<std::string> keys;  // that the file gives, to tell those which the rule does not read
  std::string path;
  std::size_t line = 0;
};

// What a policy follows.
struct PolicySource {
  std::string author;
  std::string title;
  std::string publication;
  std::optional<Date> date;
  std::string url;
};

struct Policy {
  std::string id;  // the stem of its file
  std::string title;
  PolicySource source;
  std::vector<std::string> extends;  // ids of policies that hold too; this one's entries win
  std::vector<PolicyEntry> entries;  // ids unique
  std::string path;
  std::size_t extends_line = 0;
};

}  // namespace agreed
