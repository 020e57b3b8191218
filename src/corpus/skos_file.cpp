// SKOS in RDF/XML as programs write it: one element for each concept, its properties as elements inside.
#include <fmt/format.h>

#include <utility>

#include "corpus/foreign_concept.h"

namespace agreed {
namespace {

// The last piece of an address: after "#", else after the last "/" or ":".
std::string last_piece(std::string_view address) {
  while (!address.empty() && address.back() == '/') address.remove_suffix(1);
  std::size_t cut = address.rfind('#');
  if (cut == std::string_view::npos) cut = address.find_last_of("/:");
  return std::string(cut == std::string_view::npos ? address : address.substr(cut + 1));
}

bool is_concept(const XmlNode& node) {
  if (node.name == "Concept") return true;
  if (node.name != "Description") return false;
  for (const XmlNode& one : node.children) {
    if (one.name == "type" && last_piece(one.attribute("resource")) == "Concept") return true;
  }
  return false;
}

// The text of a property in English or without a language, else the first.
std::string text_of(const XmlNode& node, std::string_view property) {
  const XmlNode* best = nullptr;
  for (const XmlNode& one : node.children) {
    if (one.name != property) continue;
    const std::string_view language = one.attribute("lang");
    if (best == nullptr || language.empty() || language.substr(0, 2) == "en") {
      best = &one;
      if (language.empty() || language.substr(0, 2) == "en") break;
    }
  }
  return best == nullptr ? std::string() : collapsed(best->text());
}

std::optional<TermStatus> status_of_label(std::string_view name) {
  if (name == "prefLabel") return TermStatus::preferred;
  if (name == "altLabel") return TermStatus::admitted;
  if (name == "hiddenLabel") return TermStatus::deprecated;
  return std::nullopt;
}

}  // namespace

Result<std::vector<ForeignConcept>> read_skos(const XmlNode& root, const std::string& path) {
  if (root.name != "RDF") {
    return Error{ErrorCode::syntax, fmt::format("<{}> is no RDF/XML", root.name), path, root.line};
  }
  std::vector<ForeignConcept> concepts;
  for (const XmlNode& node : root.children) {
    if (!is_concept(node)) continue;
    ForeignConcept made;
    const std::string_view about = node.attribute("about");
    made.id = last_piece(about.empty() ? node.attribute("ID") : about);
    made.line = node.line;
    made.definition = text_of(node, "definition");
    made.subject = text_of(node, "subject");
    bool is_sense = false;
    for (const XmlNode& one : node.children) {
      if (one.name == "note" || one.name == "scopeNote" || one.name == "editorialNote") {
        made.notes.push_back(one.text());
        is_sense = is_sense || collapsed(made.notes.back()).rfind("agreed sense of ", 0) == 0;
      }
      const std::optional<TermStatus> status = status_of_label(one.name);
      if (!status) continue;
      ForeignLabel label{std::string(one.attribute("lang")), collapsed(one.text()), status, false, one.line};
      if (!label.form.empty()) made.labels.push_back(std::move(label));
    }
    // The note of the broader concept tells it whole.
    if (is_sense) continue;
    if (made.id.empty()) made.id = fmt::format("concept-{}", concepts.size() + 1);
    concepts.push_back(std::move(made));
  }
  return concepts;
}

}  // namespace agreed
