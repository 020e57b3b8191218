// Each kind of claim is one function from rows to an answer.
#include "analyze/claim_checker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/claim_names.h"

namespace agreed {
namespace {

class Checker {
 public:
  explicit Checker(const ClaimRecord& record) : record_(record), names_(record) {}

  ClaimAnswer answer(const ClaimNode& node) {
    switch (node.kind) {
      case ClaimNode::Kind::not_so: {
        ClaimAnswer made = answer(node.parts.front());
        if (made.verdict != ClaimVerdict::undecidable) {
          made.verdict =
              made.verdict == ClaimVerdict::holds ? ClaimVerdict::contradicted : ClaimVerdict::holds;
        }
        return made;
      }
      case ClaimNode::Kind::all_of:
        return joined(node, ClaimVerdict::contradicted, ClaimVerdict::holds);
      case ClaimNode::Kind::any_of:
        return joined(node, ClaimVerdict::holds, ClaimVerdict::contradicted);
      case ClaimNode::Kind::call:
        break;
    }
    return call(node);
  }
  [[nodiscard]] const std::string& problem() const { return names_.problem(); }

 private:
  // `decisive` in one part decides; all parts together give `otherwise`; else it is undecidable.
  ClaimAnswer joined(const ClaimNode& node, ClaimVerdict decisive, ClaimVerdict otherwise) {
    ClaimAnswer made;
    made.verdict = otherwise;
    std::vector<ClaimAnswer> parts;
    for (const ClaimNode& part : node.parts) parts.push_back(answer(part));
    for (const ClaimAnswer& part : parts) {
      if (part.verdict == decisive) {
        made.verdict = decisive;
      } else if (part.verdict == ClaimVerdict::undecidable && made.verdict != decisive) {
        made.verdict = ClaimVerdict::undecidable;
      }
    }
    for (ClaimAnswer& part : parts) {
      // What decided; where nothing did, everything.
      if (made.verdict == decisive && part.verdict != decisive) continue;
      for (ClaimEvidence& shown : part.evidence) add_evidence(made, std::move(shown));
      if (made.verdict == ClaimVerdict::undecidable) {
        for (std::string& id : part.missing) add_missing(made, id);
      }
    }
    return made;
  }

  ClaimAnswer call(const ClaimNode& node) {
    if (node.name == "date") return date(node);
    const AskedTerm asked = names_.term_of(node.arguments[0]);
    if (!names_.problem().empty()) return {};
    const ClaimArgument& where = node.arguments[1];
    if (node.name == "first" || node.name == "last") return edge(node, asked);
    if (node.name == "every" || node.name == "none") return range(node, asked);
    if (node.name == "count" && record_.corpus().find(where.text) == nullptr)
      return count_series(node, asked);
    if (!where.to.empty()) names_.fail(where, node.name + " takes one statement, not a range");
    const HistoryRow* row = names_.row_of(asked, where);
    if (row == nullptr) return {};
    if (node.name == "present") return stands(*row, asked, true);
    if (node.name == "absent") return stands(*row, asked, false);
    if (node.name == "count") return count(node, *row, asked);
    if (node.name == "form") return form_in(*row, asked, node.value.text, record_);
    if (node.name == "event") return event(node, *row, asked);
    return label(node, *row, asked);
  }

  // first and last: nothing on the far side of the statement may have it.
  ClaimAnswer edge(const ClaimNode& node, const AskedTerm& asked) {
    const bool first = node.name == "first";
    const std::string series = names_.series_of(node.arguments[1]);
    if (!node.value.to.empty()) names_.fail(node.value, node.name + " is one statement, not a range");
    const HistoryRow* claimed = names_.row_of(asked, node.value);
    if (!names_.problem().empty()) return {};
    if (claimed->statement->series != series) {
      names_.fail(node.value, "'" + node.value.text + "' is not of series " + series);
      return {};
    }
    ClaimAnswer made = stands(*claimed, asked, true);
    if (made.verdict == ClaimVerdict::contradicted) return made;
    const std::vector<HistoryRow>& rows = record_.rows(asked.term, series);
    int next_ordinal = 1;
    for (const HistoryRow& row : rows) {
      const bool beyond = first ? *row.statement->date < *claimed->statement->date
                                : *row.statement->date > *claimed->statement->date;
      if (row.statement->ordinal > 0) {
        // Before a number that the record begins with, or skips, are statements that nobody has looked at.
        if (next_ordinal < row.statement->ordinal &&
            (first ? *row.statement->date <= *claimed->statement->date
                   : *row.statement->date > *claimed->statement->date)) {
          made.verdict = undecided(made.verdict);
          add_missing(made, numbers_of(series, next_ordinal, row.statement->ordinal - 1));
        }
        next_ordinal = row.statement->ordinal + 1;
      }
      if (!beyond) continue;
      switch (verdict_of(row, asked)) {
        case Verdict::present:
          return stands(row, asked, false);
        case Verdict::not_held:
          made.verdict = undecided(made.verdict);
          add_missing(made, row.statement->id);
          break;
        case Verdict::absent:
          break;
      }
    }
    // Statements are named by date.
    const auto self = std::find(made.missing.begin(), made.missing.end(), claimed->statement->id);
    if (first && self != made.missing.end()) std::rotate(self, self + 1, made.missing.end());
    return made;
  }

  // Statements of a series that the record does not have: "scm 1..30".
  static std::string numbers_of(const std::string& series, int from, int to) {
    return series + " " + std::to_string(from) + (from < to ? ".." + std::to_string(to) : "");
  }

  ClaimAnswer range(const ClaimNode& node, const AskedTerm& asked) {
    const ClaimArgument& ends = node.arguments[1];
    const HistoryRow* from = names_.row_of(asked, ends);
    ClaimArgument end = ends;
    end.text = ends.to.empty() ? ends.text : ends.to;
    const HistoryRow* to = names_.row_of(asked, end);
    if (!names_.problem().empty()) return {};
    if (from->statement->series != to->statement->series || *to->statement->date < *from->statement->date) {
      names_.fail(ends, "'" + ends.text + ".." + ends.to + "' is no range of one series");
      return {};
    }
    ClaimAnswer made;
    made.verdict = ClaimVerdict::holds;
    int ordinal = 0;  // of the statement before, within the range
    for (const HistoryRow& row : record_.rows(asked.term, from->statement->series)) {
      if (*row.statement->date < *from->statement->date || *row.statement->date > *to->statement->date)
        continue;
      if (ordinal > 0 && row.statement->ordinal > ordinal + 1) {
        made.verdict = ClaimVerdict::undecidable;
        add_missing(made, numbers_of(row.statement->series, ordinal + 1, row.statement->ordinal - 1));
      }
      ordinal = row.statement->ordinal;
      ClaimAnswer one = stands(row, asked, node.name == "every");
      if (one.verdict == ClaimVerdict::contradicted) return one;
      std::move(one.evidence.begin(), one.evidence.end(), std::back_inserter(made.evidence));
      if (one.verdict == ClaimVerdict::undecidable) {
        made.verdict = ClaimVerdict::undecidable;
        add_missing(made, row.statement->id);
      }
    }
    return made;
  }

  ClaimAnswer count(const ClaimNode& node, const HistoryRow& row, const AskedTerm& asked) {
    ClaimAnswer made;
    const std::vector<const Attestation*> uses = uses_in(row, asked.sense);
    for (const Attestation* one : uses) made.evidence.push_back(quote(row, *one, "has it"));
    const std::size_t least = fewest(row, uses);
    const bool whole = read_whole(row) || verdict_of(row, asked) == Verdict::absent;
    made.verdict = compare(node, least, whole ? least : static_cast<std::size_t>(-1));
    if (made.verdict == ClaimVerdict::undecidable) made.missing.push_back(row.statement->id);
    return made;
  }

  ClaimAnswer count_series(const ClaimNode& node, const AskedTerm& asked) {
    const std::string series = names_.series_of(node.arguments[1]);
    if (!names_.problem().empty()) return {};
    ClaimAnswer made;
    std::size_t present = 0;
    std::size_t unknown = 0;
    int next_ordinal = 1;
    for (const HistoryRow& row : record_.rows(asked.term, series)) {
      if (row.statement->ordinal > next_ordinal) {
        add_missing(made, numbers_of(series, next_ordinal, row.statement->ordinal - 1));
        unknown += static_cast<std::size_t>(row.statement->ordinal - next_ordinal);
      }
      if (row.statement->ordinal > 0) next_ordinal = row.statement->ordinal + 1;
      const Verdict verdict = verdict_of(row, asked);
      if (verdict == Verdict::not_held) {
        add_missing(made, row.statement->id);
        ++unknown;
      }
      if (verdict != Verdict::present) continue;
      ++present;
      made.evidence.push_back(quote(row, *uses_in(row, asked.sense).front(), "has it"));
    }
    made.verdict = compare(node, present, present + unknown);
    if (made.verdict != ClaimVerdict::undecidable) made.missing.clear();
    return made;
  }

  // A number that is known to lie between two bounds, both inclusive, against that of the claim.
  ClaimVerdict compare(const ClaimNode& node, std::size_t least, std::size_t most) {
    std::size_t claimed = 0;
    const std::string& text = node.value.text;
    const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), claimed);
    if (wrong != std::errc{} || stop != text.data() + text.size()) {
      names_.fail(node.value, "'" + text + "' is no number");
      return ClaimVerdict::undecidable;
    }
    const auto decide = [](bool surely, bool surely_not) {
      return surely       ? ClaimVerdict::holds
             : surely_not ? ClaimVerdict::contradicted
                          : ClaimVerdict::undecidable;
    };
    if (node.relation == ">=") return decide(least >= claimed, most < claimed);
    if (node.relation == "<=") return decide(most <= claimed, least > claimed);
    return decide(least == claimed && most == claimed, least > claimed || most < claimed);
  }

  ClaimAnswer event(const ClaimNode& node, const HistoryRow& row, const AskedTerm& asked) {
    static constexpr std::array<std::string_view, 5> known = {"appeared", "returned", "shifted", "dropped",
                                                              "kept"};
    if (std::find(known.begin(), known.end(), node.value.text) == known.end()) {
      names_.fail(node.value,
                  "'" + node.value.text + "' is no event (appeared, returned, shifted, dropped, kept)");
      return {};
    }
    ClaimAnswer made = event_in(row, node.value.text);
    // A history says "returned" also where the statements just before are not held; the claim is about this
    // one.
    const bool came_back =
        node.value.text == "returned" || node.value.text == "kept" || node.value.text == "shifted";
    if (row.event == TermEvent::returned && came_back && !follows_absence(row, asked)) {
      made.verdict = ClaimVerdict::undecidable;
      made.missing = {"what stands before " + row.statement->id};
    }
    return made;
  }

  // Whether the day before that of the row is known not to have it, and the record skips no number between.
  [[nodiscard]] bool follows_absence(const HistoryRow& row, const AskedTerm& asked) const {
    const HistoryRow* before = nullptr;
    bool absent = false;
    for (const HistoryRow& other : record_.rows(asked.term, row.statement->series)) {
      if (*other.statement->date >= *row.statement->date) break;
      const bool same_day = before != nullptr && *before->statement->date == *other.statement->date;
      absent = other.verdict == Verdict::absent && (absent || !same_day);
      before = &other;
    }
    return before != nullptr && absent &&
           (row.statement->ordinal == 0 || row.statement->ordinal == before->statement->ordinal + 1);
  }

  // sense, scope and speaker.
  ClaimAnswer label(const ClaimNode& node, const HistoryRow& row, const AskedTerm& asked) {
    names_.check_label(node, asked);
    if (!names_.problem().empty()) return {};
    if (node.name == "sense") return stands(row, names_.with_sense(asked, node.value.text), true);
    ClaimAnswer made;
    bool open = !read_whole(row);
    for (const Attestation* one : uses_in(row, asked.sense)) {
      const UseLabels& labels = one->labels;
      const bool fits = node.name == "scope" ? std::find(labels.scopes.begin(), labels.scopes.end(),
                                                         node.value.text) != labels.scopes.end()
                                             : labels.speaker == node.value.text;
      if (fits) return {ClaimVerdict::holds, {quote(row, *one, "has it")}, {}};
      open = open || labels.sense_kind == SenseKind::unresolved ||
             (node.name == "speaker" && labels.speaker.empty());
      made.evidence.push_back(quote(row, *one, "has the term"));
    }
    if (row.verdict == Verdict::absent) return stands(row, asked, true);
    // An excerpt may end before the words that would tell.
    if (!open) made.verdict = ClaimVerdict::contradicted;
    if (open) made.missing.push_back(row.statement->id);
    return made;
  }

  ClaimAnswer date(const ClaimNode& node) {
    const Statement* statement = names_.statement_of(node.arguments[0]);
    const std::optional<Date> claimed = Date::parse(node.value.text);
    if (!claimed) names_.fail(node.value, "'" + node.value.text + "' is not a date (YYYY-MM-DD)");
    if (!names_.problem().empty()) return {};
    ClaimAnswer made;
    if (!statement->date) return {ClaimVerdict::undecidable, {}, {statement->id}};
    made.verdict = *statement->date == *claimed || statement->meeting_date == claimed
                       ? ClaimVerdict::holds
                       : ClaimVerdict::contradicted;
    std::string source;
    if (!statement->texts.empty() && !statement->texts.front().sources.empty()) {
      source = statement->texts.front().sources.front().url;
    }
    ClaimEvidence shown;
    shown.id = statement->id;
    shown.date = statement->date;
    shown.what = "is dated";
    shown.text = statement->date->to_string();
    shown.source = std::move(source);
    made.evidence.push_back(std::move(shown));
    return made;
  }

  static ClaimVerdict undecided(ClaimVerdict verdict) {
    return verdict == ClaimVerdict::contradicted ? verdict : ClaimVerdict::undecidable;
  }

  // Two parts of a claim may rest on the same words.
  static void add_evidence(ClaimAnswer& made, ClaimEvidence shown) {
    const bool known = std::any_of(made.evidence.begin(), made.evidence.end(), [&](const ClaimEvidence& one) {
      return one.id == shown.id && one.what == shown.what && one.text == shown.text &&
             one.path == shown.path && one.line == shown.line && one.source == shown.source;
    });
    if (!known) made.evidence.push_back(std::move(shown));
  }

  static void add_missing(ClaimAnswer& made, const std::string& id) {
    if (std::find(made.missing.begin(), made.missing.end(), id) == made.missing.end())
      made.missing.push_back(id);
  }

  const ClaimRecord& record_;
  ClaimNames names_;
};

}  // namespace

Result<ClaimAnswer> answer_to(const ClaimNode& claim, const ClaimRecord& record) {
  Checker checker(record);
  ClaimAnswer made = checker.answer(claim);
  if (!checker.problem().empty()) return Error{ErrorCode::syntax, checker.problem(), "", 0};
  return made;
}

}  // namespace agreed
