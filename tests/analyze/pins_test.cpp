// Tests analyze/pins.cpp, lapsed_pins.cpp and lock_changes.cpp on the fiction.
#include "analyze/pins.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "analyze/lock_changes.h"
#include "analyze/term_watch.h"
#include "normalize/prepare.h"
#include "support/catch.h"
#include "support/check_desk.h"
#include "text/sha256.h"

using namespace agreed;
using namespace agreed::test;

namespace {

Result<LockedStatement> pin(const char* id, const PinChoice& choice) {
  return pin_statement(fiction(), *fiction().find(id), "", choice);
}

LockedStatement pinned(const std::string& text, PinReason reason) {
  LockedStatement locked;
  locked.id = "ncm-6";
  locked.language = "en";
  locked.phrases.push_back({text, phrase_hash(text), 2, reason});
  return locked;
}

// "weakened will -> may @They may keep it."; "kept".
std::string lapse(const std::string& phrase, const std::string& draft, PinReason reason = PinReason::term) {
  Vocabulary vocabulary;
  Normalizer normalizer(fiction().equivalents, vocabulary);
  const TermWatch watch(fiction(), normalizer);
  Result<SourceText> source = SourceText::from_bytes("draft.md", draft);
  const Statement statement =
      statement_from_text(std::make_shared<const SourceText>(std::move(source).value())).value();
  const NormalizedText text = prepare(statement.texts.front(), normalizer);
  std::string out;
  for (const LapsedPin& one : lapsed_pins(pinned(phrase, reason), text, watch, normalizer)) {
    out += fmt::format("{} {} -> {}", name_of(one.lapse), one.earlier, one.later);
    const ByteSpan span = text.span_of(one.facing);
    if (!span.empty()) out += " @" + std::string(text.source->slice(span));
  }
  return out.empty() ? "kept" : out;
}

}  // namespace

TEST_CASE("pins: sentences with a concept, with their paragraph and the hash of the file", "[pins]") {
  const Result<LockedStatement> locked = pin("ncm-6", {{"linchpin"}, {}});
  REQUIRE(locked.ok());
  REQUIRE(locked.value().phrases.size() == 1);
  const PinnedPhrase& phrase = locked.value().phrases.front();
  CHECK(phrase.paragraph == 2);
  CHECK(
      phrase.text.starts_with("The Secretary and the Minister reaffirmed that the Norland-Castria Alliance"));
  CHECK(phrase.hash == phrase_hash(phrase.text));
  CHECK(locked.value().sha256 == sha256_hex(fiction().find("ncm-6")->texts.front().source->bytes()));
}

TEST_CASE("pins: without a choice all sentences with terms and commitments, each once", "[pins]") {
  const Result<LockedStatement> locked = pin("ncm-6", {});
  REQUIRE(locked.ok());
  CHECK(locked.value().phrases.size() > 10);
  std::set<std::string> hashes;
  for (const PinnedPhrase& phrase : locked.value().phrases) CHECK(hashes.insert(phrase.hash).second);
}

TEST_CASE("pins: what the statement does not say cannot be pinned", "[pins]") {
  const auto message = [](const Result<LockedStatement>& result) {
    return result.ok() ? "pinned" : result.error().message;
  };
  CHECK(message(pin("ncm-6", {{"nonesuch"}, {}})) == "the termbase has no concept 'nonesuch'");
  CHECK(message(pin("ncm-6", {{}, {"a wooden horse"}})) ==
        "statement 'ncm-6' does not say \"a wooden horse\"");
  CHECK(message(pin("ncm-6", {{}, {"LINCHPIN of\npeace"}})) == "pinned");
}

TEST_CASE("pins: a draft keeps, rewords, weakens or drops them", "[pins]") {
  const std::string pin = "Both sides will maintain the harbor watch at Lund until the spring.";
  const std::string before = "The ministers met in Ostra.\n\n";
  CHECK(lapse(pin, before + pin) == "kept");
  CHECK(lapse(pin, before + "both sides will maintain the harbor watch, at Lund, until the spring") ==
        "kept");
  CHECK(lapse(pin, before + "Both sides may maintain the harbor watch at Lund until the spring.") ==
        "weakened will -> may @Both sides may maintain the harbor watch at Lund until the spring.");
  CHECK(lapse(pin, before + "Both sides will maintain the harbor guard at Lund until the spring.") ==
        "reworded watch -> guard @Both sides will maintain the harbor guard at Lund until the spring.");
  CHECK(lapse(pin, before + "Both sides will maintain the harbor watch at Lund.") ==
        "reworded until the spring ->  @Both sides will maintain the harbor watch at Lund.");
  CHECK(lapse(pin, before + "They thanked the host.") == "dropped  -> ");
}

TEST_CASE("pins: words beside a phrase that was asked for change nothing of it", "[pins]") {
  const std::string pin = "the harbor watch at Lund";
  const auto asked = [&](const std::string& draft) { return lapse(pin, draft, PinReason::asked); };
  CHECK(asked("They keep, as ever, the harbor watch at Lund and more.") == "kept");
  CHECK(asked("They keep the harbor guard at Lund and more.").starts_with("reworded"));
  CHECK(asked("They met.").starts_with("dropped"));
}

TEST_CASE("pins: two locks are compared by wording, not by place", "[pins]") {
  const AgreedLock five{{pin("ncm-5", {}).value()}, "a"};
  const AgreedLock six{{pin("ncm-6", {}).value()}, "a"};
  CHECK_FALSE(compare_locks(six, six).any());
  const LockChanges changes = compare_locks(five, six);
  CHECK(changes.replaced == std::vector<std::string>{"ncm-5"});
  CHECK(changes.added == std::vector<std::string>{"ncm-6"});
  CHECK(changes.kept > 0);
  CHECK(changes.kept + static_cast<std::size_t>(
                           std::ranges::count(changes.changes, LockChangeKind::pinned, &LockChange::kind)) ==
        six.statements.front().phrases.size());
}
