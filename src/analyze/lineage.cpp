// Resolves the query, follows each start, and leaves out starts that another lineage holds already.
#include "analyze/lineage.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/lineage_chain.h"
#include "analyze/lineage_field.h"
#include "analyze/lineage_rows.h"
#include "analyze/lineage_start.h"
#include "analyze/lineage_words.h"
#include "corpus/languages.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 8> kVerdictNames = {"appeared", "first-seen", "same",   "reworded",
                                                           "split",    "merged",     "absent", "not-held"};
constexpr std::size_t kMostLineages = 12;  // of one wording

// Languages of which something is held, English first.
std::vector<std::string> languages_of(const std::vector<const Statement*>& members) {
  std::vector<std::string> languages;
  for (const Statement* member : members) {
    for (const StatementText& text : member->texts) {
      if (text.held != Held::none) languages.emplace_back(primary_language(text.language));
    }
  }
  std::ranges::sort(languages, [](const std::string& a, const std::string& b) {
    return std::pair(a != "en", a) < std::pair(b != "en", b);
  });
  languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
  return languages;
}

class LineageFinder {
 public:
  LineageFinder(const Corpus& corpus, const LineageRequest& request, LineageReport& report)
      : corpus_(corpus), request_(request), report_(report) {}

  // nullopt or what went wrong.
  std::optional<Error> follow_place(const LineageField& field, const Statement& statement,
                                    const PlaceQuery& place) {
    std::string language = request_.language.empty() ? held_language(statement) : request_.language;
    if (language.empty()) language = "en";
    FieldReader reader(corpus_, field, language, request_.left_out, report_.notes);
    const SeriesTexts& texts = reader.texts();
    const auto at = std::ranges::find(field.members, &statement);
    const auto index = static_cast<std::size_t>(at - field.members.begin());
    if (!request_.language.empty() && texts.texts[index].held == Held::none) {
      return Error{ErrorCode::not_found,
                   "statement '" + statement.id + "': no text in '" + request_.language + "' is held", "", 0};
    }
    std::optional<Error> wrong;  // what keeps a reading from having the place
    bool any = false;
    follow_readings(reader, [&](LineageChain& chain) {
      const Result<std::vector<LineageStart>> starts = starts_at(texts.texts[index], index, place);
      if (!starts.ok()) {
        if (!wrong) wrong = starts.error();
        return;
      }
      any = true;
      for (const LineageStart& start : starts.value()) {
        add(reader, chain, start, chain.follow(start.text, start.sentences, {}));
      }
    });
    if (!any) return wrong;
    count(field, reader);
    return std::nullopt;
  }

  std::optional<Error> follow_wording(const LineageField& field, const std::string& wording) {
    for (const std::string& language : languages_of(field.members)) {
      if (!request_.language.empty() && primary_language(request_.language) != language) continue;
      FieldReader reader(corpus_, field, language, request_.left_out, report_.notes);
      std::optional<Error> wrong;
      std::size_t left_out = 0;
      follow_readings(reader, [&](LineageChain& chain) {
        const Result<std::vector<LineageStart>> starts =
            starts_of(reader.texts().texts, wording, reader.normalizer());
        if (!starts.ok()) {
          wrong = starts.error();
        } else {
          left_out = std::max(left_out, follow_starts(reader, chain, starts.value()));
        }
      });
      if (wrong) return wrong;
      if (left_out != 0) {
        report_.notes.push_back({"the wording stands in " + std::to_string(left_out) +
                                 " more sentences of their own: a longer one says more"});
      }
      count(field, reader);
    }
    return std::nullopt;
  }

  // Every statement that was read for some start.
  [[nodiscard]] const std::vector<AskedStatement>& asked() const { return asked_; }

 private:
  template <typename Follow>
  void follow_readings(FieldReader& reader, Follow&& follow) {
    LineageChain chain(reader.texts().texts);
    for (std::size_t choice = 0; choice < reader.readings().size(); ++choice) {
      for (const std::size_t text : reader.readings().choose(choice)) chain.forget(text);
      follow(chain);
    }
    for (Lineage& lineage : gathered_.take(reader.readings())) report_.lineages.push_back(std::move(lineage));
  }

  // How many of the starts were too many.
  std::size_t follow_starts(FieldReader& reader, LineageChain& chain,
                            const std::vector<LineageStart>& starts) {
    LineOfDescent holders(reader.texts().texts.size());
    for (const LineageStart& start : starts) {
      if (!start.slot.empty()) holders[start.text].push_back(start.sentences.front());
    }
    std::vector<LineOfDescent> lines;
    std::vector<LineageStart> chosen;
    std::size_t left_out = 0;
    // The latest wording is the one that a drafter has before him.
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      const bool covered = std::ranges::any_of(lines, [&](const LineOfDescent& line) {
        return std::ranges::find_first_of(line[start->text], start->sentences) != line[start->text].end();
      });
      if (covered) continue;
      if (lines.size() == kMostLineages) {
        ++left_out;
        continue;
      }
      lines.push_back(chain.follow(start->text, start->sentences, holders));
      chosen.push_back(*start);
    }
    for (std::size_t i = chosen.size(); i-- > 0;) add(reader, chain, chosen[i], lines[i]);
    return left_out;
  }

  void add(FieldReader& reader, LineageChain& chain, const LineageStart& start, const LineOfDescent& line) {
    const SeriesTexts& texts = reader.texts();
    const SeriesText& in = texts.texts[start.text];
    Lineage lineage;
    lineage.series = texts.series;
    lineage.title = texts.title;
    lineage.language = texts.language;
    lineage.id = in.label;
    const Sentence& first = in.text.sentences[start.sentences.front()];
    lineage.paragraph = cited_paragraph(in.text, first.paragraph, in.held);
    lineage.sentence = place_in_paragraph(in, start.sentences.front());
    if (!start.slot.empty()) lineage.slot = wording(in.text, start.slot);
    fill_rows(lineage, texts.texts, chain, line, start, reader.words());
    lineage.words = word_runs_of(texts.texts, chain, line);
    const TokenRange begin = start.slot.empty() ? first.tokens : start.slot;
    gathered_.add(std::move(lineage), start.text, in.text.span_of(begin).begin, reader.readings());
  }

  // As a reader would count it: sentences of all paragraphs that are cited alike, those without a word apart.
  static std::uint32_t place_in_paragraph(const SeriesText& in, std::uint32_t sentence) {
    const NormalizedText& text = in.text;
    const auto cited = cited_paragraph(text, text.sentences[sentence].paragraph, in.held);
    std::uint32_t place = 1;
    for (std::uint32_t s = 0; s < sentence; ++s) {
      const Sentence& other = text.sentences[s];
      const bool same = cited ? cited_paragraph(text, other.paragraph, in.held) == cited
                              : other.paragraph == text.sentences[sentence].paragraph;
      const bool words =
          std::any_of(text.tokens.begin() + other.tokens.begin, text.tokens.begin() + other.tokens.end,
                      [](const NormToken& token) {
                        return token.kind == TokenKind::word || token.kind == TokenKind::number;
                      });
      if (same && words) ++place;
    }
    return place;
  }

  void count(const LineageField& field, const FieldReader& reader) {
    const SeriesTexts& texts = reader.texts();
    report_.errors.insert(report_.errors.end(), reader.errors().begin(), reader.errors().end());
    for (std::size_t i = 0; i < texts.texts.size(); ++i)
      asked_.push_back(asked_of(*field.members[i], texts.texts[i]));
    report_.searched += static_cast<std::size_t>(
        std::ranges::count_if(texts.texts, [](const SeriesText& text) { return text.held != Held::none; }));
    const auto undated =
        std::ranges::count_if(texts.texts, [](const SeriesText& text) { return !text.date.has_value(); });
    if (undated == 0) return;
    report_.notes.push_back({std::to_string(undated) + " of the texts " + (undated == 1 ? "has" : "have") +
                             " no date and " + (undated == 1 ? "stands" : "stand") +
                             " last: whether what they have is older is not known"});
  }

  const Corpus& corpus_;
  const LineageRequest& request_;
  LineageReport& report_;
  GatheredLineages gathered_;
  std::vector<AskedStatement> asked_;
};

// The statement of a place: by id, or for a text from outside by the end of its path.
const Statement* find_statement(const Corpus& corpus, const std::vector<Statement>& outside,
                                const std::string& id) {
  if (const Statement* found = corpus.find(id)) return found;
  const Statement* ending = nullptr;
  for (const Statement& statement : outside) {
    if (statement.id == id) return &statement;
    const std::string_view path = statement.id;
    if (path.ends_with(id) && path.size() > id.size() && path[path.size() - id.size() - 1] == '/') {
      if (ending != nullptr) return nullptr;
      ending = &statement;
    }
  }
  return ending;
}

}  // namespace

std::string_view name_of(LineVerdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

Result<LineageReport> lineage(const Corpus& corpus, const std::vector<Statement>& outside,
                              const LineageRequest& request) {
  LineageReport report;
  report.query = request.query;
  if (std::optional<Error> unknown = unknown_class(corpus, request.left_out)) return *std::move(unknown);
  LineageFinder finder(corpus, request, report);
  const auto with_ledger = [&] {
    if (request.hashes == FileHashes::made) report.ledger = ledger_of(corpus, finder.asked(), {});
    return std::move(report);
  };
  std::vector<LineageField> fields;
  for (const std::string& id : request.series) {
    const Series* series = corpus.find_series(id);
    if (series == nullptr) return no_series(corpus, id);
    fields.push_back({series, members_of(corpus, series, outside)});
  }

  const std::optional<PlaceQuery> place = parse_place(request.query);
  const Statement* statement = place ? find_statement(corpus, outside, place->id) : nullptr;
  const bool names_nothing = place && statement == nullptr && place->id.find(' ') == std::string::npos;
  if (names_nothing) return no_statement(corpus, place->id);
  if (statement != nullptr) {
    if (fields.empty()) {
      const Series* series = statement->series.empty() ? nullptr : corpus.find_series(statement->series);
      fields.push_back({series, members_of(corpus, series, outside)});
    }
    const auto holds = std::ranges::find_if(fields, [&](const LineageField& field) {
      return std::ranges::find(field.members, statement) != field.members.end();
    });
    if (holds == fields.end()) {
      return Error{
          ErrorCode::usage, "statement '" + statement->id + "' is not in the series asked for", {}, 0};
    }
    if (std::optional<Error> error = finder.follow_place(*holds, *statement, *place))
      return *std::move(error);
    return with_ledger();
  }

  if (fields.empty() && !outside.empty()) fields.push_back({nullptr, members_of(corpus, nullptr, outside)});
  if (fields.empty()) {
    for (const Series& series : corpus.series) {
      if (!series.statements.empty()) fields.push_back({&series, members_of(corpus, &series, outside)});
    }
  }
  for (const LineageField& field : fields) {
    if (std::optional<Error> error = finder.follow_wording(field, request.query)) return *std::move(error);
  }
  return with_ledger();
}

}  // namespace agreed
