// Labels and our note are brought together form by form.
#include "corpus/foreign_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/foreign_concept.h"
#include "corpus/form_escape.h"
#include "corpus/termbase_note.h"
#include "corpus/yaml_map.h"
#include "text/utf8.h"

namespace agreed {
namespace {

bool is_usable(TermStatus status) {
  return status == TermStatus::preferred || status == TermStatus::admitted;
}

// An id of ours: letters, digits, "-" and "_"; anything else becomes "-".
std::string fit_id(std::string_view id) {
  std::string out;
  for (const char c : id) {
    const bool fits =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (fits) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  return out.empty() ? "concept" : out;
}

// Finds the label of each form that a note tells, and those that it does not tell.
class Labels {
 public:
  explicit Labels(const std::vector<ForeignLabel>& labels) : labels_(labels), used_(labels.size(), false) {}

  const ForeignLabel* take(const std::string& language, const std::string& form) {
    const std::string wanted = collapsed(shown_form(form));
    const ForeignLabel* found = nullptr;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i].language != language || collapsed(labels_[i].form) != wanted) continue;
      found = &labels_[i];
      if (!used_[i]) {
        used_[i] = true;
        break;
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<const ForeignLabel*> left() const {
    std::vector<const ForeignLabel*> left;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (!used_[i]) left.push_back(&labels_[i]);
    }
    return left;
  }

 private:
  const std::vector<ForeignLabel>& labels_;
  std::vector<bool> used_;
};

// Whether the note has the form of a label in a term whose status is of the label's class. A format where a
// label stands once cannot say that the form stands in a term of the other class too.
bool tells(const Concept& told, const ForeignLabel& label) {
  return std::any_of(told.terms.begin(), told.terms.end(), [&](const Term& term) {
    return term.language == label.language && is_usable(term.status) == is_usable(*label.status) &&
           std::any_of(term.forms.begin(), term.forms.end(), [&](const std::string& form) {
             return collapsed(shown_form(form)) == collapsed(label.form);
           });
  });
}

TermStatus status_with(const ForeignLabel& label, TermStatus status, const Concept& told) {
  if (!label.status) return status;
  return label.exact || !tells(told, label) ? *label.status : status;
}

// A term of a note without the forms that are gone; in parts where its forms have statuses of their own by
// now.
std::vector<Term> still_there(const Term& told, const Concept& owner, Labels& labels) {
  std::vector<Term> parts;
  for (const std::string& form : told.forms) {
    const ForeignLabel* const label = labels.take(told.language, form);
    if (label == nullptr) continue;
    const TermStatus status = status_with(*label, told.status, owner);
    auto part =
        std::find_if(parts.begin(), parts.end(), [&](const Term& one) { return one.status == status; });
    if (part == parts.end()) {
      Term made = told;
      made.status = status;
      made.forms.clear();
      part = parts.insert(parts.end(), std::move(made));
    }
    part->forms.push_back(form);
  }
  return parts;
}

std::string agreeing(const std::string& foreign, const std::string& told) {
  return collapsed(foreign) == collapsed(told) ? told : foreign;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

Result<Concept> concept_of(const ForeignConcept& foreign, const std::string& path) {
  Concept made;
  made.id = fit_id(foreign.id);
  made.definition = foreign.definition;
  made.subject = foreign.subject;
  made.line = foreign.line;
  Labels labels(foreign.labels);
  for (const std::string& note : foreign.notes) {
    std::optional<Concept> told = read_termbase_note(note);
    if (!told) {
      if (collapsed(note).rfind(kTermbaseNote, 0) != 0) continue;
      return Error{ErrorCode::syntax,
                   fmt::format("the note \"{}\" of {} does not parse", kTermbaseNote, made.id), path,
                   foreign.line};
    }
    if (!told->id.empty()) made.id = fit_id(told->id);
    made.definition = agreeing(foreign.definition, told->definition);
    made.subject = agreeing(foreign.subject, told->subject);
    made.senses = std::move(told->senses);
    made.scopes = std::move(told->scopes);
    for (const Term& term : told->terms) {
      for (Term& part : still_there(term, *told, labels)) made.terms.push_back(std::move(part));
    }
    break;
  }
  for (const ForeignLabel* label : labels.left()) {
    const bool is_first = std::none_of(made.terms.begin(), made.terms.end(),
                                       [&](const Term& other) { return other.language == label->language; });
    Term term;
    term.language = label->language;
    term.status = label->status.value_or(is_first ? TermStatus::preferred : TermStatus::admitted);
    term.forms = {escaped_form(collapsed(label->form))};
    term.line = label->line;
    made.terms.push_back(std::move(term));
  }
  return made;
}

Result<TermFormat> term_format_of(std::string_view bytes, const std::string& path) {
  const std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kMark.size()) == kMark) bytes.remove_prefix(kMark.size());
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Error{ErrorCode::empty_text, "it is empty", path, 0};
  // UTF-16 begins with a mark of its own, and only XML comes in it.
  const bool wide = bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
  if (bytes[first] != '<' && !wide) return TermFormat::csv;
  const Result<XmlNode> root = parse_xml(bytes, path);
  if (!root.ok()) return root.error();
  const std::string& name = root.value().name;
  if (name == "tbx" || name == "martif") return TermFormat::tbx;
  if (name == "RDF") return TermFormat::skos;
  return Error{ErrorCode::syntax, fmt::format("<{}> is neither TBX nor SKOS in RDF/XML", name), path,
               root.value().line};
}

Result<ForeignTerms> read_foreign_terms(std::string_view bytes, TermFormat format, const std::string& path) {
  std::vector<Concept> concepts;
  if (format == TermFormat::csv) {
    if (const std::size_t bad = find_bad_utf8(bytes); bad < bytes.size()) {
      return Error{ErrorCode::invalid_text, fmt::format("not UTF-8 at byte {}", bad), path, 0};
    }
    Result<std::vector<Concept>> read = read_term_csv(bytes, path);
    if (!read.ok()) return read.error();
    concepts = std::move(read).value();
  } else {
    const Result<XmlNode> root = parse_xml(bytes, path);
    if (!root.ok()) return root.error();
    const Result<std::vector<ForeignConcept>> read =
        format == TermFormat::tbx ? read_tbx(root.value(), path) : read_skos(root.value(), path);
    if (!read.ok()) return read.error();
    for (const ForeignConcept& one : read.value()) {
      Result<Concept> made = concept_of(one, path);
      if (!made.ok()) return made.error();
      concepts.push_back(std::move(made).value());
    }
  }

  ForeignTerms result;
  result.termbase.path = path;
  std::map<std::string, std::size_t> lines;
  for (Concept& one : concepts) {
    if (one.terms.empty()) {
      result.notes.push_back(
          {fmt::format("concept {} (line {}) has no term and is left out", one.id, one.line)});
      continue;
    }
    for (const Term& term : one.terms) {
      if (is_language_tag(term.language)) continue;
      return Error{
          ErrorCode::bad_value,
          fmt::format("concept {}: \"{}\" is no language tag like en or pt-BR", one.id, term.language), path,
          term.line == 0 ? one.line : term.line};
    }
    const auto [first, is_new] = lines.emplace(one.id, one.line);
    if (!is_new) {
      return Error{ErrorCode::duplicate,
                   fmt::format("concept \"{}\" is already on line {}", one.id, first->second), path,
                   one.line};
    }
    result.termbase.concepts.push_back(std::move(one));
  }
  if (result.termbase.concepts.empty()) {
    return Error{ErrorCode::empty_text, "there is no concept with a term in it", path, 0};
  }
  return result;
}

}  // namespace agreed
