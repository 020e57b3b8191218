// Ages are ranks among the dates that are credited, in as many classes.
#include "analyze/blame_rows.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "normalize/wording.h"
#include "text/date.h"

namespace agreed {
namespace {

class RowMaker {
 public:
  RowMaker(const BlameReport& report, const BlameDraft& draft, const std::vector<PhrasePlace>& places)
      : report_(report), draft_(draft), places_(places) {
    for (const BlamePhrase& phrase : report.phrases) {
      if (const auto date = date_of(credit_of(phrase))) dates_.push_back(*date);
    }
    std::ranges::sort(dates_);
    dates_.erase(std::unique(dates_.begin(), dates_.end()), dates_.end());
  }

  [[nodiscard]] std::vector<BlameRow> make() const {
    std::vector<BlameRow> rows;
    for (std::size_t i = 0; i < report_.phrases.size();) {
      std::size_t end = i + 1;
      while (end < report_.phrases.size() && goes_on(report_.phrases[i], report_.phrases[end])) ++end;
      rows.push_back(row_of(i, end));
      i = end;
    }
    return rows;
  }

 private:
  [[nodiscard]] const std::optional<BlameCredit>& credit_of(const BlamePhrase& phrase) const {
    return report_.by_last ? phrase.last : phrase.first;
  }
  [[nodiscard]] std::optional<Date> date_of(const std::optional<BlameCredit>& credit) const {
    return credit ? report_.statements[credit->statement].date : std::nullopt;
  }

  [[nodiscard]] bool goes_on(const BlamePhrase& phrase, const BlamePhrase& next) const {
    if (next.paragraph != phrase.paragraph || next.readings != phrase.readings) return false;
    const std::optional<BlameCredit>& credit = credit_of(phrase);
    const std::optional<BlameCredit>& other = credit_of(next);
    if (!credit || !other) return !credit && !other;
    return other->statement == credit->statement && other->paragraph == credit->paragraph;
  }

  [[nodiscard]] BlameRow row_of(std::size_t begin, std::size_t end) const {
    const BlamePhrase& phrase = report_.phrases[begin];
    BlameRow row;
    row.paragraph = phrase.paragraph;
    row.credit = credit_of(phrase);
    row.readings = phrase.readings;
    for (std::size_t i = begin; i < end; ++i) {
      row.says_something = row.says_something || report_.phrases[i].says_something;
    }
    row.span = {phrase.span.begin, report_.phrases[end - 1].span.end};
    row.text =
        wording(draft_.words(places_[begin].row), {places_[begin].tokens.begin, places_[end - 1].tokens.end});
    if (const auto date = date_of(row.credit)) {
      const auto rank = static_cast<std::size_t>(std::ranges::lower_bound(dates_, *date) - dates_.begin());
      row.age = rank * kBlameAges / dates_.size();
    }
    return row;
  }

  const BlameReport& report_;
  const BlameDraft& draft_;
  const std::vector<PhrasePlace>& places_;
  std::vector<Date> dates_;  // credited, ascending
};

}  // namespace

std::vector<BlameRow> blame_rows(const BlameReport& report, const BlameDraft& draft,
                                 const std::vector<PhrasePlace>& places) {
  return RowMaker(report, draft, places).make();
}

}  // namespace agreed
