// Tests statements/claims.yaml: what the tool says of each claim. The table follows the verdicts of a check
// by hand (statements/README.md, "What was claimed"); where the two part, the README says why.
#include <string>
#include <utility>
#include <vector>

#include "analyze/claims.h"
#include "corpus/claims_file.h"
#include "support/catch.h"
#include "support/places.h"

using namespace agreed;

TEST_CASE("claims: the record's own claims have the verdicts of the table", "[claims]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"jo-02", "undecidable"},
      {"jo-03", "holds"},
      {"jo-04", "holds"},
      {"jo-05", "undecidable"},
      {"jo-06", "contradicted"},
      {"jo-06-official", "holds"},
      {"jo-07", "undecidable"},
      {"jo-07-official", "holds"},
      {"jo-08", "holds"},
      {"jo-08-new", "undecidable"},
      {"jo-09", "contradicted"},
      {"jo-09-official", "holds"},
      {"jo-10", "holds"},
      {"jo-11", "undecidable"},
      {"jo-12", "undecidable"},
      {"jo-12-official", "holds"},
      {"jo-13", "holds"},
      {"jo-13-level", "undecidable"},
      {"jo-13-official", "holds"},
      {"jo-13-sides", "undecidable"},
      {"jo-14", "undecidable"},
      {"jo-14-51", "holds"},
      {"jo-15", "undecidable"},
      {"jo-15-official", "holds"},
      {"jo-16", "undecidable"},
      {"jo-16-2023", "holds"},
      {"jo-16-reach", "contradicted"},
      {"jo-17", "contradicted"},
      {"jo-17-leaders", "contradicted"},
      {"jo-18", "holds"},
      {"jo-18-modern", "undecidable"},
      {"jo-19", "undecidable"},
      {"jo-20-35", "holds"},
      {"jo-20-50", "holds"},
      {"jo-20-53", "holds"},
      {"jo-20-54", "holds"},
      {"jo-20-56", "holds"},
      {"jo-21-heading", "holds"},
      {"jo-21-flexibility", "holds"},
      {"h01-since-2008", "undecidable"},
      {"h01-51", "holds"},
      {"h01-dropped", "holds"},
      {"h01-back", "undecidable"},
      {"h01-57", "holds"},
      {"h01-every-year", "contradicted"},
      {"h02-since-2016", "undecidable"},
      {"h02-56", "holds"},
      {"h02-57", "holds"},
      {"h02-cvid", "holds"},
      {"h02-ffvd", "holds"},
      {"h02-51", "holds"},
      {"h02-55", "holds"},
      {"h03-summit-2021-05-21", "holds"},
      {"h03-summit-2022-05-21", "holds"},
      {"h03-summit-2023-04-26", "holds"},
      {"h03-washington-declaration-2023", "holds"},
      {"h03-summit-2024-07-11", "holds"},
      {"h03-usjp-2022-05-23", "holds"},
      {"h03-usjp-2023-01-13", "holds"},
      {"h03-trilateral-2024-11-15", "holds"},
      {"h03-jfs-2025-11-13", "holds"},
      {"h03-usjp-2021-04-16", "holds"},
      {"h03-usjp-2024-04-10", "holds"},
      {"h03-usjp-2025-02-07", "holds"},
      {"h03-camp-david-2023", "holds"},
      {"h04-leaders", "undecidable"},
      {"h04-leaders-has", "holds"},
      {"h04-scm", "undecidable"},
      {"h04-scm-has", "holds"},
      {"h04-57", "undecidable"},
      {"h04-scc", "undecidable"},
      {"h04-scc-has", "holds"},
      {"h04-scc-2011", "undecidable"},
      {"h04-in", "holds"},
      {"h04-across", "holds"},
      {"h05-first", "undecidable"},
      {"h05-54", "holds"},
      {"h05-kept", "undecidable"},
      {"h05-57", "holds"},
      {"h06-japan-2006", "holds"},
      {"h06-japan-2007", "holds"},
      {"h06-indispensable", "holds"},
      {"h06-2017", "holds"},
      {"h06-2019", "holds"},
      {"h06-2024", "holds"},
      {"h06-korea", "undecidable"},
      {"h06-northeast", "holds"},
      {"h06-beyond", "holds"},
      {"h06-treaty", "holds"},
      {"h07-2003", "holds"},
      {"h07-2005", "holds"},
      {"h07-2009", "holds"},
      {"h07-scm", "holds"},
      {"h07-2017", "holds"},
      {"h07-global", "holds"},
      {"h07-2025", "holds"},
      {"h08-40", "holds"},
      {"h08-unbroken", "holds"},
      {"h08-after", "undecidable"},
      {"h09-35", "holds"},
      {"h09-leaders", "holds"},
      {"h09-understandings", "holds"},
      {"h10-every", "undecidable"},
      {"h10-38", "holds"},
      {"h10-capabilities", "holds"},
      {"h10-2018", "undecidable"},
      {"h10-2022", "undecidable"},
      {"h11-adaptation", "holds"},
      {"h11-transformation", "holds"},
      {"h11-again", "holds"},
      {"h11-china", "undecidable"},
      {"h11-china-has", "holds"},
      {"h11-enabler", "holds"},
      {"h11-2025", "holds"},
      {"h14-shared", "undecidable"},
      {"h14-interests", "holds"},
      {"h14-linchpin", "undecidable"},
      {"h14-sheet", "holds"},
      {"h16-omissions", "holds"},
      {"h16-japan", "holds"},
  };
  const std::string folder = std::string(AGREED_SOURCE_DIR) + "/statements";
  const Result<Corpus> corpus = load_corpus(folder);
  REQUIRE(corpus.ok());
  const Result<Claims> claims = read_claims_file(folder + "/claims.yaml");
  REQUIRE(claims.ok());
  const ClaimReport report = check_claims(corpus.value(), claims.value(), {});
  for (const Error& error : report.errors) FAIL_CHECK(error.to_string());
  REQUIRE(report.results.size() == table.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    CAPTURE(table[i].first);
    CHECK(report.results[i].claim->id == table[i].first);
    CHECK(name_of(report.results[i].verdict) == table[i].second);
    const bool open = report.results[i].verdict == ClaimVerdict::undecidable;
    CHECK(open == !report.results[i].missing.empty());
    if (!open) CHECK(!report.results[i].evidence.empty());
  }
}
