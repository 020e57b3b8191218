// Reads the list of series and the rotations.
#include "corpus/archive_file.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "corpus/termbase_file.h"
#include "corpus/yaml_map.h"

namespace agreed {
namespace {

Series read_series(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a series", {"id", "title", "parties"}, problems);
  Series series;
  series.id = map.id("id", Presence::required);
  series.title = map.text("title", Presence::required);
  series.parties = map.texts("parties", Presence::optional);
  return series;
}

void read_parties(const YamlNode& node, ArchiveFile& archive, YamlProblems& problems) {
  const YamlMap map(node, "a rotation of parties", {"kind", "parties"}, problems);
  RotatingParties rotation{map.texts("parties", Presence::required)};
  if (rotation.parties.size() == 1) map.problem("parties", "\"parties\" needs two parties or more");
  archive.parties.push_back(std::move(rotation));
}

void read_phrase(const YamlNode& node, ArchiveFile& archive, YamlProblems& problems) {
  const YamlMap map(node, "a rotation of a phrase", {"kind", "language", "forms"}, problems);
  EquivalentGroup group;
  group.language = map.language("language", Presence::optional);
  group.folding = Folding::rotation;
  group.forms = map.texts("forms", Presence::required);
  if (group.forms.size() == 1) map.problem("forms", "\"forms\" needs two forms or more");
  archive.phrases.push_back(std::move(group));
}

void read_rotation(const YamlNode& node, ArchiveFile& archive, YamlProblems& problems) {
  // The kind decides which keys there are, so it is read before them.
  const YamlMap any(node, "a rotation", {"kind", "parties", "language", "forms"}, problems);
  const auto kind = any.choice("kind", Presence::required, {"parties", "phrase"});
  if (problems.any() || !kind) return;
  if (*kind == 0) {
    read_parties(node, archive, problems);
  } else {
    read_phrase(node, archive, problems);
  }
}

ParagraphClass read_paragraph_class(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a paragraph class", {"id", "terms"}, problems);
  return {map.id("id", Presence::required), read_terms(map, "terms", problems), map.line()};
}

}  // namespace

Result<ArchiveFile> read_archive_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the archive", {"series", "rotations", "paragraph_classes"}, problems);
  ArchiveFile archive;
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& item : map.items("series", Presence::required)) {
    Series series = read_series(item, problems);
    const auto [first, is_new] = lines.emplace(series.id, item.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   fmt::format("series \"{}\" is already on line {}", series.id, first->second), item.line);
    }
    archive.series.push_back(std::move(series));
  }
  for (const YamlNode& item : map.items("rotations", Presence::optional)) {
    read_rotation(item, archive, problems);
  }
  for (const YamlNode& item : map.items("paragraph_classes", Presence::optional)) {
    archive.paragraph_classes.push_back(read_paragraph_class(item, problems));
  }
  if (problems.any()) return problems.first();
  return archive;
}

}  // namespace agreed
