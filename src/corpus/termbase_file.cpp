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
  const YamlMap map(node, "a term", {"language", "status", "forms", "exclusions"}, problems);
  Term term;
  term.line = map.line();
  term.language = map.language("language", Presence::required);
  term.forms = map.texts("forms", Presence::required);
  term.exclusions = map.texts("exclusions", Presence::optional);
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

Concept read_concept(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a concept", {"id", "definition", "subject", "terms"}, problems);
  Concept result;
  result.line = map.line();
  result.id = map.id("id", Presence::required);
  result.definition = map.text("definition", Presence::optional);
  result.subject = map.text("subject", Presence::optional);
  for (const YamlNode& item : map.items("terms", Presence::required)) {
    result.terms.push_back(read_term(item, result.terms, problems));
  }
  return result;
}

}  // namespace

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
