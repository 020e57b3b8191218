// Tests src/analyze/dossier*.cpp on small archives (fiction) and on the fiction of tests/fixtures.
#include "analyze/dossier.h"

#include <string>

#include "analyze/dossier_names.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/check_desk.h"
#include "support/small_series.h"

using namespace agreed;
using agreed::test::fiction;
using agreed::test::SmallSeries;

namespace {

Dossier of(const Corpus& corpus, const DossierRequest& request = {}) {
  Result<Dossier> made = dossier(corpus, {}, request);
  if (!made.ok()) FAIL(made.error().to_string());
  return std::move(made).value();
}

const DossierConcept& concept_of(const Dossier& made, const std::string& query) {
  for (const DossierConcept& one : made.concepts) {
    if (one.query == query) return one;
  }
  FAIL("no concept " + query);
  return made.concepts.front();
}

// "[They keep](n-1 0) [the new](n-2 new)": runs with the member they came in with, and their age.
std::string origins(const Dossier& made, std::size_t statement) {
  std::string out;
  const DossierStatement& one = made.statements[statement];
  for (const DossierRun& run : one.texts.front().runs) {
    out += (out.empty() ? "[" : " [") + wording(one.texts.front().text.text, run.tokens) + "](" +
           made.bands[one.band].members[run.origin].label + (run.returned ? " back" : "") + " " +
           (run.age == kDossierNew ? std::string("new") : std::to_string(run.age)) + ")";
  }
  return out;
}

// "ncm-5 kept | They [-reaffirmed-]{+noted+} it."
std::string redlines(const DossierHistory& history) {
  std::string out;
  for (std::size_t i = 0; i < history.cells.size(); ++i) {
    for (const DossierRedline& redline : history.cells[i].redlines) {
      out += history.history.rows[i].statement->id + " |";
      for (const RedlinePiece& piece : redline.pieces) {
        out += piece.space_before || out.back() == '|' ? " " : "";
        if (piece.kind == PieceKind::common) out += piece.text;
        if (piece.kind == PieceKind::omitted) out += "[-" + piece.text + "-]";
        if (piece.kind == PieceKind::added) out += "{+" + piece.text + "+}";
      }
      out += "\n";
    }
  }
  return out;
}

SmallSeries three_full() {
  SmallSeries series;
  series.add("n-1", 1991, "full", "1. They keep the current force level.\n");
  series.add("n-2", 1992, "full", "1. They keep the force level.\n");
  series.add("n-3", 1993, "full", "1. They keep the current force level in peace.\n");
  return series;
}

DossierRequest asking(std::vector<std::string> concepts) {
  DossierRequest request;
  request.concepts = std::move(concepts);
  return request;
}

}  // namespace

TEST_CASE("dossier: each word of a text has the member that it came in with", "[analyze][dossier]") {
  const SmallSeries series = three_full();
  const Corpus corpus = series.load();
  const Dossier made = of(corpus, asking({"force level"}));
  REQUIRE(made.statements.size() == 3);
  CHECK(origins(made, 0) == "[They keep the current force level.](n-1 new)");
  CHECK(origins(made, 1) == "[They keep the force level.](n-1 0)");
  CHECK(origins(made, 2) ==
        "[They keep the](n-1 0) [current](n-1 back 0) [force level](n-1 0) [in peace.](n-3 new)");
  CHECK(made.statements[2].texts.front().shares.size() == 2);
  CHECK(made.statements[2].texts.front().words == 8);
}

TEST_CASE("dossier: what came before the days shown still counts", "[analyze][dossier]") {
  const SmallSeries series = three_full();
  const Corpus corpus = series.load();
  DossierRequest request = asking({"force level"});
  request.since = Date{1993, 1, 1};
  const Dossier made = of(corpus, request);
  REQUIRE(made.statements.size() == 1);
  CHECK(made.statements[0].label == "n-3");
  CHECK(made.bands[0].members.size() == 3);
  CHECK_FALSE(made.bands[0].members[0].statement.has_value());
  CHECK(origins(made, 0).find("[in peace.](n-3 new)") != std::string::npos);
  CHECK(made.comparisons.empty());
  REQUIRE(made.statements[0].texts.front().streaks);
  CHECK(made.statements[0].texts.front().streaks->before == 2);
}

TEST_CASE("dossier: of a word behind what is not held it is said that it is first seen",
          "[analyze][dossier]") {
  SmallSeries series = three_full();
  series.add("n-5", 1995, "full", "1. They meet in Orm.\n");
  const Corpus corpus = series.load();
  const Dossier made = of(corpus, asking({"force level"}));
  CHECK_FALSE(made.statements[2].texts.front().first_seen);
  CHECK(made.statements[3].skipped_before == 1);
  CHECK(made.statements[3].texts.front().first_seen);
  CHECK(made.statements[3].texts.front().novelty.verdict == NoveltyVerdict::told_of_some);
  REQUIRE(made.comparisons.size() == 3);
  CHECK(made.comparisons.back().earlier == 2);
  CHECK(made.comparisons.back().later == 3);
}

TEST_CASE("dossier: a shift has the redline of its sentence, a term that is kept has none",
          "[analyze][dossier]") {
  const Dossier made = of(fiction());
  const DossierConcept& modernization = concept_of(made, "modernization");
  REQUIRE(modernization.histories.size() == 1);
  CHECK(redlines(modernization.histories[0]) ==
        "ncm-5 | Both sides agreed to advance the [-modernization of Alliance capabilities-]{+modernization "
        "of the "
        "Alliance+} through joint research and common standards.\n");
  CHECK(modernization.histories[0].uses.size() == 5);
  CHECK(modernization.histories[0].uses[0].same_use(modernization.histories[0].uses[1]));
  CHECK_FALSE(modernization.histories[0].uses[2].same_use(modernization.histories[0].uses[3]));
}

TEST_CASE("dossier: a quote is the whole sentence around the term", "[analyze][dossier]") {
  const SmallSeries series = three_full();
  const Corpus corpus = series.load();
  const Dossier made = of(corpus, asking({"force level"}));
  const DossierQuote& quote = made.concepts[0].histories[0].cells[2].quotes.at(0);
  CHECK(quote.before + "|" + quote.text + "|" + quote.after ==
        "They keep the current |force level| in peace.");
  CHECK(made.concepts[0].histories[0].cells[2].before == 1U);
}

TEST_CASE("dossier: concepts that stand nowhere are named, and those asked for are shown all the same",
          "[analyze][dossier]") {
  const Dossier all = of(fiction());
  for (const DossierConcept& one : all.concepts) CHECK_FALSE(one.histories.empty());
  CHECK(all.concepts.size() + all.not_found.size() == fiction().termbase.concepts.size());
  const Dossier asked = of(fiction(), asking({"zeppelins"}));
  REQUIRE(asked.concepts.size() == 1);
  CHECK(asked.concepts[0].of_termbase == nullptr);
  CHECK(asked.concepts[0].histories.at(0).history.tally.present == 0);
  CHECK(asked.not_found.empty());
}

TEST_CASE("dossier: an unknown series is an error, days without a statement give an empty dossier",
          "[analyze][dossier]") {
  DossierRequest request = asking({"linchpin"});
  request.series = {"nato"};
  const Result<Dossier> unknown = dossier(fiction(), {}, request);
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().code == ErrorCode::not_found);
  request.series = {};
  request.since = Date{2099, 1, 1};
  CHECK(of(fiction(), request).statements.empty());
}

TEST_CASE("dossier: names for addresses are plain, short and unique", "[analyze][dossier]") {
  DossierNames names;
  CHECK(names.taken("ncm-5") == "ncm-5");
  CHECK(names.taken("ncm-5") == "ncm-5-2");
  CHECK(names.taken("a b/\"<c>\".md") == "a-b-c-.md");
  CHECK(names.taken("\"<>\"") == "x");
  CHECK(names.taken("") == "x-2");
  CHECK(names.taken("notice-on-the-continuation-of-the-national-emergency.md") ==
        "notice-on-the-continuation-of-the");
  // Never in the middle of a character.
  CHECK(names.taken("\uacf5\ub3d9\uc131\uba85\uacf5\ub3d9\uc131\uba85\uacf5\ub3d9\uc131\uba85\uacf5\ub3d9") ==
        "\uacf5\ub3d9\uc131\uba85\uacf5\ub3d9\uc131\uba85\uacf5\ub3d9\uc131\uba85");
}
