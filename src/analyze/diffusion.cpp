// From the histories of one query to the order of their first uses.
#include "analyze/diffusion.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>
#include <utility>

namespace agreed {
namespace {

using Bag = std::map<std::string, int>;

Bag bag_of(const std::string& words) {
  Bag bag;
  std::istringstream in(words);
  for (std::string word; in >> word;) ++bag[word];
  return bag;
}

double dice(const Bag& a, const Bag& b) {
  int shared = 0;
  int all = 0;
  for (const auto& [word, count] : a) {
    all += count;
    if (const auto found = b.find(word); found != b.end()) shared += std::min(count, found->second);
  }
  for (const auto& [word, count] : b) all += count;
  return all == 0 ? 0 : 2.0 * shared / all;
}

UsedSentence used(const HistoryRow& row, const Attestation& attestation) {
  return {row.statement->series, row.statement->id, row.statement->date, attestation};
}

// The earlier use in another series that is most alike; the latest of equals.
void find_nearest(FirstUse& first, const std::vector<const TermHistory*>& histories) {
  const Bag words = bag_of(first.use.attestation.sentence_words);
  for (const TermHistory* history : histories) {
    if (history->series == first.use.series) continue;
    for (const HistoryRow& row : history->rows) {
      if (!row.statement->date || *row.statement->date >= *first.use.date) continue;
      for (const Attestation& one : row.occurrences()) {
        if (one.in->language != first.use.attestation.in->language) continue;
        const double likeness = dice(words, bag_of(one.sentence_words));
        const bool later = first.nearest && *row.statement->date > *first.nearest->date;
        if (likeness > first.likeness || (likeness == first.likeness && (later || !first.nearest))) {
          first.likeness = likeness;
          first.nearest = used(row, one);
        }
      }
    }
  }
}

std::optional<FirstUse> first_use(const TermHistory& history) {
  FirstUse first;
  first.title = history.title;
  for (const HistoryRow& row : history.rows) {
    if (!row.statement->date) continue;
    if (row.verdict == Verdict::not_held) ++first.not_held_before;
    if (row.verdict != Verdict::present) continue;
    first.use = used(row, row.occurrences().front());
    first.certain = row.event == TermEvent::appeared;
    return first;
  }
  return std::nullopt;
}

Diffusion diffusion_of(const std::vector<const TermHistory*>& histories) {
  Diffusion made{histories.front()->query, histories.front()->concept_id, {}, {}, 0};
  for (const TermHistory* history : histories) {
    if (!history->ledger) continue;
    if (!made.ledger) made.ledger.emplace();
    add_ledger(*made.ledger, *history->ledger);
  }
  for (const TermHistory* history : histories) {
    std::optional<FirstUse> first = first_use(*history);
    if (first) {
      made.first_uses.push_back(std::move(*first));
    } else {
      made.not_seen_in.push_back(history->series);
    }
  }
  std::stable_sort(made.first_uses.begin(), made.first_uses.end(),
                   [](const FirstUse& a, const FirstUse& b) { return *a.use.date < *b.use.date; });
  if (made.first_uses.empty()) return made;
  const Date leader = *made.first_uses.front().use.date;
  for (const TermHistory* history : histories) {
    made.not_held_before += static_cast<std::size_t>(
        std::count_if(history->rows.begin(), history->rows.end(), [&](const HistoryRow& row) {
          return row.statement->date && *row.statement->date < leader && row.verdict == Verdict::not_held;
        }));
  }
  for (std::size_t i = 1; i < made.first_uses.size(); ++i) {
    FirstUse& follower = made.first_uses[i];
    follower.days_after = days_between(leader, *follower.use.date);
    find_nearest(follower, histories);
  }
  return made;
}

}  // namespace

int days_between(const Date& from, const Date& to) {
  const auto day = [](const Date& date) {
    return std::chrono::sys_days(std::chrono::year(date.year) / date.month / date.day);
  };
  return static_cast<int>((day(to) - day(from)).count());
}

std::vector<Diffusion> diffusions(const TraceReport& report) {
  std::vector<std::vector<const TermHistory*>> by_query;
  for (const TermHistory& history : report.histories) {
    if (history.series.empty()) continue;
    if (by_query.empty() || by_query.back().front()->query != history.query) by_query.emplace_back();
    by_query.back().push_back(&history);
  }
  std::vector<Diffusion> made;
  for (const std::vector<const TermHistory*>& histories : by_query) made.push_back(diffusion_of(histories));
  return made;
}

}  // namespace agreed
