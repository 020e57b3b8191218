// A rule of `agreed check`: what it is called, what a policy may tell it, and the function that applies it to
// one reading of a draft. One rule, one file; all_rules.cpp is the one list of them.
//
// A rule says what it finds in one reading and nothing of brackets, baselines or output: check() joins the
// findings of all readings, places them and drops what does not count.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/check_draft.h"
#include "analyze/check_history.h"
#include "analyze/finding.h"
#include "analyze/term_watch.h"
#include "analyze/waivers.h"
#include "corpus/policy.h"
#include "normalize/normalizer.h"

namespace agreed {

enum class RuleKind : std::uint8_t {
  history,  // against what was agreed before
  policy,   // what a policy says of wording
  form,     // how the draft is made
};
[[nodiscard]] std::string_view name_of(RuleKind kind);

struct Rule;

// A target of a policy, resolved: the term of the watch that stands for it.
struct RuleTarget {
  std::uint32_t term = 0;  // number in TermWatch::terms()
  std::string sense;       // empty: any; a false friend never counts
  std::string name;        // as the policy writes it
};

// A rule that is in force: with a policy's parameters, or as it is.
struct ActiveRule {
  const Rule* rule = nullptr;
  std::string entry;  // "jo-2025/bare-modernization", or the rule's name
  Severity severity = Severity::warning;
  std::vector<std::string> series;  // holds for these; empty: for all
  std::vector<RuleTarget> of;
  std::vector<RuleTarget> near;
  std::string use;
  std::optional<Within> within;
  std::optional<int> at_least;
  std::string advice;
  std::string cites;  // author, title and year of the policy's source, and the place in it
  std::string path;   // of the policy file, for messages
  std::size_t line = 0;
};

// What a rule may look at.
struct RuleContext {
  const ActiveRule& active;
  const CheckDraft& draft;
  const DraftReading& reading;
  const CheckHistory& history;
  const std::vector<WaiverUse>* waivers = nullptr;  // of a rule of waivers: all, with what became of them
};

// What is known of an entry before there is a draft. The watch has the phrases of the entry.
struct FaultContext {
  const ActiveRule& active;
  const TermWatch& watch;
  Normalizer& normalizer;
};

struct Rule {
  std::string_view name;  // "dropped-term"
  RuleKind kind = RuleKind::form;
  Severity severity = Severity::warning;  // unless a policy says otherwise
  std::string_view summary;               // one line for the list
  std::string_view explanation;           // what it finds, what it does not, and why; several sentences
  std::string_view good;                  // an example that passes; a test runs both
  std::string_view bad;                   // and one that does not
  std::string_view other_version;         // of both examples: the text in another language; empty for none
  std::string_view example;               // the policy of the examples: YAML of the entry, empty for none
  bool of_draft = false;                  // looks at the draft as a whole: run once, whatever its readings
  bool of_waivers = false;  // runs after the others, on what became of the waivers; cannot be waived
  bool by_itself = true;    // in force without a policy that names it
  std::vector<std::string_view> needs;  // keys that an entry must have: "of", "use" ...
  std::vector<std::string_view> takes;  // and those that it may have
  // Findings in the order of the text. Rule, entry, severity, advice, cites, readings and places are filled
  // in by check().
  std::vector<Finding> (*run)(const RuleContext& context) = nullptr;
  // What makes an entry impossible to meet or unable to ever fire, as the message of an error at its place;
  // null: nothing to say.
  std::optional<std::string> (*find_fault)(const FaultContext& context) = nullptr;
};

}  // namespace agreed
