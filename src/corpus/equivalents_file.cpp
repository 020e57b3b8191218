// Reads which forms are one word. Whether a form is one word or several is for normalize/ to see.
#include "corpus/equivalents_file.h"

#include <utility>

#include "corpus/yaml_map.h"

namespace agreed {
namespace {

EquivalentGroup read_group(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a group", {"language", "kind", "forms"}, problems);
  EquivalentGroup group;
  group.language = map.language("language", Presence::optional);
  const bool is_spelling = map.choice("kind", Presence::required, {"name", "spelling"}).value_or(0) == 1;
  group.folding = is_spelling ? Folding::spelling : Folding::equivalent;
  group.forms = map.texts("forms", Presence::required);
  if (group.forms.size() == 1) map.problem("forms", "\"forms\" needs two forms or more");
  return group;
}

SpellingSuffix read_suffix(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a suffix", {"language", "from", "to"}, problems);
  return {map.language("language", Presence::required), map.text("from", Presence::required),
          map.text("to", Presence::required)};
}

}  // namespace

Result<Equivalents> read_equivalents_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the list of equivalents", {"groups", "suffixes"}, problems);
  Equivalents equivalents;
  for (const YamlNode& item : map.items("groups", Presence::optional)) {
    equivalents.groups.push_back(read_group(item, problems));
  }
  for (const YamlNode& item : map.items("suffixes", Presence::optional)) {
    equivalents.suffixes.push_back(read_suffix(item, problems));
  }
  if (problems.any()) return problems.first();
  return equivalents;
}

}  // namespace agreed
