// Reads concepts and their terms; the patterns in the forms are compiled later, in analyze/.
#include "corpus/termbase_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/yaml_map.h"

namespace agreed {
namespace {

Term read_term(const YamlNode& node, const std::vector<Term>& before, YamlProblems& problems) {
  const YamlMap map(node, "a term", {"language", "status", "forms", "exclusions", "with", "not", "scope"},
                    problems);
  Term term;
  term.line = map.line();
  term.language = map.language("language", Presence::required);
  term.forms = map.texts("forms", Presence::required);
  term.exclusions = map.texts("exclusions", Presence::optional);
  term.with = map.texts("with", Presence::optional);
  term.without = map.texts("not", Presence::optional);
  const auto scope = map.choice("scope", Presence::optional, {"sentence", "paragraph"});
  if (scope) term.scope = static_cast<TermScope>(*scope);
  const auto status =
      map.choice("status", Presence::optional, {"preferred", "admitted", "deprecated", "superseded"});
  if (status) {
    term.status = static_cast<TermStatus>(*status);
  } else {
    const bool is_first = std::none_of(before.begin(), before.end(),
                                       [&](const Term& other) { return other.language == term.language; });
    term.status = is_first ? TermStatus::preferred : TermStatus::admitted;
  }
  return term;
}

// A sense may be a false friend, a scope may not.
std::vector<Use> read_uses(const YamlMap& concept_map, std::string_view key, YamlProblems& problems) {
  const bool senses = key == "senses";
  std::vector<Use> uses;
  for (const YamlNode& item : concept_map.items(key, Presence::optional)) {
    const YamlMap map = senses
                            ? YamlMap(item, "a sense", {"id", "definition", "false_friend", "cues"}, problems)
                            : YamlMap(item, "a scope", {"id", "definition", "cues"}, problems);
    Use use;
    use.line = map.line();
    use.id = map.id("id", Presence::required);
    use.definition = map.text("definition", Presence::optional);
    use.false_friend = senses && map.yes("false_friend", Presence::optional);
    for (const YamlNode& cues_item : map.items("cues", Presence::required)) {
      const YamlMap cues(cues_item, "cues", {"language", "forms"}, problems);
      use.cues.push_back({cues.language("language", Presence::required),
                          cues.texts("forms", Presence::required), cues.line()});
    }
    const bool known =
        std::any_of(uses.begin(), uses.end(), [&](const Use& one) { return one.id == use.id; });
    if (known) map.problem("id", fmt::format("\"{}\" stands twice in {}", use.id, key));
    uses.push_back(std::move(use));
  }
  return uses;
}

Concept read_concept(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a concept", {"id", "definition", "subject", "terms", "senses", "scopes"},
                    problems);
  Concept result;
  result.line = map.line();
  result.id = map.id("id", Presence::required);
  result.definition = map.text("definition", Presence::optional);
  result.subject = map.text("subject", Presence::optional);
  result.terms = read_terms(map, "terms", problems);
  result.senses = read_uses(map, "senses", problems);
  result.scopes = read_uses(map, "scopes", problems);
  return result;
}

}  // namespace

std::vector<Term> read_terms(const YamlMap& owner, std::string_view key, YamlProblems& problems) {
  std::vector<Term> terms;
  for (const YamlNode& item : owner.items(key, Presence::required)) {
    terms.push_back(read_term(item, terms, problems));
  }
  return terms;
}

Result<Termbase> read_termbase_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the termbase", {"concepts"}, problems);
  Termbase termbase;
  termbase.path = path;
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& item : map.items("concepts", Presence::required)) {
    Concept next = read_concept(item, problems);
    const auto [first, is_new] = lines.emplace(next.id, next.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   fmt::format("concept \"{}\" is already on line {}", next.id, first->second), next.line);
    }
    termbase.concepts.push_back(std::move(next));
  }
  if (problems.any()) return problems.first();
  return termbase;
}

}  // namespace agreed
