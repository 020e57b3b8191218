// A small archive of one series (fiction) that a test fills with statements.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "corpus/corpus.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace agreed::test {

class SmallSeries {
 public:
  SmallSeries() {
    folder_->write("archive.yaml",
                   "series:\n  - id: ncm\n    title: Fictional meetings\n    parties: [Castria, Norland]\n");
    folder_->write("termbase.yaml",
                   "concepts:\n  - id: modernization\n    definition: d\n    subject: s\n    terms:\n"
                   "      - {language: en, status: preferred, forms: [\"moderniz*\"]}\n");
  }

  // held: full, excerpts or none. The year gives the date.
  void add(const std::string& id, int year, const std::string& held, const std::string& body,
           const std::string& language = "en") {
    folder_->write("ncm/" + id + (language == "en" ? "" : "." + language) + ".md",
                   "---\nid: " + id + "\nseries: ncm\nordinal: " + std::to_string(year - 1990) +
                       "\ntitle: Fiction\ndate: " + std::to_string(year) + "-01-01\nplace: Here\nlanguage: " +
                       language + "\ntext: " + held + "\nsources:\n  - {url: \"https://example.org/" + id +
                       "\", kind: reprint, seen: true}\n---\n" + body);
  }

  [[nodiscard]] Corpus load() const {
    Result<Corpus> corpus = load_corpus(folder_->path());
    REQUIRE(corpus.ok());
    for (const Error& error : corpus.value().errors) FAIL_CHECK(error.to_string());
    return std::move(corpus).value();
  }

  [[nodiscard]] const agreed_test::TempFolder& folder() const { return *folder_; }

 private:
  std::unique_ptr<agreed_test::TempFolder> folder_ = std::make_unique<agreed_test::TempFolder>();
};

}  // namespace agreed::test
