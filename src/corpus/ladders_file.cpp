// Reads ladders, speakers and negations; their forms are compiled later, in analyze/.
#include "corpus/ladders_file.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "corpus/termbase_file.h"
#include "corpus/yaml_map.h"

namespace agreed {
namespace {

// Tells of an id that stands twice in one list.
class UniqueIds {
 public:
  UniqueIds(std::string what, YamlProblems& problems) : what_(std::move(what)), problems_(problems) {}
  void take(const std::string& id, std::size_t line) {
    const auto [first, is_new] = lines_.emplace(id, line);
    if (!is_new) {
      problems_.add(ErrorCode::duplicate,
                    fmt::format("{} \"{}\" is already on line {}", what_, id, first->second), line);
    }
  }

 private:
  std::string what_;
  YamlProblems& problems_;
  std::map<std::string, std::size_t> lines_;
};

LadderStep read_step(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a step", {"id", "source", "terms"}, problems);
  LadderStep step;
  step.line = map.line();
  step.id = map.id("id", Presence::required);
  step.source = map.text("source", Presence::optional);
  step.terms = read_terms(map, "terms", problems);
  return step;
}

Ladder read_ladder(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a ladder", {"id", "definition", "kind", "steps"}, problems);
  Ladder ladder;
  ladder.line = map.line();
  ladder.id = map.id("id", Presence::required);
  ladder.definition = map.text("definition", Presence::optional);
  const auto kind = map.choice("kind", Presence::optional, {"verbs", "hedges", "intensifiers"});
  if (kind) ladder.kind = static_cast<LadderKind>(*kind);
  UniqueIds ids("step", problems);
  for (const YamlNode& item : map.items("steps", Presence::required)) {
    ladder.steps.push_back(read_step(item, problems));
    ids.take(ladder.steps.back().id, item.line);
  }
  if (ladder.kind == LadderKind::verbs && ladder.steps.size() == 1) {
    map.problem("steps", "a ladder needs two steps or more");
  }
  return ladder;
}

Speaker read_speaker(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a speaker", {"id", "carries_on", "terms"}, problems);
  Speaker speaker;
  speaker.line = map.line();
  speaker.id = map.id("id", Presence::required);
  speaker.carries_on = map.yes("carries_on", Presence::optional);
  speaker.terms = read_terms(map, "terms", problems);
  return speaker;
}

}  // namespace

Result<Ladders> read_ladders_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the ladders", {"ladders", "speakers", "negations"}, problems);
  Ladders ladders;
  ladders.path = path;
  UniqueIds ladder_ids("ladder", problems);
  for (const YamlNode& item : map.items("ladders", Presence::required)) {
    ladders.ladders.push_back(read_ladder(item, problems));
    ladder_ids.take(ladders.ladders.back().id, item.line);
  }
  UniqueIds speaker_ids("speaker", problems);
  for (const YamlNode& item : map.items("speakers", Presence::optional)) {
    ladders.speakers.push_back(read_speaker(item, problems));
    speaker_ids.take(ladders.speakers.back().id, item.line);
  }
  if (map.has("negations")) ladders.negations = read_terms(map, "negations", problems);
  if (problems.any()) return problems.first();
  return ladders;
}

}  // namespace agreed
