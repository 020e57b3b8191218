// Written and read by the same table of keys.
#include "corpus/termbase_note.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace agreed {
namespace {

constexpr std::array<std::string_view, 4> kStatuses = {"preferred", "admitted", "deprecated", "superseded"};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    out += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
  }
  return out;
}

void append(std::string& out, std::string_view key, std::string_view value) {
  out += '\n';
  out += key;
  out += ": ";
  out += escaped(value);
}

void append_all(std::string& out, std::string_view key, const std::vector<std::string>& values) {
  for (const std::string& value : values) append(out, key, value);
}

void append_uses(std::string& out, std::string_view key, const std::vector<Use>& uses) {
  for (const Use& use : uses) {
    append(out, use.false_friend ? "false friend" : key, use.id);
    if (!use.definition.empty()) append(out, "meaning", use.definition);
    for (const Cues& cues : use.cues) {
      append(out, "cues", cues.language);
      append_all(out, "cue", cues.forms);
    }
  }
}

std::string_view blank_trimmed(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

// Takes the lines of a note one by one.
class NoteReader {
 public:
  // False for a line that says nothing here.
  bool take(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) return false;
    const std::string_view key = line.substr(0, colon);
    std::string value = unescaped(line.substr(colon + 2));
    if (key == "concept") {
      concept_.id = std::move(value);
    } else if (key == "definition") {
      concept_.definition = std::move(value);
    } else if (key == "subject") {
      concept_.subject = std::move(value);
    } else if (key == "term") {
      return take_term(value);
    } else if (key == "sense" || key == "false friend" || key == "scope") {
      uses_ = key == "scope" ? &concept_.scopes : &concept_.senses;
      uses_->push_back({});
      uses_->back().id = std::move(value);
      uses_->back().false_friend = key == "false friend";
    } else if (key == "meaning" || key == "cues" || key == "cue") {
      return take_use(key, std::move(value));
    } else {
      return take_form(key, std::move(value));
    }
    return true;
  }

  Concept take_concept() { return std::move(concept_); }

 private:
  bool take_term(std::string_view value) {
    Term term;
    const std::size_t first = value.find(' ');
    if (first == std::string_view::npos) return false;
    const std::size_t second = std::min(value.find(' ', first + 1), value.size());
    const std::optional<TermStatus> status = status_of(value.substr(first + 1, second - first - 1));
    if (!status) return false;
    term.language = value.substr(0, first);
    term.status = *status;
    if (value.substr(second) == " paragraph") term.scope = TermScope::paragraph;
    concept_.terms.push_back(std::move(term));
    return true;
  }

  bool take_use(std::string_view key, std::string value) {
    if (uses_ == nullptr) return false;
    Use& use = uses_->back();
    if (key == "meaning") {
      use.definition = std::move(value);
    } else if (key == "cues") {
      use.cues.push_back({std::move(value), {}, 0});
    } else {
      if (use.cues.empty()) return false;
      use.cues.back().forms.push_back(std::move(value));
    }
    return true;
  }

  bool take_form(std::string_view key, std::string value) {
    if (concept_.terms.empty()) return false;
    Term& term = concept_.terms.back();
    std::vector<std::string>* const list = key == "form"        ? &term.forms
                                           : key == "exclusion" ? &term.exclusions
                                           : key == "with"      ? &term.with
                                           : key == "not"       ? &term.without
                                                                : nullptr;
    if (list == nullptr) return false;
    list->push_back(std::move(value));
    return true;
  }

  Concept concept_;
  std::vector<Use>* uses_ = nullptr;
};

}  // namespace

std::string_view name_of(TermStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

std::optional<TermStatus> status_of(std::string_view name) {
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    if (kStatuses[i] == name) return static_cast<TermStatus>(i);
  }
  return std::nullopt;
}

std::string termbase_note(const Concept& of_concept) {
  std::string out(kTermbaseNote);
  append(out, "concept", of_concept.id);
  if (!of_concept.definition.empty()) append(out, "definition", of_concept.definition);
  if (!of_concept.subject.empty()) append(out, "subject", of_concept.subject);
  for (const Term& term : of_concept.terms) {
    append(out, "term",
           term.language + " " + std::string(name_of(term.status)) +
               (term.scope == TermScope::paragraph ? " paragraph" : ""));
    append_all(out, "form", term.forms);
    append_all(out, "exclusion", term.exclusions);
    append_all(out, "with", term.with);
    append_all(out, "not", term.without);
  }
  append_uses(out, "sense", of_concept.senses);
  append_uses(out, "scope", of_concept.scopes);
  return out;
}

std::optional<Concept> read_termbase_note(std::string_view note) {
  while (!note.empty() && (note.front() == ' ' || note.front() == '\n' || note.front() == '\t')) {
    note.remove_prefix(1);
  }
  if (note.substr(0, kTermbaseNote.size()) != kTermbaseNote) return std::nullopt;
  note.remove_prefix(kTermbaseNote.size());
  NoteReader reader;
  bool first = true;
  while (!note.empty()) {
    const std::size_t end = std::min(note.find('\n'), note.size());
    const std::string_view line = blank_trimmed(note.substr(0, end));
    note.remove_prefix(std::min(end + 1, note.size()));
    if (line.find_first_not_of(' ') != std::string_view::npos) {
      if (first || !reader.take(line)) return std::nullopt;
    }
    first = false;
  }
  return reader.take_concept();
}

}  // namespace agreed
