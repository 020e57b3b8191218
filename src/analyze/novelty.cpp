// novelty(): which texts stand before the one in question, what is known of each, and the verdict.
#include "analyze/novelty.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "analyze/novelty_finder.h"
#include "analyze/text_labels.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

constexpr std::size_t kFewestForAlways = 2;

// The text in a language, the one held best; null if there is none.
const StatementText* text_in(const Statement& statement, std::string_view language) {
  const StatementText* best = nullptr;
  for (const StatementText& text : statement.texts) {
    if (primary_language(text.language) != language || text.source == nullptr || text.held == Held::none)
      continue;
    if (best == nullptr || (best->held != Held::full && text.held == Held::full)) best = &text;
  }
  return best;
}

// The path without "./" and "x/..", so that a text is known as itself.
std::string plain_path(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

bool is_same(const Statement& a, const Statement& b) {
  return a.series == b.series && (a.series.empty() ? plain_path(a.id) == plain_path(b.id) : a.id == b.id);
}

// The statements to compare with, by date, then id; notes what was left out.
std::vector<const Statement*> earlier_than(const Statement& focus, const std::vector<const Series*>& series,
                                           const Corpus& corpus, const std::vector<Statement>& outside,
                                           std::vector<Note>& notes) {
  std::vector<const Statement*> earlier;
  std::size_t same_day = 0;
  std::size_t undated = 0;
  const auto take = [&](const Statement& other) {
    if (is_same(other, focus)) return;
    if (!other.date) {
      ++undated;
    } else if (focus.date && *other.date == *focus.date) {
      ++same_day;
    } else if (!focus.date || *other.date < *focus.date) {
      earlier.push_back(&other);
    }
  };
  for (const Series* one : series) {
    for (const std::size_t index : one->statements) take(corpus.statements[index]);
  }
  for (const Statement& other : outside) take(other);
  std::ranges::stable_sort(earlier, [](const Statement* a, const Statement* b) {
    return *a->date != *b->date ? *a->date < *b->date : a->id < b->id;
  });
  const auto note = [&](std::size_t number, const char* what) {
    if (number == 0) return;
    notes.push_back({std::to_string(number) + (number == 1 ? " text is" : " texts are") + what});
  };
  note(same_day, " of the same day and not compared: which came first is not known");
  note(undated, " undated and not compared");
  if (!focus.date)
    notes.push_back({"the text is undated and taken to come after all that it is compared with"});
  return earlier;
}

Result<std::vector<const Series*>> series_to_compare(const Corpus& corpus, const Statement& focus,
                                                     const std::vector<Statement>& outside,
                                                     const NoveltyRequest& request) {
  if (!request.series.empty()) return series_named(corpus, request.series);
  if (!outside.empty()) return std::vector<const Series*>{};
  if (!focus.series.empty()) return series_named(corpus, {focus.series});
  return Error{ErrorCode::usage,
               "what is '" + focus.id + "' to be compared with? name a series (--series) or texts (--in)", "",
               0};
}

Error not_held_in(const Statement& focus, const std::string& language) {
  std::string held;
  for (const StatementText& text : focus.texts) {
    if (text.held == Held::none) continue;
    held += (held.empty() ? "" : ", ") + text.language;
  }
  if (held.empty()) return {ErrorCode::not_found, "nothing is held of " + focus.id, "", 0};
  return {ErrorCode::not_found, focus.id + " is not held in '" + language + "' (only in: " + held + ")", "",
          0};
}

ComparedStatement compared(const Statement& statement, const StatementText* text, const Corpus& corpus,
                           std::string_view folder) {
  ComparedStatement made;
  made.id = statement.id;
  made.label = statement.series.empty() ? label_in(statement.id, folder, statement.date) : statement.id;
  made.date = statement.date;
  made.series = statement.series;
  if (text == nullptr) return made;
  made.held = text->held;
  made.path = statement.series.empty() ? text->source->path() : path_in_archive(corpus, text->source->path());
  return made;
}

// Numbers that a series skips before the text are earlier statements that are not held; one of the same day
// is in the record, though not compared.
void count_skipped(Novelty& report, const Corpus& corpus, const Statement& focus,
                   const std::vector<const Series*>& series) {
  for (const Series* one : series) {
    std::vector<const Statement*> members;
    for (const std::size_t index : one->statements) {
      const Statement& statement = corpus.statements[index];
      const bool counts =
          is_same(statement, focus) || (statement.date && (!focus.date || *statement.date <= *focus.date));
      if (counts) members.push_back(&statement);
    }
    const std::vector<OrdinalGap> gaps = skipped_ordinals(members);
    if (gaps.empty()) continue;
    for (const OrdinalGap& gap : gaps) {
      const auto size = static_cast<std::size_t>(gap.to - gap.from) + 1;
      report.held.statements += size;
      report.held.title_only += size;
    }
    report.notes.push_back(
        {"series " + one->id + ": not in the record, and taken as not held: " + listed(gaps)});
  }
}

void add_verdict(Novelty& report) {
  const std::size_t full = report.held.full;
  if (full == 0) return;
  report.verdict = full == report.held.statements ? NoveltyVerdict::told : NoveltyVerdict::told_of_some;
  report.lost_told = report.text.held == Held::full && full >= kFewestForAlways;
}

void add_notes(Novelty& report, const Statement& focus) {
  const auto add = [&](std::string message) { report.notes.push_back({std::move(message)}); };
  const HeldCounts& held = report.held;
  if (report.verdict == NoveltyVerdict::told_of_some) {
    const std::size_t others = held.statements - held.full;
    add(std::to_string(others) + " of the " + std::to_string(held.statements) +
        " earlier statements are not held in full (" + std::to_string(held.excerpts) + " in excerpts, " +
        std::to_string(held.title_only) +
        " not at all): what is listed was not seen in their excerpts, and may stand in what is not held");
  }
  if (report.verdict != NoveltyVerdict::undecidable && !report.lost_told) {
    add(report.text.held != Held::full
            ? "the text is held in excerpts only: what it lacks cannot be said"
            : "only one earlier statement is held in full: what was always said cannot be told from one");
  }
  for (const StatementText& text : focus.texts) {
    if (text.held == Held::none || primary_language(text.language) == report.language) continue;
    add("also held in " + text.language + ": not compared here (--language " + text.language + ")");
  }
}

}  // namespace

std::string_view name_of(KeyKind kind) {
  switch (kind) {
    case KeyKind::word:
      return "word";
    case KeyKind::phrase:
      return "phrase";
    case KeyKind::name:
      return "name";
    case KeyKind::date:
      return "date";
    case KeyKind::number:
      return "number";
  }
  return "";
}

std::string_view name_of(NoveltyVerdict verdict) {
  switch (verdict) {
    case NoveltyVerdict::told:
      return "new";
    case NoveltyVerdict::told_of_some:
      return "not-seen";
    case NoveltyVerdict::undecidable:
      return "undecidable";
  }
  return "";
}

Result<Novelty> novelty(const Corpus& corpus, const Statement& focus, const std::vector<Statement>& outside,
                        const NoveltyRequest& request) {
  const Result<std::vector<const Series*>> series = series_to_compare(corpus, focus, outside, request);
  if (!series.ok()) return series.error();
  Novelty report;
  report.language = primary_language(request.language);
  for (const StatementText& text : focus.texts) {
    if (report.language.empty() && text.held != Held::none) report.language = primary_language(text.language);
  }
  const StatementText* text = text_in(focus, report.language);
  if (text == nullptr) return not_held_in(focus, request.language);

  const std::vector<const Statement*> earlier =
      earlier_than(focus, series.value(), corpus, outside, report.notes);
  std::vector<std::string_view> paths;
  for (const Statement* statement : earlier) {
    if (statement->series.empty()) paths.push_back(statement->id);
  }
  const std::string folder = shared_folder(paths);
  NoveltyFinder finder(corpus, report);
  std::vector<std::pair<std::size_t, std::size_t>> full;  // statements and their readers
  std::size_t readers = 0;
  std::vector<AskedStatement> asked;
  for (const Statement* statement : earlier) {
    const StatementText* other = text_in(*statement, report.language);
    ComparedStatement& made = report.earlier.emplace_back(compared(*statement, other, corpus, folder));
    count_held(report.held, made.held);
    asked.push_back({statement, made.label, {}, {}});
    if (other == nullptr) continue;
    asked.back().read.push_back(other);
    made.words = finder.read(*other);
    if (made.held == Held::full) {
      full.emplace_back(report.earlier.size() - 1, readers);
      report.earlier_words += made.words;
      report.latest = report.earlier.size() - 1;
    }
    ++readers;
  }
  report.text = compared(focus, text, corpus, folder);
  count_skipped(report, corpus, focus, series.value());
  add_verdict(report);
  if (report.verdict != NoveltyVerdict::undecidable) {
    report.text.words = finder.read(*text);
    std::vector<std::string> parties;
    for (const Series* one : series.value()) {
      parties.insert(parties.end(), one->parties.begin(), one->parties.end());
    }
    finder.find_fresh(parties);
    if (report.lost_told) finder.find_lost(full, parties);
  }
  add_notes(report, focus);
  if (request.hashes == FileHashes::made) {
    asked.push_back({&focus, report.text.label, {text}, {}});
    report.ledger = ledger_of(corpus, asked, {});
  }
  return report;
}

}  // namespace agreed
