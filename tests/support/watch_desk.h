// A desk to watch terms at: an archive made from YAML, and texts made from plain strings.
#pragma once

#include <string>

#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "support/desk.h"
#include "support/temp_folder.h"

namespace agreed::test {

class WatchDesk {
 public:
  // Contents of termbase.yaml, ladders.yaml and archive.yaml; empty ones are not written.
  WatchDesk(const std::string& termbase, const std::string& ladders, const std::string& archive = "")
      : corpus_(corpus_of(termbase, ladders, archive)), watch_(corpus_, desk_.normalizer()) {}

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] const TermWatch& watch() const { return watch_; }
  [[nodiscard]] const Vocabulary& vocabulary() { return desk_.vocabulary(); }
  NormalizedText read(const std::string& bytes, const std::string& language = "en") {
    return desk_.read(bytes, language);
  }

 private:
  static Corpus corpus_of(const std::string& termbase, const std::string& ladders,
                          const std::string& archive) {
    const agreed_test::TempFolder folder;
    if (!termbase.empty()) folder.write("termbase.yaml", termbase);
    if (!ladders.empty()) folder.write("ladders.yaml", ladders);
    if (!archive.empty()) folder.write("archive.yaml", archive);
    return load_vocabulary_files(folder.path()).value();
  }

  Desk desk_;
  Corpus corpus_;
  TermWatch watch_;
};

}  // namespace agreed::test
