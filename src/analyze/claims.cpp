// Each kind of claim is one function from rows to an answer.
#include "analyze/claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "analyze/claim_answer.h"
#include "analyze/claim_expression.h"
#include "analyze/claim_record.h"
#include "corpus/nearest.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 3> kVerdictNames = {"holds", "contradicted", "undecidable"};

std::string did_you_mean(const std::string& word, std::vector<std::string_view> known) {
  const std::vector<std::string> near = nearest(word, std::move(known), 3);
  std::string out;
  for (const std::string& one : near) out += (out.empty() ? " (did you mean " : ", ") + one;
  return out.empty() ? out : out + "?)";
}

class Checker {
 public:
  explicit Checker(const ClaimRecord& record) : record_(record) {}

  // Empty problem: understood.
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
  [[nodiscard]] const std::string& problem() const { return problem_; }

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
    const AskedTerm asked = term_of(node.arguments[0]);
    if (!problem_.empty()) return {};
    const ClaimArgument& where = node.arguments[1];
    if (node.name == "first" || node.name == "last") return edge(node, asked);
    if (node.name == "every" || node.name == "none") return range(node, asked);
    if (node.name == "count" && record_.corpus().find(where.text) == nullptr)
      return count_series(node, asked);
    if (!where.to.empty()) fail(where, node.name + " takes one statement, not a range");
    const HistoryRow* row = row_of(asked, where);
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
    const std::string series = series_of(node.arguments[1]);
    if (!node.value.to.empty()) fail(node.value, node.name + " is one statement, not a range");
    const HistoryRow* claimed = row_of(asked, node.value);
    if (!problem_.empty()) return {};
    if (claimed->series != series) {
      fail(node.value, "'" + node.value.text + "' is not of series " + series);
      return {};
    }
    ClaimAnswer made = stands(*claimed, asked, true);
    if (made.verdict == ClaimVerdict::contradicted) return made;
    const std::vector<HistoryRow>& rows = record_.rows(asked.term, series);
    int next_ordinal = 1;
    for (const HistoryRow& row : rows) {
      const bool beyond = first ? *row.date < *claimed->date : *row.date > *claimed->date;
      if (row.ordinal > 0) {
        // Before a number that the record begins with, or skips, are statements that nobody has looked at.
        if (next_ordinal < row.ordinal &&
            (first ? *row.date <= *claimed->date : *row.date > *claimed->date)) {
          made.verdict = undecided(made.verdict);
          add_missing(made, numbers_of(series, next_ordinal, row.ordinal - 1));
        }
        next_ordinal = row.ordinal + 1;
      }
      if (!beyond) continue;
      switch (verdict_of(row, asked)) {
        case Verdict::present:
          return stands(row, asked, false);
        case Verdict::not_held:
          made.verdict = undecided(made.verdict);
          add_missing(made, row.id);
          break;
        case Verdict::absent:
          break;
      }
    }
    // Statements are named by date.
    const auto self = std::find(made.missing.begin(), made.missing.end(), claimed->id);
    if (first && self != made.missing.end()) std::rotate(self, self + 1, made.missing.end());
    return made;
  }

  // Statements of a series that the record does not have: "scm 1..30".
  static std::string numbers_of(const std::string& series, int from, int to) {
    return series + " " + std::to_string(from) + (from < to ? ".." + std::to_string(to) : "");
  }

  ClaimAnswer range(const ClaimNode& node, const AskedTerm& asked) {
    const ClaimArgument& ends = node.arguments[1];
    const HistoryRow* from = row_of(asked, ends);
    ClaimArgument end = ends;
    end.text = ends.to.empty() ? ends.text : ends.to;
    const HistoryRow* to = row_of(asked, end);
    if (!problem_.empty()) return {};
    if (from->series != to->series || *to->date < *from->date) {
      fail(ends, "'" + ends.text + ".." + ends.to + "' is no range of one series");
      return {};
    }
    ClaimAnswer made;
    made.verdict = ClaimVerdict::holds;
    int ordinal = 0;  // of the statement before, within the range
    for (const HistoryRow& row : record_.rows(asked.term, from->series)) {
      if (*row.date < *from->date || *row.date > *to->date) continue;
      if (ordinal > 0 && row.ordinal > ordinal + 1) {
        made.verdict = ClaimVerdict::undecidable;
        add_missing(made, numbers_of(row.series, ordinal + 1, row.ordinal - 1));
      }
      ordinal = row.ordinal;
      ClaimAnswer one = stands(row, asked, node.name == "every");
      if (one.verdict == ClaimVerdict::contradicted) return one;
      std::move(one.evidence.begin(), one.evidence.end(), std::back_inserter(made.evidence));
      if (one.verdict == ClaimVerdict::undecidable) {
        made.verdict = ClaimVerdict::undecidable;
        add_missing(made, row.id);
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
    if (made.verdict == ClaimVerdict::undecidable) made.missing.push_back(row.id);
    return made;
  }

  ClaimAnswer count_series(const ClaimNode& node, const AskedTerm& asked) {
    const std::string series = series_of(node.arguments[1]);
    if (!problem_.empty()) return {};
    ClaimAnswer made;
    std::size_t present = 0;
    std::size_t unknown = 0;
    int next_ordinal = 1;
    for (const HistoryRow& row : record_.rows(asked.term, series)) {
      if (row.ordinal > next_ordinal) {
        add_missing(made, numbers_of(series, next_ordinal, row.ordinal - 1));
        unknown += static_cast<std::size_t>(row.ordinal - next_ordinal);
      }
      if (row.ordinal > 0) next_ordinal = row.ordinal + 1;
      const Verdict verdict = verdict_of(row, asked);
      if (verdict == Verdict::not_held) {
        add_missing(made, row.id);
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
      fail(node.value, "'" + text + "' is no number");
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
      fail(node.value, "'" + node.value.text + "' is no event (appeared, returned, shifted, dropped, kept)");
      return {};
    }
    ClaimAnswer made = event_in(row, node.value.text);
    // A history says "returned" also where the statements just before are not held; the claim is about this
    // one.
    const bool came_back =
        node.value.text == "returned" || node.value.text == "kept" || node.value.text == "shifted";
    if (row.event == TermEvent::returned && came_back && !follows_absence(row, asked)) {
      made.verdict = ClaimVerdict::undecidable;
      made.missing = {"what stands before " + row.id};
    }
    return made;
  }

  // Whether the day before that of the row is known not to have it, and the record skips no number between.
  [[nodiscard]] bool follows_absence(const HistoryRow& row, const AskedTerm& asked) const {
    const HistoryRow* before = nullptr;
    bool absent = false;
    for (const HistoryRow& other : record_.rows(asked.term, row.series)) {
      if (*other.date >= *row.date) break;
      const bool same_day = before != nullptr && *before->date == *other.date;
      absent = other.verdict == Verdict::absent && (absent || !same_day);
      before = &other;
    }
    return before != nullptr && absent && (row.ordinal == 0 || row.ordinal == before->ordinal + 1);
  }

  // sense, scope and speaker.
  ClaimAnswer label(const ClaimNode& node, const HistoryRow& row, const AskedTerm& asked) {
    check_label(node, asked);
    if (!problem_.empty()) return {};
    if (node.name == "sense") return stands(row, with_sense(asked, node.value.text), true);
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
    if (open) made.missing.push_back(row.id);
    return made;
  }

  [[nodiscard]] AskedTerm with_sense(AskedTerm asked, const std::string& sense) const {
    asked.sense = sense;
    const Concept* found = record_.corpus().termbase.find(asked.term);
    asked.false_friend =
        found != nullptr && std::any_of(found->senses.begin(), found->senses.end(),
                                        [&](const Use& one) { return one.id == sense && one.false_friend; });
    return asked;
  }

  void check_label(const ClaimNode& node, const AskedTerm& asked) {
    std::vector<std::string_view> known;
    const Concept* term_concept = record_.corpus().termbase.find(asked.term);
    if (node.name == "speaker") {
      for (const Speaker& one : record_.corpus().ladders.speakers) known.emplace_back(one.id);
    } else if (term_concept != nullptr) {
      for (const Use& one : node.name == "sense" ? term_concept->senses : term_concept->scopes) {
        known.emplace_back(one.id);
      }
    }
    if (std::find(known.begin(), known.end(), node.value.text) == known.end()) {
      fail(node.value,
           "no " + node.name + " '" + node.value.text + "'" + did_you_mean(node.value.text, known));
    }
  }

  ClaimAnswer date(const ClaimNode& node) {
    const Statement* statement = statement_of(node.arguments[0]);
    const std::optional<Date> claimed = Date::parse(node.value.text);
    if (!claimed) fail(node.value, "'" + node.value.text + "' is not a date (YYYY-MM-DD)");
    if (!problem_.empty()) return {};
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

  // --- names ---------------------------------------------------------------------------------------

  AskedTerm term_of(const ClaimArgument& argument) {
    if (argument.quoted) return checked({"\"" + argument.text + "\"", ""}, argument);
    const std::size_t colon = argument.text.find(':');
    AskedTerm asked{argument.text.substr(0, colon), ""};
    if (colon != std::string::npos) asked.sense = argument.text.substr(colon + 1);
    const Termbase& termbase = record_.corpus().termbase;
    const Concept* found = termbase.find(asked.term);
    if (found == nullptr) {
      std::vector<std::string_view> ids;
      for (const Concept& one : termbase.concepts) ids.emplace_back(one.id);
      fail(argument, "no concept '" + asked.term + "' in the termbase" + did_you_mean(asked.term, ids));
      return asked;
    }
    const bool has_sense = std::any_of(found->senses.begin(), found->senses.end(),
                                       [&](const Use& one) { return one.id == asked.sense; });
    if (colon != std::string::npos && !has_sense) {
      std::vector<std::string_view> ids;
      for (const Use& one : found->senses) ids.emplace_back(one.id);
      fail(argument,
           "concept " + asked.term + " has no sense '" + asked.sense + "'" + did_you_mean(asked.sense, ids));
    }
    return checked(with_sense(asked, asked.sense), argument);
  }

  AskedTerm checked(AskedTerm asked, const ClaimArgument& argument) {
    if (const Error* error = record_.error_of(asked.term)) fail(argument, error->message);
    return asked;
  }

  const Statement* statement_of(const ClaimArgument& argument) {
    const Statement* found = record_.corpus().find(argument.text);
    if (found == nullptr) {
      std::vector<std::string_view> ids;
      for (const Statement& one : record_.corpus().statements) ids.emplace_back(one.id);
      fail(argument, "no statement '" + argument.text + "'" + did_you_mean(argument.text, ids));
    }
    return found;
  }

  const HistoryRow* row_of(const AskedTerm& asked, const ClaimArgument& argument) {
    if (!problem_.empty() || statement_of(argument) == nullptr) return nullptr;
    const HistoryRow* row = record_.row(asked.term, argument.text);
    if (row == nullptr) fail(argument, "statement '" + argument.text + "' has no date");
    return row;
  }

  std::string series_of(const ClaimArgument& argument) {
    if (record_.corpus().find_series(argument.text) == nullptr) {
      std::vector<std::string_view> ids;
      for (const Series& one : record_.corpus().series) ids.emplace_back(one.id);
      fail(argument, "no series or statement '" + argument.text + "'" + did_you_mean(argument.text, ids));
    }
    return argument.text;
  }

  void fail(const ClaimArgument& argument, const std::string& what) {
    if (problem_.empty()) problem_ = "column " + std::to_string(argument.column) + ": " + what;
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
  std::string problem_;
};

void collect_terms(const ClaimNode& node, std::set<std::string>& terms) {
  for (const ClaimNode& part : node.parts) collect_terms(part, terms);
  if (node.kind != ClaimNode::Kind::call || node.name == "date") return;
  const ClaimArgument& term = node.arguments.front();
  terms.insert(term.quoted ? "\"" + term.text + "\"" : term.text.substr(0, term.text.find(':')));
}

}  // namespace

std::string_view name_of(ClaimVerdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

ClaimReport check_claims(const Corpus& corpus, const Claims& claims, const ClaimsRequest& request) {
  const std::vector<std::string>& ids = request.ids;
  ClaimReport report;
  const auto wrong = [&](const Claim& claim, const std::string& message) {
    report.errors.push_back(
        {ErrorCode::syntax, "claim " + claim.id + ": " + message, claims.path, claim.claim_line});
  };
  std::vector<std::pair<const Claim*, ClaimNode>> parsed;
  std::set<std::string> terms;
  for (const Claim& claim : claims.claims) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), claim.id) == ids.end()) continue;
    Result<ClaimNode> node = parse_claim(claim.claim);
    if (!node.ok()) {
      wrong(claim, node.error().message);
      continue;
    }
    collect_terms(node.value(), terms);
    parsed.emplace_back(&claim, std::move(node).value());
  }
  for (const std::string& id : ids) {
    const bool known = std::any_of(claims.claims.begin(), claims.claims.end(),
                                   [&](const Claim& one) { return one.id == id; });
    if (known) continue;
    std::vector<std::string_view> names;
    for (const Claim& one : claims.claims) names.emplace_back(one.id);
    report.errors.push_back(
        {ErrorCode::not_found, "no claim '" + id + "'" + did_you_mean(id, names), claims.path, 0});
  }
  // A name that is no concept is told by the checker; tracing it would look for a phrase.
  std::erase_if(terms, [&](const std::string& term) {
    return term.front() != '"' && corpus.termbase.find(term) == nullptr;
  });
  const ClaimRecord record(corpus, {terms.begin(), terms.end()}, request.hashes);
  for (const auto& [claim, node] : parsed) {
    Checker checker(record);
    ClaimAnswer answer = checker.answer(node);
    if (!checker.problem().empty()) {
      wrong(*claim, checker.problem());
      continue;
    }
    switch (answer.verdict) {
      case ClaimVerdict::holds:
        ++report.holding;
        break;
      case ClaimVerdict::contradicted:
        ++report.contradicted;
        break;
      case ClaimVerdict::undecidable:
        ++report.undecidable;
        break;
    }
    report.results.push_back({claim, answer.verdict, std::move(answer.evidence), std::move(answer.missing)});
  }
  std::stable_sort(report.errors.begin(), report.errors.end(),
                   [](const Error& left, const Error& right) { return left.line < right.line; });
  return report;
}

}  // namespace agreed
