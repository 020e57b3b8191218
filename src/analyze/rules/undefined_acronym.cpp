// undefined-acronym: initials that nothing spells out.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analyze/rules/rule_places.h"

namespace agreed {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// Initials that dictionaries have as words.
constexpr std::array<std::string_view, 30> kWords = {
    "AI",  "AIDS",   "CEO",    "COVID", "DNA",  "GDP", "GMT",  "GPS",  "HIV", "ID",
    "IMF", "IT",     "MD",     "MIA",   "NASA", "NGO", "OECD", "OPEC", "POW", "STEM",
    "TV",  "UNESCO", "UNICEF", "USAID", "USS",  "UTC", "VIP",  "WHO",  "WTO", "ICT"};

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// "JADN" of "JADN's", "JADNs"; empty if the word is no row of two to eight capitals, with digits and "&".
std::string_view acronym_in(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  if (word.ends_with('s') && word.size() > 2) word.remove_suffix(1);
  if (word.size() < 2 || word.size() > 8 || is_roman(word)) return {};
  const auto capitals = std::ranges::count_if(word, is_upper);
  const bool fits =
      std::ranges::all_of(word, [](char c) { return is_upper(c) || (c >= '0' && c <= '9') || c == '&'; });
  return fits && is_upper(word.front()) && capitals >= 2 ? word : std::string_view();
}

// The parts of "NATO-Ukraine".
std::vector<std::string_view> parts_of(std::string_view word) {
  std::vector<std::string_view> parts;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-/"), word.size());
    parts.push_back(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return parts;
}

class AcronymReader {
 public:
  AcronymReader(const NormalizedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  [[nodiscard]] std::string_view word(std::uint32_t i) const {
    return vocabulary_.word(text_.tokens[i].exact);
  }

  // In parentheses or quotes behind its name, "(JADN)"; or its name in parentheses behind it.
  [[nodiscard]] bool is_spelled_out(std::uint32_t i, std::string_view acronym) const {
    if (i > 0) {
      std::uint32_t before = i - 1;
      while (before > 0 && is_any(before, {"\"", "'", "the", "hereafter", "hereinafter", ",", "or"}))
        --before;
      if (word(before) == "(") return true;
      // "the Joint Air Defense Network, or JADN"
      if (before + 1 < i && name_ends(before, acronym)) return true;
    }
    if (i + 2 < text_.tokens.size() && word(i + 1) == "(") {
      std::uint32_t end = i + 2;
      while (end < text_.tokens.size() && end < i + 14 && word(end) != ")") ++end;
      return end > i + 2 && name_ends(end - 1, acronym);
    }
    return false;
  }

  // Words in capitals side by side, one of them too long for initials: "ULCHI FREEDOM SHIELD".
  [[nodiscard]] bool stands_in_row_of_capitals(std::uint32_t i) const {
    std::uint32_t begin = i;
    std::uint32_t end = i + 1;
    while (begin > 0 && is_shout(begin - 1)) --begin;
    while (end < text_.tokens.size() && is_shout(end)) ++end;
    if (end - begin > 2) return true;
    for (std::uint32_t t = begin; t < end && end - begin > 1; ++t) {
      if (word(t).size() > 5) return true;
    }
    return word(i).find('-') != std::string_view::npos && word(i).size() > 8 && is_shout(i);
  }

  // A line in capitals says nothing about its words.
  [[nodiscard]] bool stands_in_capitals(std::uint32_t i) const {
    const TokenRange sentence = text_.sentences[text_.sentence_of_token(i)].tokens;
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (text_.tokens[t].kind != TokenKind::word) continue;
      ++words;
      const std::string_view written = word(t);
      if (std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; })) ++capitals;
    }
    return words > 1 && capitals * 2 > words;
  }

 private:
  [[nodiscard]] bool is_shout(std::uint32_t i) const {
    const std::string_view written = word(i);
    return written.size() > 1 && std::ranges::all_of(written, [](char c) { return is_upper(c) || c == '-'; });
  }

  [[nodiscard]] bool is_any(std::uint32_t i, std::initializer_list<std::string_view> words) const {
    return std::ranges::find(words, word(i)) != words.end();
  }

  // Whether words up to this one have the initials, small words between them left out.
  [[nodiscard]] bool name_ends(std::uint32_t last, std::string_view acronym) const {
    std::size_t left = acronym.size();
    for (std::uint32_t i = last + 1; i-- > 0 && left > 0 && last - i < 14;) {
      const std::string_view written = word(i);
      if (written.empty()) return false;
      for (std::vector<std::string_view> parts = parts_of(written); !parts.empty() && left > 0;
           parts.pop_back()) {
        const char first = parts.back().empty() ? ' ' : parts.back().front();
        const char upper = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
        if (upper == acronym[left - 1])
          --left;
        else if (first < 'a' || first > 'z')
          return false;
      }
    }
    return left == 0;
  }

  const NormalizedText& text_;
  const Vocabulary& vocabulary_;
};

// What the archive knows by itself: forms of its equivalents, parties, and words of its termbase.
std::set<std::string, std::less<>> well_known(const Corpus& corpus) {
  std::set<std::string, std::less<>> known(kWords.begin(), kWords.end());
  const auto add = [&](std::string_view form) {
    for (std::size_t at = 0; at < form.size();) {
      const std::size_t end = std::min(form.find_first_of(" -/()|[]~*@,\"", at), form.size());
      if (end > at) known.emplace(form.substr(at, end - at));
      at = end + 1;
    }
  };
  for (const EquivalentGroup& group : corpus.equivalents.groups) {
    for (const std::string& form : group.forms) add(form);
  }
  for (const Series& series : corpus.series) {
    for (const std::string& party : series.parties) add(party);
  }
  for (const Concept& one : corpus.termbase.concepts) {
    for (const Term& term : one.terms) {
      for (const std::string& form : term.forms) add(form);
    }
  }
  return known;
}

// Acronyms that an earlier statement of the series spells out; of those held in excerpts, all that they use,
// since the rest cannot be seen.
std::set<std::string, std::less<>> spelled_out_before(const CheckHistory& history) {
  std::set<std::string, std::less<>> known;
  const Vocabulary& vocabulary = history.normalizer().vocabulary();
  for (const SeriesText& earlier : history.before().texts) {
    const AcronymReader reader(earlier.text, vocabulary);
    for (std::uint32_t i = 0; i < earlier.text.tokens.size(); ++i) {
      for (const std::string_view part : parts_of(reader.word(i))) {
        const std::string_view acronym = acronym_in(part);
        if (acronym.empty() || known.contains(acronym)) continue;
        if (earlier.held != Held::full || reader.is_spelled_out(i, acronym)) known.emplace(acronym);
      }
    }
  }
  return known;
}

struct Use {
  std::uint32_t token = 0;
  bool later = false;  // spelled out, but only behind this place
};

// First uses that nothing before them spells out, by place.
std::map<std::string, Use, std::less<>> first_uses(const NormalizedText& text, const Vocabulary& vocabulary,
                                                   const std::set<std::string, std::less<>>& known) {
  std::map<std::string, Use, std::less<>> open;
  std::set<std::string, std::less<>> settled;
  const AcronymReader reader(text, vocabulary);
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].kind != TokenKind::word) continue;
    for (const std::string_view part : parts_of(reader.word(i))) {
      const std::string_view acronym = acronym_in(part);
      if (acronym.empty() || known.contains(acronym) || settled.contains(acronym)) continue;
      const auto found = open.find(acronym);
      if (reader.is_spelled_out(i, acronym)) {
        if (found != open.end()) found->second.later = true;
        settled.emplace(acronym);
        continue;
      }
      const bool in_heading = text.paragraphs[text.paragraph_of_token(i)].kind == ParagraphKind::heading;
      if (found == open.end() && !in_heading && !reader.stands_in_capitals(i) &&
          !reader.stands_in_row_of_capitals(i))
        open.emplace(acronym, Use{i});
    }
  }
  return open;
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const NormalizedText& text = context.reading.text;
  if (context.draft.text->held != Held::full || !text.language.starts_with("en")) return findings;
  const Vocabulary& vocabulary = context.history.normalizer().vocabulary();
  const auto open = first_uses(text, vocabulary, well_known(context.history.corpus()));
  if (open.empty()) return findings;
  const auto before = spelled_out_before(context.history);
  for (const auto& [acronym, use] : open) {
    if (before.contains(acronym)) continue;
    findings.push_back(finding_at(context, {use.token, use.token + 1},
                                  use.later ? fmt::format("{} is spelled out only further down", acronym)
                                            : fmt::format("{} is never spelled out", acronym)));
  }
  std::ranges::stable_sort(findings, {}, [](const Finding& one) { return one.span.begin; });
  return findings;
}

}  // namespace

Rule undefined_acronym_rule() {
  Rule rule;
  rule.name = "undefined-acronym";
  rule.kind = RuleKind::form;
  rule.severity = Severity::warning;
  rule.summary = "initials that nothing spells out";
  rule.explanation =
      "Finds the first use of a row of capitals that neither the text up to there nor an earlier statement "
      "of the "
      "series spells out: \"the Joint Air Defense Network (JADN)\", or \"JADN (Joint Air Defense Network)\". "
      "Known "
      "without that are the forms of equivalents.yaml, the parties of the archive and the words of its "
      "termbase. "
      "Initials that are words (\"AI\", \"GDP\"), headings, rows of capitals and Roman numerals do not "
      "count. English texts only.";
  rule.good = "They opened the Joint Air Defense Network (JADN). JADN will grow.";
  rule.bad = "They opened JADN. JADN will grow.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
