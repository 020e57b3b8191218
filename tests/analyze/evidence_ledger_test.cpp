// Tests src/analyze/evidence_ledger.cpp: which document stands in which list (fiction).
#include "analyze/evidence_ledger.h"

#include <memory>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/sha256.h"

using namespace agreed;

namespace {

StatementText text_of(const std::string& path, const std::string& language, Held held) {
  StatementText text;
  text.language = language;
  text.held = held;
  text.source = std::make_shared<const SourceText>(SourceText::from_bytes(path, "The bridge.\n").value());
  return text;
}

// "list: id [language] concept basis", one a line; the hash only as "#" where it is that of the bytes.
std::string dump(const EvidenceLedger& ledger) {
  std::string out;
  const auto list = [&](const char* name, const std::vector<LedgerEntry>& entries) {
    for (const LedgerEntry& entry : entries) {
      out += std::string(name) + ": " + entry.id + " [" + entry.language + "]";
      if (!entry.path.empty()) out += " " + entry.path;
      if (entry.sha256 == sha256_hex("The bridge.\n")) out += " #";
      if (!entry.basis.empty()) out += " " + entry.concept_id + " " + entry.basis;
      out += "\n";
    }
  };
  list("full", ledger.read_in_full);
  list("excerpts", ledger.read_in_excerpts);
  list("absence", ledger.documented_absences);
  list("not wording", ledger.not_wording);
  list("other", ledger.other_languages);
  for (const std::string& id : ledger.not_read) out += "not read: " + id + "\n";
  return out;
}

struct Record {
  Corpus corpus;
  Statement full, excerpts, title;
  Record() {
    corpus.folder = "archive";
    full.id = "s-1";
    excerpts.id = "s-2";
    title.id = "s-3";
    for (Statement* one : {&full, &excerpts, &title}) one->series = "s";
    full.texts = {text_of("archive/s/s-1.md", "en", Held::full),
                  text_of("archive/s/s-1.ko.md", "ko", Held::excerpts)};
    excerpts.texts = {text_of("archive/s/s-2.md", "en", Held::excerpts)};
    excerpts.texts.front().absences = {{"bridge", "no bridge", "Somebody 2001", "https://example.invalid"},
                                       {"tower", "no tower", "Somebody 2002", ""}};
    title.texts = {text_of("archive/s/s-3.md", "en", Held::none)};
  }
};

}  // namespace

TEST_CASE("evidence ledger: a document stands where it is known how far it was read", "[analyze]") {
  const Record record;
  const std::vector<AskedStatement> asked = {
      {&record.full, "s-1", {&record.full.texts[0]}, {}},
      {&record.excerpts, "s-2", {&record.excerpts.texts[0]}, {&record.excerpts.texts[0]}},
      {&record.title, "s-3", {}, {}}};
  CHECK(dump(ledger_of(record.corpus, asked,
                       [](const Absence& absence) { return absence.concept_id == "bridge"; })) ==
        "full: s-1 [en] s/s-1.md #\n"
        "excerpts: s-2 [en] s/s-2.md #\n"
        "absence: s-2 [en] bridge Somebody 2001\n"
        "not wording: s-2 [en] s/s-2.md #\n"
        "other: s-1 [ko] s/s-1.ko.md\n"
        "not read: s-3\n");
}

TEST_CASE("evidence ledger: asked twice in two languages, a statement is read in both", "[analyze]") {
  const Record record;
  const std::vector<AskedStatement> asked = {{&record.full, "s-1", {&record.full.texts[0]}, {}},
                                             {&record.full, "s-1", {&record.full.texts[1]}, {}},
                                             {&record.full, "s-1", {&record.full.texts[1]}, {}}};
  CHECK(dump(ledger_of(record.corpus, asked, {})) ==
        "full: s-1 [en] s/s-1.md #\n"
        "excerpts: s-1 [ko] s/s-1.ko.md #\n");
}

TEST_CASE("evidence ledger: joined ledgers have each document once", "[analyze]") {
  const Record record;
  const AskedStatement first = {&record.full, "s-1", {&record.full.texts[0], &record.full.texts[1]}, {}};
  const AskedStatement second = {&record.title, "s-3", {}, {}};
  EvidenceLedger ledger = ledger_of(record.corpus, {first, second}, {});
  const std::string before = dump(ledger);
  add_ledger(ledger, ledger_of(record.corpus, {second, first}, {}));
  CHECK(dump(ledger) == before);
  add_ledger(ledger, ledger_of(record.corpus, {{&record.excerpts, "s-2", {}, {}}}, {}));
  CHECK(dump(ledger).find("other: s-2 [en] s/s-2.md\n") != std::string::npos);
}
