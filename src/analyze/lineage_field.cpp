// Each text is read once for each of its readings, whatever the number of choices.
#include "analyze/lineage_field.h"

#include <algorithm>
#include <utility>

#include "analyze/composite_text.h"

namespace agreed {

FieldReader::FieldReader(const Corpus& corpus, const LineageField& field, const std::string& language,
                         const std::vector<std::string>& left_out, std::vector<Note>& notes)
    : normalizer_(corpus.equivalents, vocabulary_),
      watch_(corpus, normalizer_),
      texts_(series_texts(corpus, field.series, field.members, language, normalizer_)) {
  std::vector<std::vector<PreparedReading>> all;
  for (SeriesText& text : texts_.texts) {
    std::vector<PreparedReading>& readings = all.emplace_back();
    if (text.held == Held::none) {
      readings.emplace_back();
      continue;
    }
    readings = readings_searched(corpus, text, normalizer_, notes);
    if (left_out.empty()) continue;
    for (PreparedReading& reading : readings) {
      const std::vector<std::uint32_t> paragraphs = watch_.paragraphs_of(reading.text, left_out);
      if (!paragraphs.empty()) reading.text = without_paragraphs(reading.text, paragraphs);
    }
  }
  readings_.emplace(texts_.texts, std::move(all));
}

void GatheredLineages::add(Lineage lineage, std::size_t text, std::uint32_t begin,
                           const SeriesReadings& readings) {
  auto known = std::ranges::find(gathered_, lineage, &Gathered::lineage);
  if (known == gathered_.end()) {
    std::vector<std::vector<std::string>> names(lineage.rows.size());
    gathered_.push_back({std::move(lineage), text, begin, std::move(names)});
    known = std::prev(gathered_.end());
  }
  for (std::size_t row = 0; row < known->names.size(); ++row) {
    const std::string& name = readings.name_now(row);
    if (!name.empty()) known->names[row].push_back(name);
  }
}

std::vector<Lineage> GatheredLineages::take(const SeriesReadings& readings) {
  std::ranges::stable_sort(gathered_, {}, [](const Gathered& one) { return std::pair(one.text, one.begin); });
  std::vector<Lineage> lineages;
  for (Gathered& one : gathered_) {
    Lineage& lineage = lineages.emplace_back(std::move(one.lineage));
    bool agree = true;
    for (std::size_t row = 0; row < lineage.rows.size(); ++row) {
      std::vector<std::string>& of_row = lineage.rows[row].readings;
      of_row = readings.ordered(row, one.names[row]);
      if (of_row.empty()) continue;
      agree = agree && (lineage.readings.empty() || lineage.readings == of_row);
      lineage.readings = of_row;
    }
    if (!agree) lineage.readings.clear();
  }
  gathered_.clear();
  return lineages;
}

}  // namespace agreed
