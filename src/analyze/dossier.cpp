// The histories first, then the texts of each band, then what needs both.
#include "analyze/dossier.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/bracket_rounds.h"
#include "analyze/dossier_cells.h"
#include "analyze/dossier_draft.h"
#include "analyze/dossier_names.h"
#include "analyze/series_texts.h"
#include "analyze/text_labels.h"
#include "corpus/languages.h"
#include "normalize/normalizer.h"

namespace agreed {
namespace {

bool shown(const Statement& statement, const DossierRequest& request) {
  if (!request.since && !request.until) return true;
  return statement.date && (!request.since || *statement.date >= *request.since) &&
         (!request.until || *statement.date <= *request.until);
}

// Something more is known of a term than that it is not held, or not there.
bool says_something(const TermHistory& history) {
  return std::ranges::any_of(history.rows, [](const HistoryRow& row) {
    const bool documented = std::ranges::any_of(row.evidence(), [](const Evidence& evidence) {
      return evidence.kind != EvidenceKind::read_in_full && evidence.kind != EvidenceKind::read_excerpts;
    });
    return row.verdict == Verdict::present || documented || !row.false_friends().empty();
  });
}

// Those in which something of the members is held, English first, then by tag.
std::vector<std::string> languages_of(const std::vector<const Statement*>& members) {
  std::set<std::string> others;
  bool english = false;
  for (const Statement* member : members) {
    for (const StatementText& text : member->texts) {
      if (text.held == Held::none) continue;
      const std::string language(primary_language(text.language));
      if (language == "en") {
        english = true;
      } else {
        others.insert(language);
      }
    }
  }
  std::vector<std::string> languages;
  if (english) languages.emplace_back("en");
  languages.insert(languages.end(), others.begin(), others.end());
  return languages;
}

class Compiler {
 public:
  Compiler(const Corpus& corpus, const DossierRequest& request)
      : corpus_(corpus), request_(request), normalizer_(corpus.equivalents, vocabulary_) {}

  Result<Dossier> compile(const std::vector<Statement>& outside) {
    TraceRequest asked{queries(), request_.series, request_.since, request_.until, {}, true};
    Result<TraceReport> traced = trace(corpus_, outside, asked);
    if (!traced.ok()) return traced.error();
    const Result<std::vector<const Series*>> series = series_named(corpus_, request_.series);
    if (!series.ok()) return series.error();
    std::vector<const Statement*> others;
    for (const Statement& statement : outside) others.push_back(&statement);
    for (const Series* one : series.value()) steps_ += 2 * one->statements.size();
    steps_ += 2 * others.size();

    for (const Series* one : series.value()) add_band(one, members_of(corpus_, one, {}));
    if (!others.empty()) add_band(nullptr, members_of(corpus_, nullptr, outside));
    watch_ = std::make_unique<TermWatch>(corpus_, normalizer_);
    add_concepts(std::move(traced.value()));
    for (std::size_t band = 0; band < dossier_.bands.size(); ++band) add_comparisons(band);
    if (request_.draft) {
      Result<DossierDraft> draft =
          dossier_draft(corpus_, *request_.draft, {vocabulary_, *watch_}, normalizer_);
      if (!draft.ok()) return draft.error();
      dossier_.draft = std::move(draft).value();
    }
    return std::move(dossier_);
  }

 private:
  [[nodiscard]] std::vector<std::string> queries() const {
    if (!request_.concepts.empty()) return request_.concepts;
    std::vector<std::string> ids;
    for (const Concept& one : corpus_.termbase.concepts) ids.push_back(one.id);
    return ids;
  }

  void step() {
    ++done_;
    if (request_.progress) request_.progress(done_, steps_);
  }

  // --- texts -----------------------------------------------------------------------------------------

  void add_band(const Series* series, const std::vector<const Statement*>& members) {
    if (std::ranges::none_of(members, [&](const Statement* one) { return shown(*one, request_); })) return;
    DossierBand band;
    if (series != nullptr) {
      band.series = series->id;
      band.title = series->title;
    }
    const auto begin = static_cast<std::uint32_t>(dossier_.statements.size());
    std::vector<std::vector<DossierText>> read;  // by language
    const std::vector<std::string> languages = languages_of(members);
    for (const std::string& language : languages) {
      const bool first = &language == &languages.front();
      read.push_back(dossier_texts(corpus_, series, members, language, normalizer_, vocabulary_, [&] {
        if (first) step();
      }));
    }
    // Of texts in no language, too: what each member is called.
    const SeriesTexts named = series_texts(corpus_, series, members, "", normalizer_);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const SeriesText& name = named.texts[i];
      band.members.push_back({series == nullptr ? label_in(name.label, "", name.date) : name.label,
                              members[i]->date, std::nullopt});
      if (!shown(*members[i], request_)) continue;
      band.members.back().statement = dossier_.statements.size();
      DossierStatement made;
      made.statement = members[i];
      made.label = band.members.back().label;
      made.name = names_.taken(made.label.substr(made.label.rfind('/') + 1));
      made.band = dossier_.bands.size();
      made.held = members[i]->held();
      made.skipped_before = name.skipped_before;
      for (std::vector<DossierText>& texts : read) {
        if (texts[i].text.read != nullptr) made.texts.push_back(std::move(texts[i]));
      }
      dossier_.statements.push_back(std::move(made));
    }
    band.statements = {begin, static_cast<std::uint32_t>(dossier_.statements.size())};
    dossier_.bands.push_back(std::move(band));
  }

  // --- concepts --------------------------------------------------------------------------------------

  void add_concepts(TraceReport traced) {
    dossier_.notes = std::move(traced.notes);
    dossier_.errors = std::move(traced.errors);
    std::map<std::string_view, std::size_t> band_of;
    for (std::size_t i = 0; i < dossier_.bands.size(); ++i) band_of.emplace(dossier_.bands[i].series, i);
    const DossierWords words{vocabulary_, *watch_};
    for (TermHistory& history : traced.histories) {
      const auto band = band_of.find(history.series);
      if (band == band_of.end() || history.rows.empty()) continue;
      if (dossier_.concepts.empty() || dossier_.concepts.back().query != history.query) {
        drop_silent();
        DossierConcept made;
        made.query = history.query;
        made.of_termbase = corpus_.termbase.find(history.concept_id);
        made.name = concept_names_.taken(history.query);
        dossier_.concepts.push_back(std::move(made));
      }
      if (request_.concepts.empty() && !says_something(history)) continue;
      DossierHistory made{band->second, std::move(history), {}, {}};
      fill_cells(dossier_, words, made);
      dossier_.concepts.back().histories.push_back(std::move(made));
    }
    drop_silent();
  }

  // Takes the last concept out if nothing was found of it and nobody asked for it by name.
  void drop_silent() {
    if (dossier_.concepts.empty() || !dossier_.concepts.back().histories.empty()) return;
    dossier_.not_found.push_back(dossier_.concepts.back().query);
    dossier_.concepts.pop_back();
  }

  // --- comparisons -----------------------------------------------------------------------------------

  void add_comparisons(std::size_t band) {
    std::map<std::string, std::size_t> last;  // by language
    const IndexRange<DossierStatement> range = dossier_.bands[band].statements;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      for (const DossierText& text : dossier_.statements[i].texts) {
        const std::string language(primary_language(text.text.read->language));
        const auto before = last.find(language);
        if (before != last.end()) compare(before->second, i, language);
        last[language] = i;
      }
      step();
    }
  }

  void compare(std::size_t earlier, std::size_t later, const std::string& language) {
    const DossierText* const from = text_of(dossier_.statements[earlier], language);
    const DossierText* const to = text_of(dossier_.statements[later], language);
    DiffOptions options;
    options.brackets = compare_brackets(*dossier_.statements[earlier].statement, *from->text.read,
                                        *dossier_.statements[later].statement, *to->text.read, normalizer_);
    dossier_.comparisons.push_back(
        {earlier, later, language,
         diff(diff_side(*from), diff_side(*to), vocabulary_, {watch_.get()}, options)});
  }

  static const DossierText* text_of(const DossierStatement& statement, std::string_view language) {
    const auto found = std::ranges::find_if(statement.texts, [&](const DossierText& text) {
      return primary_language(text.text.read->language) == language;
    });
    return &*found;
  }

  static DiffSide diff_side(const DossierText& text) {
    return {text.text.label, text.text.path, text.text.date,
            text.text.held,  text.text.text, text.text.read->body};
  }

  const Corpus& corpus_;
  const DossierRequest& request_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  std::unique_ptr<TermWatch> watch_;
  DossierNames names_;
  DossierNames concept_names_;
  std::size_t done_ = 0;
  std::size_t steps_ = 0;
  Dossier dossier_;
};

}  // namespace

Result<Dossier> dossier(const Corpus& corpus, const std::vector<Statement>& outside,
                        const DossierRequest& request) {
  return Compiler(corpus, request).compile(outside);
}

}  // namespace agreed
