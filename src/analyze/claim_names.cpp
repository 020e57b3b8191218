// Names are looked up in the termbase, the ladders and the corpus.
#include "analyze/claim_names.h"

#include <algorithm>
#include <utility>

#include "corpus/nearest.h"

namespace agreed {

std::string did_you_mean(const std::string& word, std::vector<std::string_view> known) {
  const std::vector<std::string> near = nearest(word, std::move(known), 3);
  std::string out;
  for (const std::string& one : near) out += (out.empty() ? " (did you mean " : ", ") + one;
  return out.empty() ? out : out + "?)";
}

AskedTerm ClaimNames::term_of(const ClaimArgument& argument) {
  if (argument.quoted) return checked({"\"" + argument.text + "\"", ""}, argument);
  const std::size_t colon = argument.text.find(':');
  AskedTerm asked{argument.text.substr(0, colon), ""};
  if (colon != std::string::npos) asked.sense = argument.text.substr(colon + 1);
  const Termbase& termbase = record_.corpus().termbase;
  const Concept* found = termbase.find(asked.term);
  if (found == nullptr) {
    std::vector<std::string_view> ids;
    for (const Concept& one : termbase.concepts) ids.emplace_back(one.id);
    fail(argument, "no concept '" + asked.term + "' in the termbase" + did_you_mean(asked.term, ids));
    return asked;
  }
  const bool has_sense = std::any_of(found->senses.begin(), found->senses.end(),
                                     [&](const Use& one) { return one.id == asked.sense; });
  if (colon != std::string::npos && !has_sense) {
    std::vector<std::string_view> ids;
    for (const Use& one : found->senses) ids.emplace_back(one.id);
    fail(argument,
         "concept " + asked.term + " has no sense '" + asked.sense + "'" + did_you_mean(asked.sense, ids));
  }
  return checked(with_sense(asked, asked.sense), argument);
}

AskedTerm ClaimNames::checked(AskedTerm asked, const ClaimArgument& argument) {
  if (const Error* error = record_.error_of(asked.term)) fail(argument, error->message);
  return asked;
}

const Statement* ClaimNames::statement_of(const ClaimArgument& argument) {
  const Statement* found = record_.corpus().find(argument.text);
  if (found == nullptr) {
    std::vector<std::string_view> ids;
    for (const Statement& one : record_.corpus().statements) ids.emplace_back(one.id);
    fail(argument, "no statement '" + argument.text + "'" + did_you_mean(argument.text, ids));
  }
  return found;
}

const HistoryRow* ClaimNames::row_of(const AskedTerm& asked, const ClaimArgument& argument) {
  if (!problem_.empty() || statement_of(argument) == nullptr) return nullptr;
  const HistoryRow* row = record_.row(asked.term, argument.text);
  if (row == nullptr) fail(argument, "statement '" + argument.text + "' has no date");
  return row;
}

std::string ClaimNames::series_of(const ClaimArgument& argument) {
  if (record_.corpus().find_series(argument.text) == nullptr) {
    std::vector<std::string_view> ids;
    for (const Series& one : record_.corpus().series) ids.emplace_back(one.id);
    fail(argument, "no series or statement '" + argument.text + "'" + did_you_mean(argument.text, ids));
  }
  return argument.text;
}

void ClaimNames::fail(const ClaimArgument& argument, const std::string& what) {
  if (problem_.empty()) problem_ = "column " + std::to_string(argument.column) + ": " + what;
}

AskedTerm ClaimNames::with_sense(AskedTerm asked, const std::string& sense) const {
  asked.sense = sense;
  const Concept* found = record_.corpus().termbase.find(asked.term);
  asked.false_friend =
      found != nullptr && std::any_of(found->senses.begin(), found->senses.end(),
                                      [&](const Use& one) { return one.id == sense && one.false_friend; });
  return asked;
}

void ClaimNames::check_label(const ClaimNode& node, const AskedTerm& asked) {
  std::vector<std::string_view> known;
  const Concept* term_concept = record_.corpus().termbase.find(asked.term);
  if (node.name == "speaker") {
    for (const Speaker& one : record_.corpus().ladders.speakers) known.emplace_back(one.id);
  } else if (term_concept != nullptr) {
    for (const Use& one : node.name == "sense" ? term_concept->senses : term_concept->scopes) {
      known.emplace_back(one.id);
    }
  }
  if (std::find(known.begin(), known.end(), node.value.text) == known.end()) {
    fail(node.value, "no " + node.name + " '" + node.value.text + "'" + did_you_mean(node.value.text, known));
  }
}

}  // namespace agreed
