// Listing and single sheets: what the corpus already knows, put in the order in which it is shown.
#include "analyze/archive_listing.h"

#include <algorithm>
#include <utility>

namespace agreed {
namespace {

constexpr std::size_t kMostSuggestions = 3;

std::string with_nearest(std::string message, const std::vector<std::string>& nearest) {
  if (nearest.empty()) return message;
  message += " (nearest: ";
  for (std::size_t i = 0; i < nearest.size(); ++i) message += (i == 0 ? "" : ", ") + nearest[i];
  return message + ")";
}

AskedStatement all_of(const Statement& statement) {
  AskedStatement asked{&statement, statement.id, {}, {}};
  for (const StatementText& text : statement.texts) asked.read.push_back(&text);
  return asked;
}

}  // namespace

void count_held(HeldCounts& counts, Held held) {
  ++counts.statements;
  switch (held) {
    case Held::full:
      ++counts.full;
      break;
    case Held::excerpts:
      ++counts.excerpts;
      break;
    case Held::none:
      ++counts.title_only;
      break;
  }
}

Error no_statement(const Corpus& corpus, std::string_view id) {
  return {ErrorCode::not_found,
          with_nearest("no statement '" + std::string(id) + "'", corpus.nearest_ids(id, kMostSuggestions)),
          "", 0};
}

Error no_series(const Corpus& corpus, std::string_view id) {
  std::vector<std::string> ids;
  for (const Series& series : corpus.series) ids.push_back(series.id);
  std::string message = "no series '" + std::string(id) + "'";
  if (!ids.empty()) message += " (there are: ";
  for (std::size_t i = 0; i < ids.size(); ++i) message += (i == 0 ? "" : ", ") + ids[i];
  if (!ids.empty()) message += ")";
  return {ErrorCode::not_found, message, "", 0};
}

std::string path_in_archive(const Corpus& corpus, std::string_view path) {
  if (corpus.folder.empty() || path.substr(0, corpus.folder.size()) != corpus.folder)
    return std::string(path);
  path.remove_prefix(corpus.folder.size());
  while (!path.empty() && path.front() == '/') path.remove_prefix(1);
  return std::string(path);
}

std::vector<OrdinalGap> skipped_ordinals(const std::vector<const Statement*>& statements) {
  std::vector<int> ordinals;
  for (const Statement* one : statements) {
    if (one->ordinal > 0) ordinals.push_back(one->ordinal);
  }
  std::sort(ordinals.begin(), ordinals.end());
  std::vector<OrdinalGap> gaps;
  for (std::size_t i = 1; i < ordinals.size(); ++i) {
    const OrdinalGap gap{ordinals[i - 1] + 1, ordinals[i] - 1};
    if (gap.from <= gap.to) gaps.push_back(gap);
  }
  return gaps;
}

std::string listed(const std::vector<OrdinalGap>& gaps) {
  std::string out;
  for (const OrdinalGap& gap : gaps) {
    out += (out.empty() ? "" : ", ") + std::to_string(gap.from) +
           (gap.from < gap.to ? "-" + std::to_string(gap.to) : "");
  }
  return out;
}

std::optional<Error> unknown_class(const Corpus& corpus, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const auto named = [&](const ParagraphClass& one) { return one.id == id; };
    if (std::any_of(corpus.paragraph_classes.begin(), corpus.paragraph_classes.end(), named)) continue;
    return Error{ErrorCode::not_found, "no class of paragraphs '" + id + "' in archive.yaml", "", 0};
  }
  return std::nullopt;
}

Result<std::vector<const Series*>> series_named(const Corpus& corpus, const std::vector<std::string>& ids) {
  std::vector<const Series*> named;
  for (const std::string& id : ids) {
    const Series* series = corpus.find_series(id);
    if (series == nullptr) return no_series(corpus, id);
    if (std::find(named.begin(), named.end(), series) == named.end()) named.push_back(series);
  }
  if (ids.empty()) {
    for (const Series& series : corpus.series) {
      if (!series.statements.empty()) named.push_back(&series);
    }
  }
  return named;
}

Result<ArchiveListing> list_archive(const Corpus& corpus, const std::vector<std::string>& series,
                                    FileHashes hashes) {
  for (const std::string& id : series) {
    if (corpus.find_series(id) == nullptr) return no_series(corpus, id);
  }
  ArchiveListing listing;
  std::vector<AskedStatement> asked;
  for (const Series& one : corpus.series) {
    if (!series.empty() && std::find(series.begin(), series.end(), one.id) == series.end()) continue;
    ListingSeries& entry = listing.series.emplace_back();
    entry.id = one.id;
    entry.title = one.title;
    entry.parties = one.parties;
    for (const std::size_t index : one.statements) {
      const Statement& statement = corpus.statements[index];
      ListingRow& row = entry.rows.emplace_back();
      row.statement = &statement;
      asked.push_back(all_of(statement));
      row.held = statement.held();
      for (const StatementText& text : statement.texts) row.languages.push_back(text.language);
      count_held(entry.counts, row.held);
      count_held(listing.counts, row.held);
    }
  }
  if (hashes == FileHashes::made) {
    listing.ledger = ledger_of(corpus, asked, [](const Absence&) { return true; });
  }
  return listing;
}

Result<StatementSheet> show_statement(const Corpus& corpus, std::string_view id, std::string_view language,
                                      FileHashes hashes) {
  const Statement* statement = corpus.find(id);
  if (statement == nullptr) return no_statement(corpus, id);
  StatementSheet sheet;
  sheet.statement = statement;
  std::string languages;
  for (const StatementText& text : statement->texts) {
    languages += (languages.empty() ? "" : ", ") + text.language;
    if (!language.empty() && text.language != language) continue;
    SheetText& shown = sheet.texts.emplace_back();
    shown.text = &text;
    if (text.source == nullptr) continue;
    shown.path = path_in_archive(corpus, text.source->path());
    if (text.held != Held::none) shown.body = std::string(text.source->slice(text.body));
  }
  if (sheet.texts.empty() && !language.empty()) {
    return Error{
        ErrorCode::not_found,
        std::string(id) + " is not held in '" + std::string(language) + "' (only in: " + languages + ")", "",
        0};
  }
  if (hashes == FileHashes::made) {
    AskedStatement asked{statement, statement->id, {}, {}};
    for (const SheetText& text : sheet.texts) asked.read.push_back(text.text);
    sheet.ledger = ledger_of(corpus, {asked}, [](const Absence&) { return true; });
  }
  return sheet;
}

}  // namespace agreed
