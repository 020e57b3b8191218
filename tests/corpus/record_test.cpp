// Tests statements/: the record says what the facts files say, all of it and nothing else.
// The facts lie beside the project; where they are missing, the tests say so and check nothing.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/places.h"

namespace agreed {
namespace {

using nlohmann::json;

constexpr std::string_view kGap = "[...]";

const std::string kRecord = std::string(AGREED_SOURCE_DIR) + "/statements";
const std::string kFacts = std::string(AGREED_SHARED_DIR) + "/facts";

bool facts_are_here() {
  if (std::filesystem::exists(kFacts + "/attestations.json")) return true;
  WARN("skipped: no facts in " << kFacts);
  return false;
}

json read_facts(const std::string& name) {
  std::ifstream file(kFacts + "/" + name);
  return json::parse(file);
}

std::string string_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_string() ? "" : found->get<std::string>();
}

Corpus load_record() {
  Result<Corpus> corpus = load_corpus(kRecord);
  REQUIRE(corpus.ok());
  return std::move(corpus).value();
}

struct Passage {
  std::string statement;
  std::string paragraph;  // as printed; empty if none
  std::string phrase;
  std::string url;
  bool seen = false;
  friend auto operator<=>(const Passage&, const Passage&) = default;
};

// Readable in failures.
std::string line_of(const Passage& passage) {
  return passage.statement + " | " + passage.paragraph + " | " + passage.phrase + " | " + passage.url +
         " | " + (passage.seen ? "seen" : "not seen");
}

std::vector<std::string> lines_of(std::vector<Passage> passages) {
  std::sort(passages.begin(), passages.end());
  std::vector<std::string> lines;
  for (const Passage& passage : passages) lines.push_back(line_of(passage));
  return lines;
}

std::vector<std::string> missing_from(const std::vector<std::string>& all,
                                      const std::vector<std::string>& some) {
  std::vector<std::string> missing;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(missing));
  return missing;
}

std::string printed_number(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_label = digits > 0 && line.substr(digits, 2) == ". ";
  return is_label ? std::string(line.substr(0, digits)) : "";
}

// "[...] phrase [...][^1]" before each mark.
std::vector<Passage> passages_of(const Statement& statement, const StatementText& text) {
  std::vector<Passage> passages;
  const std::string_view bytes = text.source->bytes();
  for (const Citation& citation : text.citations) {
    const std::string_view before = bytes.substr(0, citation.mark.begin);
    REQUIRE(before.size() > kGap.size());
    REQUIRE(before.substr(before.size() - kGap.size()) == kGap);
    const std::size_t end = before.size() - kGap.size();
    const std::size_t gap = before.substr(0, end).rfind(kGap);
    REQUIRE(gap != std::string_view::npos);
    const std::size_t begin = gap + kGap.size();
    const std::string_view phrase = before.substr(begin, end - begin);
    REQUIRE(phrase.size() > 2);
    const std::size_t line = before.rfind('\n') + 1;
    passages.push_back({statement.id, printed_number(before.substr(line)),
                        std::string(phrase.substr(1, phrase.size() - 2)), citation.url,
                        citation.reading == Reading::seen});
  }
  return passages;
}

std::vector<Passage> passages_of(const Corpus& corpus) {
  std::vector<Passage> all;
  for (const Statement& statement : corpus.statements) {
    for (const StatementText& text : statement.texts) {
      for (Passage& passage : passages_of(statement, text)) all.push_back(std::move(passage));
    }
  }
  return all;
}

std::vector<Passage> attested_passages() {
  std::vector<Passage> all;
  for (const json& fact : read_facts("attestations.json")) {
    const json& number = fact.at("paragraph");
    const std::string url = string_or_empty(fact, "source_url");
    all.push_back({fact.at("statement_id"), number.is_null() ? "" : std::to_string(number.get<int>()),
                   fact.at("phrase"), url.empty() ? string_or_empty(fact, "source") : url,
                   fact.at("status") == "seen"});
  }
  return all;
}

// What is left of a body when gaps, marks, numbers, headings and footnotes are taken out.
std::set<std::string> wording_of(const StatementText& text) {
  std::set<std::string> wording;
  std::string_view body = text.source->slice(text.body);
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    std::string_view line = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (line.substr(0, 2) == "[^" || line.substr(0, 16) == "## Accompanying:") continue;
    if (const std::string number = printed_number(line); !number.empty())
      line.remove_prefix(number.size() + 2);
    while (!line.empty()) {
      const std::size_t gap = std::min(line.find(kGap), line.size());
      std::string_view piece = line.substr(0, gap);
      line.remove_prefix(std::min(gap + kGap.size(), line.size()));
      if (piece.substr(0, 2) == "[^") piece.remove_prefix(piece.find(']') + 1);
      if (piece.find_first_not_of(' ') == std::string_view::npos) continue;
      const std::size_t first = piece.find_first_not_of(' ');
      wording.emplace(piece.substr(first, piece.find_last_not_of(' ') - first + 1));
    }
  }
  return wording;
}

using AbsenceFact = std::tuple<std::string, std::string, std::string, std::string, std::string>;

std::set<AbsenceFact> absences_of(const Corpus& corpus) {
  std::set<AbsenceFact> all;
  for (const Statement& statement : corpus.statements) {
    for (const StatementText& text : statement.texts) {
      for (const Absence& absence : text.absences)
        all.emplace(statement.id, absence.concept_id, absence.what, absence.basis, absence.url);
    }
  }
  return all;
}

std::set<AbsenceFact> documented_absences() {
  std::set<AbsenceFact> all;
  for (const json& fact : read_facts("absences.json")) {
    all.emplace(fact.at("statement_id"), fact.at("concept"), fact.at("absent"), fact.at("basis"),
                fact.at("source_url"));
  }
  return all;
}

}  // namespace

TEST_CASE("record: every file is read without an error", "[corpus][record]") {
  const Corpus corpus = load_record();
  std::vector<std::string> messages;
  for (const Error& error : corpus.errors) messages.push_back(error.path + ": " + error.message);
  CHECK(messages == std::vector<std::string>{});
  CHECK(corpus.statements.size() == 89);
}

TEST_CASE("record: no statement is held in full, and those without a passage are known by title only",
          "[corpus][record]") {
  const Corpus corpus = load_record();
  for (const Statement& statement : corpus.statements) {
    bool has_passage = false;
    for (const StatementText& text : statement.texts) has_passage = has_passage || !text.citations.empty();
    INFO(statement.id);
    CHECK(statement.held() == (has_passage ? Held::excerpts : Held::none));
  }
}

TEST_CASE("record: each catalogued statement is there under its title, date and place", "[corpus][record]") {
  if (!facts_are_here()) return;
  const Corpus corpus = load_record();
  for (const json& fact : read_facts("catalogue.json")) {
    INFO(fact.at("id"));
    const Statement* statement = corpus.find(fact.at("id").get<std::string>());
    REQUIRE(statement != nullptr);
    CHECK(statement->series == fact.at("series"));
    CHECK(statement->ordinal == (fact.at("ordinal").is_null() ? 0 : fact.at("ordinal").get<int>()));
    CHECK(statement->title == fact.at("title"));
    REQUIRE(statement->date.has_value());
    CHECK(statement->date->to_string() == fact.at("date"));
    CHECK(statement->meeting_date.value_or(*statement->date).to_string() == fact.at("meeting_date"));
    CHECK(statement->place == string_or_empty(fact, "place"));
    CHECK(statement->issuers == fact.at("issuers").get<std::vector<std::string>>());
  }
}

TEST_CASE("record: an address that was not seen is marked so", "[corpus][record]") {
  if (!facts_are_here()) return;
  const Corpus corpus = load_record();
  for (const json& fact : read_facts("catalogue.json")) {
    INFO(fact.at("id"));
    const Statement* statement = corpus.find(fact.at("id").get<std::string>());
    REQUIRE(statement != nullptr);
    const StatementText* text = statement->text_in("en");
    REQUIRE(text != nullptr);
    REQUIRE_FALSE(text->sources.empty());
    CHECK(text->sources.front().url == fact.at("url"));
    CHECK(text->sources.front().seen == fact.at("url_seen").get<bool>());
  }
}

TEST_CASE("record: what the catalogue has from general knowledge says so", "[corpus][record]") {
  if (!facts_are_here()) return;
  const Corpus corpus = load_record();
  for (const json& fact : read_facts("catalogue.json")) {
    if (string_or_empty(fact, "notes").find("general knowledge") == std::string::npos) continue;
    INFO(fact.at("id"));
    const Statement* statement = corpus.find(fact.at("id").get<std::string>());
    REQUIRE(statement != nullptr);
    CHECK(statement->note.find("general knowledge") != std::string::npos);
  }
}

TEST_CASE("record: each attestation stands once, at its paragraph, with its source", "[corpus][record]") {
  if (!facts_are_here()) return;
  const std::vector<std::string> record = lines_of(passages_of(load_record()));
  const std::vector<std::string> facts = lines_of(attested_passages());
  CHECK(missing_from(facts, record) == std::vector<std::string>{});
  CHECK(missing_from(record, facts) == std::vector<std::string>{});
  CHECK(record.size() == facts.size());
}

TEST_CASE("record: no word stands between the gaps that is not attested", "[corpus][record]") {
  if (!facts_are_here()) return;
  std::map<std::string, std::set<std::string>> attested;
  for (const Passage& passage : attested_passages()) attested[passage.statement].insert(passage.phrase);
  const Corpus corpus = load_record();
  for (const Statement& statement : corpus.statements) {
    for (const StatementText& text : statement.texts) {
      for (const std::string& wording : wording_of(text)) {
        INFO(statement.id << ": " << wording);
        CHECK(attested[statement.id].count(wording) == 1);
      }
    }
  }
}

TEST_CASE("record: every source of a passage is among the sources of its text", "[corpus][record]") {
  const Corpus corpus = load_record();
  for (const Statement& statement : corpus.statements) {
    for (const StatementText& text : statement.texts) {
      for (const Citation& citation : text.citations) {
        INFO(statement.id << " " << citation.url);
        CHECK(std::any_of(text.sources.begin(), text.sources.end(),
                          [&](const Source& source) { return source.url == citation.url; }));
      }
    }
  }
}

TEST_CASE("record: the phrase of the 2019 fact sheet is not the statement's", "[corpus][record]") {
  const Corpus corpus = load_record();
  const Statement* statement = corpus.find("scc-2019-04-19");
  REQUIRE(statement != nullptr);
  const StatementText* text = statement->text_in("en");
  REQUIRE(text != nullptr);
  const std::string_view accompanying = text->source->slice(text->accompanying);
  CHECK(accompanying.find("modernizing and adapting") != std::string_view::npos);
}

TEST_CASE("record: each documented absence is carried", "[corpus][record]") {
  if (!facts_are_here()) return;
  const std::set<AbsenceFact> record = absences_of(load_record());
  for (const AbsenceFact& fact : documented_absences()) {
    INFO(std::get<0>(fact) << " " << std::get<1>(fact));
    CHECK(record.count(fact) == 1);
  }
}

TEST_CASE("record: no absence is claimed that is not documented", "[corpus][record]") {
  if (!facts_are_here()) return;
  const std::set<AbsenceFact> facts = documented_absences();
  for (const AbsenceFact& absence : absences_of(load_record())) {
    const auto& [id, concept_id, what, basis, url] = absence;
    INFO(id << " " << concept_id);
    // One documented absence may name several things; each may be listed under its own concept.
    CHECK(std::any_of(facts.begin(), facts.end(),
                      [&, id = id, what = what, basis = basis](const AbsenceFact& fact) {
                        return std::get<0>(fact) == id && std::get<2>(fact).find(what) != std::string::npos &&
                               std::get<3>(fact) == basis;
                      }));
  }
}

TEST_CASE("record: the termbase has each concept that phrases were collected for", "[corpus][record]") {
  if (!facts_are_here()) return;
  const Corpus corpus = load_record();
  for (const json& fact : read_facts("attestations.json")) {
    INFO(fact.at("concept"));
    CHECK(corpus.termbase.find(fact.at("concept").get<std::string>()) != nullptr);
  }
}

}  // namespace agreed
