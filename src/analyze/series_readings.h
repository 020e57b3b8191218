// A series whose drafts in brackets are read as one party wants them, one party after the other:
//
//   2031-05 draft   They [ROK: noted] [US: welcomed] it.
//   2031-06 draft   They [US: warmly] noted it.
//   ROK             They noted it.       They noted it.
//   US              They welcomed it.    They warmly noted it.
//
// A draft in which nobody has signed with that name is read in its last reading, that of all others where one
// party alone has signed. Each reading of each draft has its turn.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyze/draft_readings.h"
#include "analyze/series_texts.h"

namespace agreed {

class SeriesReadings {
 public:
  // By text the readings of each, at least one, as readings_searched() has them. The texts must outlive it;
  // they are read in the first choice from then on, their own words are gone.
  SeriesReadings(std::vector<SeriesText>& texts, std::vector<std::vector<PreparedReading>> readings);

  // Choices of readings: one for each name in any text that brings a reading which none before it has; at
  // least one.
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  // Reads all texts by a choice. The places of those that now say something else, or in other brackets.
  std::vector<std::size_t> choose(std::size_t choice);

  // Whose wording a text is now read in; empty for one without readings to choose from.
  [[nodiscard]] const std::string& name_now(std::size_t text) const;
  // Those names of a text in the order of its readings; empty if they are all that it has.
  [[nodiscard]] std::vector<std::string> ordered(std::size_t text,
                                                 const std::vector<std::string>& names) const;

 private:
  [[nodiscard]] std::size_t reading_for(std::size_t text, const std::string& name) const;

  std::vector<SeriesText>& texts_;
  std::vector<std::vector<PreparedReading>> readings_;  // by text; the words of that of now_ are in texts_
  std::vector<std::size_t> now_;                        // by text
  std::vector<std::string> names_;                      // by choice, in the order of the texts
};

}  // namespace agreed
