// Tests trace() on 1,000 generated series: sentences of real texts, and among them sentences about five
// concepts whose wording, sense, scope, strength, speaker, number, place and neighbours are changed from text
// to text by dice with fixed seeds. What was planted is known, so events and shifts are counted against it by
// kind.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/places.h"
#include "support/temp_folder.h"

using namespace agreed;

namespace {

const std::string kCorpora = std::string(AGREED_SHARED_DIR) + "/corpora/";
constexpr std::size_t kSeries = 1000;
constexpr std::size_t kConcepts = 5;

// Fiction: the words of the concepts are invented, so that no real sentence has them.
const std::string kLadders = R"yaml(
ladders:
  - id: affirmation
    steps:
      - {id: reaffirm, terms: [{language: en, forms: [reavows]}]}
      - {id: affirm, terms: [{language: en, forms: [avows]}]}
      - {id: note, terms: [{language: en, forms: [remarks]}]}
  - {id: conditions, kind: hedges, steps: [{id: if, terms: [{language: en, forms: [provided zorly]}]}]}
  - {id: stress, kind: intensifiers, steps: [{id: firm, terms: [{language: en, forms: [zirmly]}]}]}
speakers:
  - {id: both, terms: [{language: en, forms: [the Zides]}]}
  - {id: one, terms: [{language: en, forms: [the Zeneral]}]}
negations:
  - {language: en, forms: [zot]}
)yaml";

std::string termbase() {
  std::string yaml = "concepts:\n  - {id: guests, terms: [{language: en, forms: [zuests]}]}\n";
  for (std::size_t i = 0; i < kConcepts; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  - id: c" + n + "\n    terms: [{language: en, forms: [\"(ablo|eblo)" + n + "\"]}]\n" +
            "    senses:\n      - {id: x, cues: [{language: en, forms: [\"@ of zools\"]}]}\n" +
            "      - {id: y, cues: [{language: en, forms: [\"@ of zorces\"]}]}\n" +
            "    scopes:\n      - {id: near, cues: [{language: en, forms: [\"@ ~6 zear\"]}]}\n" +
            "      - {id: far, cues: [{language: en, forms: [\"@ ~9 zar\"]}]}\n";
  }
  return yaml;
}

// How a concept stands in one text.
struct State {
  bool present = false;
  int form = 0, sense = 0, scopes = 1, verb = 0, speaker = 0, count = 1;
  bool hedged = false, stressed = false, negated = false;
  bool beside = false;  // the guests stand in its sentence
};

struct Text {
  std::array<State, kConcepts> states;
  std::vector<int> order;  // of the concepts that are present
  Held held = Held::full;
  std::set<int> excerpted;  // concepts whose sentences an excerpt has
};

std::string sentence(int concept_number, const State& s) {
  static const std::array<const char*, 3> verbs = {"reavows", "avows", "remarks"};
  static const std::array<const char*, 2> forms = {"ablo", "eblo"};
  std::string out = s.speaker == 0 ? "The Zides " : "The Zeneral ";
  if (s.stressed) out += "zirmly ";
  if (s.negated) out += "zot ";
  out += std::string(verbs[static_cast<std::size_t>(s.verb)]) + " the " +
         forms[static_cast<std::size_t>(s.form)] + std::to_string(concept_number) + " of " +
         (s.sense == 0 ? "zools" : "zorces");
  if ((s.scopes & 1) != 0) out += " in the zear";
  if ((s.scopes & 2) != 0) out += " and the zar";
  if (s.beside) out += " with zuests";
  if (s.hedged) out += ", provided zorly";
  return out + ".";
}

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }

 private:
  std::mt19937 engine_;
};

// One edit of a concept that stays.
void edit(State& s, Dice& dice) {
  switch (dice.below(10)) {
    case 0:
      s.form = 1 - s.form;
      break;
    case 1:
      s.sense = 1 - s.sense;
      break;
    case 2:
      s.scopes = (s.scopes + 1 + dice.below(3)) % 4;
      break;
    case 3:
      s.verb = (s.verb + 1 + dice.below(2)) % 3;
      break;
    case 4:
      s.speaker = 1 - s.speaker;
      break;
    case 5:
      s.count = 3 - s.count;
      break;
    case 6:
      s.hedged = !s.hedged;
      break;
    case 7:
      s.stressed = !s.stressed;
      break;
    case 8:
      s.beside = !s.beside;
      break;
    default:
      s.negated = !s.negated;
  }
}

std::vector<Text> make_series(Dice& dice) {
  std::vector<Text> texts;
  Text now;
  for (std::size_t c = 0; c < kConcepts; ++c) {
    now.states[c].present = !dice.one_in(4);
    if (now.states[c].present) now.order.push_back(static_cast<int>(c));
  }
  const int length = 4 + dice.below(6);
  for (int t = 0; t < length; ++t) {
    for (std::size_t c = 0; t > 0 && c < kConcepts; ++c) {
      State& s = now.states[c];
      const int number = static_cast<int>(c);
      if (dice.one_in(6)) {
        s.present = !s.present;
        std::erase(now.order, number);
        if (s.present)
          now.order.insert(now.order.begin() + dice.below(static_cast<int>(now.order.size()) + 1), number);
      } else if (s.present && dice.one_in(3)) {
        edit(s, dice);
      }
    }
    if (t > 0 && now.order.size() >= 3 && dice.one_in(4))
      std::rotate(now.order.begin(), now.order.begin() + 1, now.order.end());
    Text text = now;
    text.held = dice.one_in(5) ? (dice.one_in(2) ? Held::excerpts : Held::none) : Held::full;
    for (const int c : text.order) {
      if (text.held == Held::excerpts && dice.one_in(2)) text.excerpted.insert(c);
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string body_of(const Text& text, const std::vector<std::string>& pool, Dice& dice) {
  std::string out;
  const auto paragraph = [&](const std::string& words) { out += words + "\n\n"; };
  const auto filler = [&] {
    return pool[static_cast<std::size_t>(dice.below(static_cast<int>(pool.size())))];
  };
  if (text.held == Held::excerpts) {
    paragraph("[...] " + filler() + " [...]");
    for (const int c : text.order) {
      if (text.excerpted.contains(c))
        paragraph("[...] " + sentence(c, text.states[static_cast<std::size_t>(c)]) + " [...]");
    }
    return out;
  }
  // The guests stand first in every text, so that they never change their rank.
  paragraph(filler() + " The zuests met.");
  for (const int c : text.order)
    paragraph(filler() + " " + sentence(c, text.states[static_cast<std::size_t>(c)]) + " " + filler());
  for (const int c : text.order) {
    const State& s = text.states[static_cast<std::size_t>(c)];
    if (s.count == 2) paragraph(sentence(c, s) + " " + filler());
  }
  return out;
}

enum class Known { present, absent, unknown };

Known known(const Text& text, int c) {
  if (text.held == Held::full)
    return text.states[static_cast<std::size_t>(c)].present ? Known::present : Known::absent;
  return text.excerpted.contains(c) ? Known::present : Known::unknown;
}

// Concepts that no largest set keeping its order has: by trying all sets.
std::set<int> out_of_order(const std::vector<int>& before, const std::vector<int>& now) {
  std::vector<int> shared;
  for (const int c : before) {
    if (std::find(now.begin(), now.end(), c) != now.end()) shared.push_back(c);
  }
  const auto place = [&](int c) { return std::find(now.begin(), now.end(), c) - now.begin(); };
  std::size_t best = 0;
  std::set<int> kept;
  for (unsigned mask = 0; mask < (1U << shared.size()); ++mask) {
    std::vector<int> set;
    for (std::size_t i = 0; i < shared.size(); ++i) {
      if ((mask >> i & 1U) != 0) set.push_back(shared[i]);
    }
    if (!std::is_sorted(set.begin(), set.end(), [&](int a, int b) { return place(a) < place(b); })) continue;
    if (set.size() > best) {
      best = set.size();
      kept.clear();
    }
    if (set.size() == best) kept.insert(set.begin(), set.end());
  }
  std::set<int> moved(shared.begin(), shared.end());
  for (const int c : kept) moved.erase(c);
  return moved;
}

std::set<std::string> planted_shifts(const Text& before, const Text& now, int c) {
  std::set<std::string> shifts;
  const State& a = before.states[static_cast<std::size_t>(c)];
  const State& b = now.states[static_cast<std::size_t>(c)];
  const bool was_full = before.held == Held::full;
  const bool is_full = now.held == Held::full;
  if (was_full || is_full) {
    if (a.form != b.form) shifts.insert("form");
    if (a.sense != b.sense) shifts.insert("sense");
    const bool more = (b.scopes & ~a.scopes) != 0;
    const bool less = (a.scopes & ~b.scopes) != 0;
    if ((more && was_full) || (less && is_full)) shifts.insert("scope");
    if (a.speaker != b.speaker) shifts.insert("speaker");
    // Another speaker's verb is no step, but no speaker is shared then, and the verbs are compared.
    if (a.verb != b.verb || a.negated != b.negated) shifts.insert("commitment");
    for (const auto& [was, is] : {std::pair{a.hedged, b.hedged}, std::pair{a.stressed, b.stressed}}) {
      if ((is && !was && was_full) || (was && !is && is_full)) shifts.insert("commitment");
    }
  }
  if (was_full && b.beside && !a.beside) shifts.insert("neighbours");
  if (was_full && is_full) {
    if (a.count != b.count) shifts.insert("count");
    if (out_of_order(before.order, now.order).contains(c)) shifts.insert("rank");
  }
  return shifts;
}

struct Row {
  std::string event;
  std::set<std::string> shifts;
};

// The events of one concept by the table of term_history.h, told again from the states.
std::vector<Row> planted_rows(const std::vector<Text>& texts, int c) {
  std::vector<Row> rows(texts.size());
  std::optional<std::size_t> last;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const Known now = known(texts[t], c);
    bool absent_between = false;
    bool unknown_between = false;
    for (std::size_t u = last ? *last + 1 : 0; u < t; ++u) {
      absent_between |= known(texts[u], c) == Known::absent;
      unknown_between |= known(texts[u], c) == Known::unknown;
    }
    if (now == Known::absent && last && !absent_between && !unknown_between) rows[t].event = "dropped";
    if (now != Known::present) continue;
    if (!last) {
      rows[t].event = t > 0 && !unknown_between ? "appeared" : "first-seen";
    } else {
      rows[t].shifts = planted_shifts(texts[*last], texts[t], c);
      rows[t].event = absent_between           ? "returned"
                      : unknown_between        ? "seen-again"
                      : rows[t].shifts.empty() ? "kept"
                                               : "shifted";
    }
    last = t;
  }
  return rows;
}

struct Count {
  std::size_t right = 0, missed = 0, stray = 0;
};

std::vector<std::string> real_sentences() {
  agreed::test::Desk desk;
  std::vector<std::string> pool;
  for (const char* folder : {"fomc", "leaders/rok-us", "leaders/us-japan"}) {
    for (const Statement& statement : load_outside({kCorpora + folder}).statements) {
      const StatementText& text = statement.texts.front();
      const NormalizedText words = desk.normalizer().normalize(
          tokenize(text.source, text.body, {"en", text.markdown ? Markup::markdown : Markup::plain}), "en");
      for (const Sentence& one : words.sentences) {
        if (one.tokens.size() < 8 || one.tokens.size() > 40) continue;
        std::string said = wording(words, one.tokens);
        if (said.back() == '.') pool.push_back(std::move(said));
      }
    }
  }
  return pool;
}

}  // namespace

TEST_CASE("generated series: events and shifts are those that were planted", "[analyze][corpora]") {
  if (!std::filesystem::exists(kCorpora)) {
    WARN("skipped: no ../shared/corpora");
    return;
  }
  const std::vector<std::string> pool = real_sentences();
  REQUIRE(pool.size() > 1000);
  const agreed_test::TempFolder folder;
  folder.write("termbase.yaml", termbase());
  folder.write("ladders.yaml", kLadders);
  TraceRequest request;
  for (std::size_t c = 0; c < kConcepts; ++c) request.queries.push_back("c" + std::to_string(c));

  std::map<std::string, Count> counts;
  for (std::uint32_t seed = 0; seed < kSeries; ++seed) {
    Dice dice(seed);
    const std::vector<Text> texts = make_series(dice);
    Corpus corpus = load_vocabulary_files(folder.path()).value();
    Series series;
    series.id = "s";
    for (std::size_t t = 0; t < texts.size(); ++t) {
      Statement statement;
      statement.id = "s-" + std::to_string(t);
      statement.series = "s";
      statement.date = Date{static_cast<int>(2000 + t), 1, 1};
      if (texts[t].held != Held::none) {
        auto source = std::make_shared<const SourceText>(
            SourceText::from_bytes(statement.id, body_of(texts[t], pool, dice)).value());
        StatementText text;
        text.held = texts[t].held;
        text.source = source;
        text.body = {0, source->size()};
        statement.texts.push_back(std::move(text));
      }
      series.statements.push_back(t);
      corpus.statements.push_back(std::move(statement));
    }
    corpus.series.push_back(series);

    const Result<TraceReport> report = trace(corpus, {}, request);
    REQUIRE(report.ok());
    for (std::size_t c = 0; c < kConcepts; ++c) {
      const std::vector<Row> planted = planted_rows(texts, static_cast<int>(c));
      const std::vector<HistoryRow>& rows = report.value().histories[c].rows;
      REQUIRE(rows.size() == planted.size());
      for (std::size_t t = 0; t < rows.size(); ++t) {
        const std::string event(name_of(rows[t].event));
        if (event == planted[t].event) {
          if (!event.empty()) ++counts[event].right;
        } else {
          if (!planted[t].event.empty()) ++counts[planted[t].event].missed;
          if (!event.empty()) ++counts[event].stray;
        }
        std::set<std::string> told;
        for (const Shift& shift : rows[t].shifts())
          told.insert("shift of " + std::string(name_of(shift.what)));
        std::set<std::string> expected;
        for (const std::string& shift : planted[t].shifts) expected.insert("shift of " + shift);
        for (const std::string& shift : expected)
          ++(told.contains(shift) ? counts[shift].right : counts[shift].missed);
        for (const std::string& shift : told) counts[shift].stray += expected.contains(shift) ? 0 : 1;
      }
    }
  }
  REQUIRE(counts.size() == 15);
  std::string table;
  for (const auto& [kind, count] : counts) {
    table += kind + ": " + std::to_string(count.right) + " right, " + std::to_string(count.missed) +
             " missed, " + std::to_string(count.stray) + " stray\n";
  }
  INFO(table);
  for (const auto& [kind, count] : counts) {
    INFO(kind);
    CHECK(count.right > 100);
    CHECK(static_cast<double>(count.right) >= 0.98 * static_cast<double>(count.right + count.missed));
    CHECK(static_cast<double>(count.right) >= 0.98 * static_cast<double>(count.right + count.stray));
  }
}
