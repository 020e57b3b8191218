// CSV by the names of its columns. Rows of one concept need not stand together.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "corpus/foreign_concept.h"
#include "corpus/form_escape.h"
#include "corpus/termbase_note.h"

namespace agreed {
namespace {

struct Record {
  std::size_t line = 0;
  std::vector<std::string> fields;
};

// RFC 4180, also with bare LF or CR as line ends. Error (syntax) for a quote that does not end or has text
// after it.
Result<std::vector<Record>> parse_records(std::string_view bytes, const std::string& path) {
  const std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kMark.size()) == kMark) bytes.remove_prefix(kMark.size());
  std::vector<Record> records;
  std::size_t line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    Record record{line, {""}};
    for (bool ended = false; !ended;) {
      std::string& field = record.fields.back();
      if (at < bytes.size() && bytes[at] == '"' && field.empty()) {
        const std::size_t opened = line;
        for (++at;; ++at) {
          if (at == bytes.size())
            return Error{ErrorCode::syntax, "a quoted field does not end", path, opened};
          if (bytes[at] == '\n') ++line;
          if (bytes[at] != '"') {
            field += bytes[at];
          } else if (at + 1 < bytes.size() && bytes[at + 1] == '"') {
            field += bytes[++at];
          } else {
            break;
          }
        }
        ++at;
        if (at < bytes.size() && bytes[at] != ',' && bytes[at] != '\r' && bytes[at] != '\n') {
          return Error{ErrorCode::syntax, "text stands after the end of a quoted field", path, line};
        }
      }
      if (at == bytes.size()) break;
      const char c = bytes[at++];
      if (c == ',') {
        record.fields.emplace_back();
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
        ++line;
        ended = true;
      } else {
        field += c;
      }
    }
    if (record.fields.size() > 1 || !record.fields.front().empty()) records.push_back(std::move(record));
  }
  return records;
}

constexpr std::array<std::string_view, 10> kColumns = {
    "concept", "definition", "subject", "language", "status", "kind", "form", "term", "of", "scope"};
enum Column { kConcept, kDefinition, kSubject, kLanguage, kStatus, kKind, kForm, kTerm, kOf, kScope };

class CsvReader {
 public:
  explicit CsvReader(const std::string& path) : path_(path) {}

  Result<bool> header(const Record& record) {
    columns_ = record.fields.size();
    at_.fill(columns_);
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      const auto* const found = std::find(kColumns.begin(), kColumns.end(), record.fields[i]);
      if (found == kColumns.end()) {
        return Error{ErrorCode::unknown_key,
                     fmt::format("\"{}\" is no column of a termbase", record.fields[i]), path_, record.line};
      }
      at_[static_cast<std::size_t>(found - kColumns.begin())] = i;
    }
    for (const Column column : {kConcept, kLanguage, kForm}) {
      if (at_[column] == record.fields.size()) {
        return Error{ErrorCode::bad_value,
                     fmt::format("the header lacks the column \"{}\"", kColumns[column]), path_, record.line};
      }
    }
    return true;
  }

  Result<bool> take(const Record& record) {
    const std::string id = get(record, kConcept);
    if (id.empty()) return wrong(record, "a row has no concept");
    const auto [place, is_new] = places_.emplace(id, concepts_.size());
    if (is_new) {
      concepts_.emplace_back();
      concepts_.back().id = id;
      concepts_.back().line = record.line;
    }
    Concept& owner = concepts_[place->second];
    const std::string kind = get(record, kKind).empty() ? "form" : get(record, kKind);
    if (kind == "sense" || kind == "false friend" || kind == "scope") return take_use(record, kind, owner);
    if (kind == "sense cue" || kind == "scope cue") return take_cue(record, kind, owner);
    if (owner.definition.empty()) owner.definition = get(record, kDefinition);
    if (owner.subject.empty()) owner.subject = get(record, kSubject);
    return take_form(record, kind, owner);
  }

  std::vector<Concept> take_concepts() { return std::move(concepts_); }

 private:
  [[nodiscard]] std::string get(const Record& record, Column column) const {
    return at_[column] < record.fields.size() ? record.fields[at_[column]] : std::string();
  }

  [[nodiscard]] Error wrong(const Record& record, std::string message) const {
    return {ErrorCode::bad_value, std::move(message), path_, record.line};
  }

  // The number in the column "term": 0 if it is empty, nullopt for what is no number.
  [[nodiscard]] std::optional<std::size_t> number(const Record& record) const {
    const std::string text = get(record, kTerm);
    if (text.empty()) return 0;
    std::size_t value = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || stop != text.data() + text.size() || value == 0) return std::nullopt;
    return value;
  }

  Result<bool> take_form(const Record& record, const std::string& kind, Concept& owner) {
    const std::string language = get(record, kLanguage);
    const bool ours = at_[kKind] < columns_;
    const std::string form = ours ? get(record, kForm) : escaped_form(get(record, kForm));
    const std::string status_text = get(record, kStatus);
    const std::optional<std::size_t> at = number(record);
    if (!at)
      return wrong(record, fmt::format("\"term\" must be a number above 0, not \"{}\"", get(record, kTerm)));
    if (form.empty()) return wrong(record, "a row has no form");
    std::optional<TermStatus> status = status_of(status_text);
    if (!status && !status_text.empty()) {
      return wrong(record, fmt::format("\"{}\" is no status of a term", status_text));
    }
    const bool is_first = std::none_of(owner.terms.begin(), owner.terms.end(),
                                       [&](const Term& other) { return other.language == language; });
    if (!status) status = is_first ? TermStatus::preferred : TermStatus::admitted;
    // Numbers count the terms of a concept as they come; without one each form is a term of its own.
    const bool goes_on = *at != 0 && *at == owner.terms.size();
    if (*at != 0 && !goes_on && *at != owner.terms.size() + 1) {
      return wrong(record, fmt::format("term {} of {} is out of order", *at, owner.id));
    }
    if (!goes_on) {
      owner.terms.emplace_back();
      owner.terms.back().language = language;
      owner.terms.back().status = *status;
      owner.terms.back().line = record.line;
    }
    Term& term = owner.terms.back();
    if (term.language != language || term.status != *status) {
      return wrong(record, fmt::format("term {} of {} has two languages or statuses", *at, owner.id));
    }
    const std::string scope = get(record, kScope);
    if (scope == "paragraph") {
      term.scope = TermScope::paragraph;
    } else if (!scope.empty() && scope != "sentence") {
      return wrong(record, fmt::format("\"scope\" must be sentence or paragraph, not \"{}\"", scope));
    }
    std::vector<std::string>* const list = kind == "form"        ? &term.forms
                                           : kind == "exclusion" ? &term.exclusions
                                           : kind == "with"      ? &term.with
                                           : kind == "not"       ? &term.without
                                                                 : nullptr;
    if (list == nullptr) return wrong(record, fmt::format("\"{}\" is no kind of a row", kind));
    list->push_back(form);
    return true;
  }

  Result<bool> take_use(const Record& record, const std::string& kind, Concept& owner) {
    Use use;
    use.id = get(record, kOf);
    use.definition = get(record, kDefinition);
    use.false_friend = kind == "false friend";
    use.line = record.line;
    if (use.id.empty()) return wrong(record, fmt::format("a {} has no id in the column \"of\"", kind));
    (kind == "scope" ? owner.scopes : owner.senses).push_back(std::move(use));
    return true;
  }

  Result<bool> take_cue(const Record& record, const std::string& kind, Concept& owner) {
    std::vector<Use>& uses = kind == "scope cue" ? owner.scopes : owner.senses;
    const std::string id = get(record, kOf);
    const auto use = std::find_if(uses.begin(), uses.end(), [&](const Use& one) { return one.id == id; });
    if (use == uses.end()) return wrong(record, fmt::format("a cue of \"{}\" stands before it", id));
    const std::optional<std::size_t> at = number(record);
    if (!at)
      return wrong(record, fmt::format("\"term\" must be a number above 0, not \"{}\"", get(record, kTerm)));
    const std::string language = get(record, kLanguage);
    if (use->cues.empty() || (*at == 0 ? use->cues.back().language != language : *at > use->cues.size())) {
      use->cues.push_back({language, {}, record.line});
    }
    if (get(record, kForm).empty()) return wrong(record, "a row has no form");
    use->cues.back().forms.push_back(get(record, kForm));
    return true;
  }

  const std::string& path_;
  std::array<std::size_t, kColumns.size()> at_{};  // columns_ for one that is not there
  std::size_t columns_ = 0;
  std::vector<Concept> concepts_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

Result<std::vector<Concept>> read_term_csv(std::string_view bytes, const std::string& path) {
  const Result<std::vector<Record>> records = parse_records(bytes, path);
  if (!records.ok()) return records.error();
  if (records.value().empty()) return Error{ErrorCode::empty_text, "it is empty", path, 0};
  CsvReader reader(path);
  for (const Record& record : records.value()) {
    const Result<bool> taken =
        &record == &records.value().front() ? reader.header(record) : reader.take(record);
    if (!taken.ok()) return taken.error();
  }
  return reader.take_concepts();
}

}  // namespace agreed
