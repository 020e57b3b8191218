#include "serve/code_actions.h"

#include <limits>
#include <set>
#include <utility>

#include "analyze/rules/all_rules.h"
#include "analyze/rules/rule.h"
#include "serve/editor_json.h"
#include "text/printable.h"
#include "text/utf8.h"
#include "visualize/finding_words.h"

namespace agreed {
namespace {

constexpr std::size_t kMostShown = 60;  // bytes of a wording in a title

// As it is where it is short; cut between characters.
std::string shown(const std::string& wording) {
  std::string line = one_line(wording);
  if (line.size() <= kMostShown) return "\"" + line + "\"";
  return "\"" + std::string(utf8_prefix(line, kMostShown)) + "...\"";
}

std::string title_of(const Suggestion& suggestion, const std::string& bytes) {
  if (suggestion.span.empty()) return "Put in " + shown(suggestion.replacement);
  const std::string words = bytes.substr(suggestion.span.begin, suggestion.span.size());
  if (suggestion.replacement.empty()) return "Leave out " + shown(words);
  return "Write " + shown(suggestion.replacement) + " instead of " + shown(words);
}

// Touching counts: a cursor has no width, nor has a place where something is missing.
bool touches(EditorRange left, EditorRange right) {
  return left.begin <= right.end && right.begin <= left.end;
}

class ActionList {
 public:
  ActionList(const CheckedDraft& checked, const OpenText& document, const Json& version,
             const EditorFeatures& features)
      : checked_(checked), document_(document), version_(version), features_(features) {}

  void add_suggestion(const Finding& finding) {
    const Suggestion& suggestion = *finding.suggestion;
    Json action = action_for(finding, title_of(suggestion, document_.text.bytes()),
                             document_.text.range_of(suggestion.span), suggestion.replacement);
    action["isPreferred"] = true;
    actions_.push_back(std::move(action));
  }

  void add_waiver(const Finding& finding) {
    const Rule* rule = find_rule(finding.rule);
    const StatementText* text = checked_.text();
    // A comment in front matter would be no comment.
    if (rule == nullptr || rule->of_waivers || text == nullptr || finding.span.begin < text->body.begin)
      return;
    const std::size_t line = document_.text.position_of(finding.span.begin).line;
    if (!waived_.emplace(line, finding.entry).second) return;
    const EditorPosition end =
        document_.text.position_of(document_.text.offset_of({line, std::numeric_limits<std::size_t>::max()}));
    actions_.push_back(action_for(
        finding, "Waive " + one_line(finding.entry) + " here: reason, owner and last day to be written",
        {end, end}, " <!-- agreed-waive " + finding.entry + ": ; by ; until -->"));
  }

  Json take() { return std::move(actions_); }

 private:
  [[nodiscard]] Json action_for(const Finding& finding, const std::string& title, EditorRange range,
                                const std::string& wording) const {
    const Json edits = Json::array({{{"range", range_json(range)}, {"newText", wording}}});
    Json edit;
    if (features_.document_changes) {
      const Json document = {{"uri", document_.uri}, {"version", version_}};
      edit["documentChanges"] = Json::array({{{"textDocument", document}, {"edits", edits}}});
    } else {
      edit["changes"] = {{document_.uri, edits}};
    }
    const Json about = diagnostic_of(finding, *checked_.setting, document_.text, features_);
    return {{"title", title}, {"kind", "quickfix"}, {"diagnostics", Json::array({about})}, {"edit", edit}};
  }

  const CheckedDraft& checked_;
  const OpenText& document_;
  const Json& version_;
  const EditorFeatures& features_;
  std::set<std::pair<std::size_t, std::string>> waived_;  // lines and entries
  Json actions_ = Json::array();
};

}  // namespace

Json code_actions_in(EditorRange range, const CheckedDraft& checked, const OpenText& document,
                     const Json& version, const EditorFeatures& features) {
  ActionList actions(checked, document, version, features);
  if (!checked.report) return actions.take();
  for (const Finding& finding : checked.report->findings) {
    const bool here =
        counts(finding) && finding.path.empty() && touches(document.text.range_of(finding.span), range);
    if (!here) continue;
    if (finding.suggestion) actions.add_suggestion(finding);
    actions.add_waiver(finding);
  }
  return actions.take();
}

}  // namespace agreed
