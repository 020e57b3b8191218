// The words of a reading change places with those of its text, so that nothing is copied.
#include "analyze/series_readings.h"

#include <algorithm>
#include <set>
#include <utility>

namespace agreed {

SeriesReadings::SeriesReadings(std::vector<SeriesText>& texts,
                               std::vector<std::vector<PreparedReading>> readings)
    : texts_(texts), readings_(std::move(readings)), now_(texts.size(), 0) {
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    texts_[i].text = std::move(readings_[i].front().text);
    if (readings_[i].size() == 1) continue;
    for (const PreparedReading& reading : readings_[i]) {
      if (std::ranges::find(names_, reading.name) == names_.end()) names_.push_back(reading.name);
    }
  }
  if (names_.empty()) names_.emplace_back();
  // Those of one draft may be read under the names of another already.
  std::set<std::pair<std::size_t, std::size_t>> read;  // text, reading
  std::erase_if(names_, [&](const std::string& name) {
    bool fresh = false;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      fresh = read.emplace(i, reading_for(i, name)).second || fresh;
    }
    return !fresh && !texts_.empty();
  });
  choose(0);
}

std::size_t SeriesReadings::reading_for(std::size_t text, const std::string& name) const {
  const std::vector<PreparedReading>& readings = readings_[text];
  const auto found = std::ranges::find(readings, name, &PreparedReading::name);
  // What one party alone has signed is left out in the last one.
  return found == readings.end() ? readings.size() - 1 : static_cast<std::size_t>(found - readings.begin());
}

std::vector<std::size_t> SeriesReadings::choose(std::size_t choice) {
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const std::size_t reading = reading_for(i, names_[choice]);
    if (reading == now_[i]) continue;
    std::swap(texts_[i].text, readings_[i][now_[i]].text);
    std::swap(texts_[i].text, readings_[i][reading].text);
    now_[i] = reading;
    changed.push_back(i);
  }
  return changed;
}

const std::string& SeriesReadings::name_now(std::size_t text) const {
  static const std::string kNone;
  return readings_[text].size() == 1 ? kNone : readings_[text][now_[text]].name;
}

std::vector<std::string> SeriesReadings::ordered(std::size_t text,
                                                 const std::vector<std::string>& names) const {
  std::vector<std::string> result;
  for (const PreparedReading& reading : readings_[text]) {
    if (std::ranges::find(names, reading.name) != names.end()) result.push_back(reading.name);
  }
  if (result.size() == readings_[text].size()) result.clear();
  return result;
}

}  // namespace agreed
