// TBX by the local names of its elements: DCA has the category in an attribute, DCT as the name.
#include <fmt/format.h>

#include <utility>

#include "corpus/foreign_concept.h"
#include "corpus/termbase_note.h"

namespace agreed {
namespace {

// Whether an element states a data category: <descrip type="definition"> or <basic:definition>.
bool states(const XmlNode& node, std::string_view category) {
  return node.name == category || node.attribute("type") == category;
}

// The first element below that states the category, not inside `but` or `but_old`.
const XmlNode* first_stating(const XmlNode& node, std::string_view category, std::string_view but,
                             std::string_view but_old) {
  for (const XmlNode& one : node.children) {
    if (one.name.empty() || one.name == but || one.name == but_old) continue;
    if (states(one, category)) return &one;
    if (const XmlNode* inner = first_stating(one, category, but, but_old)) return inner;
  }
  return nullptr;
}

const XmlNode* first_named(const XmlNode& node, std::string_view name) {
  for (const XmlNode& one : node.children) {
    if (one.name == name) return &one;
    if (const XmlNode* inner = first_named(one, name)) return inner;
  }
  return nullptr;
}

// "preferredTerm-admn-sts", also without its end.
std::optional<TermStatus> administrative_status(std::string_view text) {
  const std::size_t end = text.find("Term");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view rest = text.substr(end);
  if (rest != "Term" && rest != "Term-admn-sts") return std::nullopt;
  return status_of(text.substr(0, end));
}

class TbxReader {
 public:
  explicit TbxReader(const std::string& path) : path_(path) {}

  Result<ForeignConcept> read(const XmlNode& entry) {
    ForeignConcept made;
    made.id = std::string(entry.attribute("id"));
    made.line = entry.line;
    const XmlNode* definition = first_stating(entry, "definition", "langSec", "langSet");
    if (definition == nullptr) definition = first_stating(entry, "definition", "termSec", "tig");
    if (definition != nullptr) made.definition = collapsed(definition->text());
    if (const XmlNode* subject = first_stating(entry, "subjectField", "langSec", "langSet")) {
      made.subject = collapsed(subject->text());
    }
    for (const XmlNode& one : entry.children) {
      if (one.name == "note") made.notes.push_back(one.text());
      if (one.name != "langSec" && one.name != "langSet") continue;
      for (const XmlNode& section : one.children) {
        if (section.name != "termSec" && section.name != "tig" && section.name != "ntig") continue;
        Result<ForeignLabel> label = label_of(section, one.attribute("lang"));
        if (!label.ok()) return label.error();
        if (!label.value().form.empty()) made.labels.push_back(std::move(label).value());
      }
    }
    return made;
  }

 private:
  Result<ForeignLabel> label_of(const XmlNode& section, std::string_view language) {
    ForeignLabel label;
    label.language = std::string(language);
    label.line = section.line;
    if (const XmlNode* term = first_named(section, "term")) label.form = collapsed(term->text());
    if (const XmlNode* status = first_stating(section, "administrativeStatus", "", "")) {
      const std::string text = collapsed(status->text());
      label.status = administrative_status(text);
      if (!label.status) {
        return Error{ErrorCode::bad_value,
                     fmt::format("the administrative status of \"{}\" is \"{}\", which TBX does not have",
                                 label.form, text),
                     path_, status->line};
      }
    }
    return label;
  }

  const std::string& path_;
};

}  // namespace

Result<std::vector<ForeignConcept>> read_tbx(const XmlNode& root, const std::string& path) {
  const XmlNode* text = root.child("text");
  const XmlNode* body = text == nullptr ? nullptr : text->child("body");
  if (body == nullptr) {
    return Error{ErrorCode::syntax,
                 fmt::format("<{}> has no <text> with a <body>: this is no TBX", root.name), path, root.line};
  }
  TbxReader reader(path);
  std::vector<ForeignConcept> concepts;
  for (const XmlNode& entry : body->children) {
    if (entry.name != "conceptEntry" && entry.name != "termEntry") continue;
    Result<ForeignConcept> one = reader.read(entry);
    if (!one.ok()) return one.error();
    if (one.value().id.empty()) one.value().id = fmt::format("concept-{}", concepts.size() + 1);
    concepts.push_back(std::move(one).value());
  }
  return concepts;
}

}  // namespace agreed
