// Provenance against what is known of every word; scripts/bench provenance reads the counters.
#include <benchmark/benchmark.h>

#include <string>

#include "support/planted_series.h"
#include "support/wikiwho.h"

namespace {

void provenance_wikiwho(benchmark::State& state) {
  const agreed::test::WikiArticle article = agreed::test::read_wiki_article(AGREED_SHARED_DIR);
  if (article.revisions.empty()) {
    state.SkipWithError("oracles/wikiwho is missing");
    return;
  }
  double agreement = 0;
  for (auto _ : state) agreement = article.agreement();
  state.counters["agreement"] = agreement;
}
BENCHMARK(provenance_wikiwho)->Unit(benchmark::kMillisecond);

void provenance_planted(benchmark::State& state) {
  const auto pool = agreed::test::real_sentences(std::string(AGREED_SHARED_DIR) + "/corpora", 6000);
  if (pool.empty()) {
    state.SkipWithError("corpora is missing");
    return;
  }
  agreed::test::ProvenanceScore sum;
  for (auto _ : state) {
    sum = {};
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
      agreed::test::score(agreed::test::SeriesPlanter(pool, seed).plant(), sum);
    }
  }
  const auto words = static_cast<double>(sum.words);
  state.counters["words"] = words;
  state.counters["origins"] = static_cast<double>(sum.origins) / words;
  state.counters["histories"] = static_cast<double>(sum.histories) / words;
}
BENCHMARK(provenance_planted)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
