// Tests src/analyze/streaks.h: what is broken, how long it had lasted, what kind it is, and what faces it.
#include "analyze/streaks.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "analyze/broken_phrases.h"
#include "analyze/streak_search.h"
#include "support/catch.h"
#include "support/desk.h"
#include "support/outside_series.h"

using namespace agreed;
using agreed::test::Desk;
using agreed::test::outside_series;
using agreed::test::outside_text;

namespace {

// Statements oldest first: "" is not held, what begins with "[...]" is held in excerpts.
StreakReport broken(Desk& desk, const std::vector<std::string>& before, const std::string& current,
                    std::size_t at_least = 2) {
  SeriesTexts series;
  series.language = "en";
  for (std::size_t i = 0; i < before.size(); ++i) {
    SeriesText& text = series.texts.emplace_back();
    text.id = text.label = "s" + std::to_string(i + 1);
    if (before[i].empty()) continue;
    text.held = before[i].starts_with("[...]") ? Held::excerpts : Held::full;
    text.text = desk.read(before[i]);
  }
  SeriesText now;
  now.id = now.label = "draft";
  now.held = Held::full;
  now.text = desk.read(current);
  return broken_streaks(now, series, at_least, desk.vocabulary());
}

// "2 commitment: phrase -> now" by line; "2+" for at least two, "2!" for all of the record.
std::string table(const StreakReport& report) {
  std::string out;
  for (const Streak& s : report.streaks) {
    out += out.empty() ? "" : "\n";
    out += std::to_string(s.streak);
    out += s.begin == StreakBegin::not_held ? "+ " : s.begin == StreakBegin::record ? "! " : " ";
    out += std::string(name_of(s.streak_class)) + ": " + s.text + " -> ";
    out += s.now ? (s.now->text.empty() ? "nothing" : s.now->text) : "no sentence";
  }
  return out;
}

std::string broken_table(const std::vector<std::string>& before, const std::string& current) {
  Desk desk;
  return table(broken(desk, before, current));
}

}  // namespace

TEST_CASE("streaks: words that went are shown alone, words that were replaced with what is around them",
          "[streaks]") {
  const std::string with = "They will search for the missing, a shared duty of honor towards their families.";
  CHECK(broken_table({with, with, with}, "They will search for the missing.") ==
        "3! commitment: a shared duty of honor towards their families -> nothing");
  CHECK(broken_table(
            {"The alliance remains the linchpin of peace.", "The alliance remains the linchpin of peace."},
            "The alliance remains the cornerstone of peace.") ==
        "2! commitment: The alliance remains the linchpin of peace -> The alliance remains the cornerstone "
        "of peace");
}

TEST_CASE("streaks: one word that comes in breaks a phrase, too", "[streaks]") {
  CHECK(broken_table({"New camps will be opened there.", "New camps will be opened there."},
                     "New camps will not be opened there.") ==
        "2! commitment: New camps will be opened there -> New camps will not be opened there");
}

TEST_CASE("streaks: wraps, marks, case and quotes do not break a phrase", "[streaks]") {
  const std::string with = "They agreed to keep the \"current\" plans, as before, under review.";
  CHECK(broken_table({with, with},
                     "They agreed to keep\n  the \xE2\x80\x9C"
                     "Current\xE2\x80\x9D\nplans as before under review.")
            .empty());
}

TEST_CASE("streaks: what moved elsewhere is not broken", "[streaks]") {
  const std::string with =
      "They agreed to train coast guards, to share charts of the northern lanes. The navies met in May.";
  CHECK(
      broken_table(
          {with, with},
          "The navies met in May. They agreed to share charts of the northern lanes, to train coast guards.")
          .empty());
}

TEST_CASE("streaks: how far back, and why no farther", "[streaks]") {
  const std::string with = "They reaffirmed the current force level.";
  const std::string without = "They met in spring and in autumn.";
  const std::string now = "They noted the posture.";
  const auto streak = [&](const std::vector<std::string>& before) {
    Desk desk;
    const StreakReport report = broken(desk, before, now);
    if (report.streaks.empty()) return std::string("none");
    return std::to_string(report.streaks.front().streak) + " " +
           std::string(name_of(report.streaks.front().begin));
  };
  CHECK(streak({with, with}) == "2 record");
  CHECK(streak({without, with, with}) == "2 not-before");
  CHECK(streak({"", with, with}) == "2 not-held");
  CHECK(streak({with, "", with, with}) == "2 not-held");
  CHECK(streak({"[...] in spring [...]", with, with}) == "2 not-held");
  CHECK(streak({without, "[...] the current force level [...]", with}) == "2 not-before");
  CHECK(streak({with}) == "none");
  CHECK(streak({with, without, with}) == "none");
  CHECK(streak({with, with, ""}) == "none");
}

TEST_CASE("streaks: a gap of an excerpt is not crossed", "[streaks]") {
  const std::string with = "They reaffirmed the current force level.";
  CHECK(broken_table({"[...] They reaffirmed [...] current force level [...]", with}, "Rain fell.") ==
        "2! commitment: current force level -> no sentence\n2! template: They reaffirmed -> no sentence");
}

TEST_CASE("streaks: nothing is said of a text that is not held in full", "[streaks]") {
  Desk desk;
  SeriesTexts series;
  for (const char* id : {"a", "b"}) {
    series.texts.push_back(
        {id, id, "", {}, Held::full, desk.read("They reaffirmed the current force level.")});
  }
  for (const Held held : {Held::excerpts, Held::none}) {
    const SeriesText now{"c", "c",  "",
                         {},  held, held == Held::none ? NormalizedText{} : desk.read("They met.")};
    const StreakReport report = broken_streaks(now, series, 2, desk.vocabulary());
    CHECK(report.streaks.empty());
    CHECK(report.notes.size() == 1);
  }
}

TEST_CASE("streaks: commitments, templates, names and dates", "[streaks]") {
  const std::string old =
      "The Joint Allied Command met on 4 May 2031. The two sides agreed. They will keep 400 guards there. "
      "The text is issued in both tongues.";
  Desk desk;
  const StreakReport report = broken(desk, {old, old, old}, "Nothing of this is left here.");
  CHECK(report.by_class[static_cast<std::size_t>(StreakClass::commitment)] > 0);
  std::string classes;
  for (const Streak& s : report.streaks)
    classes += std::string(name_of(s.streak_class)) + ": " + s.text + "\n";
  CHECK(classes ==
        "commitment: They will keep 400 guards there\n"
        "template: The Joint Allied Command met on 4 May 2031\n"
        "template: The text is issued in both tongues\n"
        "template: The two sides agreed\n");
  CHECK(broken_table({"On 4 May 2031 rain fell.", "On 4 May 2031 rain fell."}, "On 5 June 2032 rain fell.") ==
        "2! date: 4 May 2031 -> 5 June 2032");
  CHECK(broken_table({"They saw the Grey Heron drill.", "They saw the Grey Heron drill."},
                     "They saw the Blue Swan drill.") == "2! name: Grey Heron -> Blue Swan");
}

TEST_CASE("streaks: a longer phrase with a shorter streak stands below", "[streaks]") {
  Desk desk;
  const StreakReport report =
      broken(desk,
             {"It is the linchpin of peace.", "It is the linchpin of peace in the north.",
              "It is the linchpin of peace in the north."},
             "It is the pillar of peace in the north.");
  REQUIRE(report.streaks.size() == 1);
  CHECK(report.streaks[0].text == "It is the linchpin of peace");
  CHECK(report.streaks[0].streak == 3);
  REQUIRE(report.streaks[0].longer.size() == 1);
  CHECK(report.streaks[0].longer[0].text == "It is the linchpin of peace in the north");
  CHECK(report.streaks[0].longer[0].streak == 2);
}

TEST_CASE("streaks: at least so many", "[streaks]") {
  Desk desk;
  const std::vector<std::string> before = {
      "They reaffirmed the current force level.",
      "They praised the old bridge. They reaffirmed the current force level.",
      "They praised the old bridge. They reaffirmed the current force level."};
  CHECK(broken(desk, before, "They met.").streaks.size() == 2);
  CHECK(broken(desk, before, "They met.", 3).streaks.size() == 1);
  CHECK(broken(desk, before, "They met.", 4).streaks.empty());
}

TEST_CASE("streaks: on random texts every phrase stands where it is said to and not in the draft",
          "[streaks]") {
  std::mt19937 random(11);
  const std::vector<std::string> words = {"guards", "will",   "keep",   "north", "of",
                                          "the",    "patrol", "agreed", "river", "bridge"};
  const auto text = [&](std::string base) {
    for (int edits = 0; edits < 3; ++edits) {
      std::string word = words[random() % words.size()];
      const std::size_t at = base.find(' ', random() % base.size());
      if (at != std::string::npos) base.insert(at, " " + word);
    }
    return base;
  };
  for (int round = 0; round < 150; ++round) {
    Desk desk;
    std::string base;
    for (int i = 0; i < 24; ++i) base += words[random() % words.size()] + (i % 8 == 7 ? ". " : " ");
    std::vector<std::string> before;
    for (int i = 0; i < 4; ++i) before.push_back(base = text(base));
    const std::string current = text(text(base));
    const StreakReport report = broken(desk, before, current);
    const auto carries = [&](const std::string& in, const std::string& phrase) {
      const TextWords all = words_of(desk.read(in), PhraseBounds::gaps);
      const TextWords part = words_of(desk.read(phrase), PhraseBounds::gaps);
      return std::search(all.ids.begin(), all.ids.end(), part.ids.begin(), part.ids.end()) != all.ids.end();
    };
    for (const Streak& s : report.streaks) {
      INFO(current << " / " << s.text);
      CHECK_FALSE(carries(current, s.text));
      for (std::size_t i = 0; i < s.streak; ++i) CHECK(carries(before[before.size() - 1 - i], s.text));
      if (s.streak < before.size()) CHECK_FALSE(carries(before[before.size() - 1 - s.streak], s.text));
    }
  }
}

TEST_CASE("streaks: drafts, undated texts and texts of one day", "[streaks]") {
  const std::string with = "They reaffirmed the current force level.";
  const Corpus corpus;
  std::vector<Statement> series =
      outside_series({{"2031-01-01", with}, {"2032-01-01", with}, {"2032-01-01b", with}, {"undated", with}});
  const Statement draft = outside_text("draft", "They met.");
  StreakRequest request;
  request.current = &draft;
  const StreakReport report = find_streaks(corpus, series, request).value();
  REQUIRE(report.streaks.size() == 1);
  CHECK(report.streaks[0].streak == 2);
  CHECK(report.before == 3);
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].message.find("no date") != std::string::npos);

  request.current = &series[1];
  CHECK(find_streaks(corpus, series, request).value().before == 1);
  request.current = &series[2];
  CHECK(find_streaks(corpus, series, request).value().before == 1);
  request.series = "none";
  CHECK_FALSE(find_streaks(corpus, series, request).ok());
}

TEST_CASE("streaks: statements of one day are one step", "[streaks]") {
  const std::string with = "They reaffirmed the current force level.";
  const std::vector<Statement> series = outside_series({{"2031-01-01", with},
                                                        {"2032-01-01a", with},
                                                        {"2032-01-01b", "They met in spring."},
                                                        {"2033-01-01", with}});
  const Statement draft = outside_text("draft", "Rain fell.");
  StreakRequest request;
  request.current = &draft;
  const StreakReport report = find_streaks(Corpus{}, series, request).value();
  REQUIRE_FALSE(report.streaks.empty());
  CHECK(report.streaks[0].streak == 3);
}

TEST_CASE("streaks: a number that the series skips is a statement not held", "[streaks]") {
  const std::string with = "They reaffirmed the current force level.";
  Desk desk;
  const auto text = [&](const char* id, const std::string& words, std::size_t skipped) {
    SeriesText one{id, id, "", {}, Held::full, desk.read(words)};
    one.skipped_before = skipped;
    return one;
  };
  SeriesTexts series;
  series.texts = {text("s1", with, 0), text("s2", with, 1), text("s3", with, 0)};
  const StreakReport report = broken_streaks(text("s4", "Rain fell.", 0), series, 2, desk.vocabulary());
  REQUIRE_FALSE(report.streaks.empty());
  CHECK(report.streaks[0].streak == 2);
  CHECK(report.streaks[0].begin == StreakBegin::not_held);
  const StreakReport after_gap = broken_streaks(text("s5", "Rain fell.", 1), series, 2, desk.vocabulary());
  CHECK(after_gap.streaks.empty());
  CHECK(after_gap.notes.size() == 1);
}

namespace {

// A ladder with one verb, and one speaker.
Ladders ladders_in(const std::string& language, const std::string& verb, const std::string& speaker) {
  const auto terms = [&](const std::string& form) {
    Term term;
    term.language = language;
    term.forms = {form};
    return std::vector<Term>{term};
  };
  Ladders ladders;
  Ladder& ladder = ladders.ladders.emplace_back();
  ladder.id = "affirmation";
  ladder.steps.emplace_back();
  ladder.steps.front().terms = terms(verb);
  ladders.speakers.emplace_back();
  ladders.speakers.front().terms = terms(speaker);
  return ladders;
}

// The table of what three equal statements carry and a text without any of it does not.
std::string lost_in(const std::string& language, const Ladders& ladders, const std::string& old,
                    const std::string& now) {
  Desk desk;
  SeriesTexts series;
  series.language = language;
  for (const char* id : {"s1", "s2", "s3"}) {
    SeriesText& text = series.texts.emplace_back();
    text.id = text.label = id;
    text.held = Held::full;
    text.text = desk.read(old, language);
  }
  SeriesText draft;
  draft.id = draft.label = "draft";
  draft.held = Held::full;
  draft.text = desk.read(now, language);
  const SpeechActs acts = speech_acts(ladders, series.texts.back().text, desk.normalizer());
  return table(broken_streaks(draft, series, 2, desk.vocabulary(), acts));
}

}  // namespace

TEST_CASE("streaks: who speaks and what verbs say is told by the ladders in other languages", "[streaks]") {
  // Fiction: "Both sides reaffirmed. Both sides keep the bridge together.", then "Rain fell."
  const std::string korean =
      "\uC591\uCE21\uC740 \uC7AC\uD655\uC778\uD558\uC600\uB2E4. "
      "\uC591\uCE21\uC740 \uB2E4\uB9AC\uB97C \uD568\uAED8 \uC9C0\uD0A8\uB2E4.";
  const std::string rain = "\uBE44\uAC00 \uB0B4\uB838\uB2E4.";
  const Ladders ko = ladders_in("ko", "\uC7AC\uD655\uC778*", "\uC591\uCE21*");
  CHECK(
      lost_in("ko", ko, korean, rain) ==
      "3! commitment: \uC591\uCE21\uC740 \uB2E4\uB9AC\uB97C \uD568\uAED8 \uC9C0\uD0A8\uB2E4 -> no sentence\n"
      "3! template: \uC591\uCE21\uC740 \uC7AC\uD655\uC778\uD558\uC600\uB2E4 -> no sentence");
  CHECK(lost_in("ko", ladders_in("ja", "x", "y"), korean, rain).find("template") == std::string::npos);

  const std::string japanese =
      "\u4E21\u56FD\u306F\u518D\u78BA\u8A8D\u3057\u305F\u3002\u4E21\u56FD\u306F\u6A4B\u3092\u5B88\u308B"
      "\u3002";
  const std::string rain_ja = "\u96E8\u304C\u964D\u3063\u305F\u3002";
  const Ladders ja = ladders_in("ja", "\u518D\u78BA\u8A8D", "\u4E21\u56FD");
  CHECK(lost_in("ja", ja, japanese, rain_ja) ==
        "3! commitment: \u4E21\u56FD\u306F\u6A4B\u3092\u5B88\u308B -> no sentence\n"
        "3! template: \u4E21\u56FD\u306F\u518D\u78BA\u8A8D\u3057\u305F -> no sentence");
}
