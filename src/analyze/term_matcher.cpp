// TermMatcher: an index from the id of a word to the patterns that it may begin.
//
// Each pattern has an anchor, the longest of its elements that are a word or a wildcard, or the first where
// it has a gap. For every id that a text shows for the first time, the patterns whose anchor fits are looked
// up once and remembered; so a token costs one look-up in a vector, and the patterns that it anchors are then
// compared word by word. To look up the patterns of an id, those of a word are filed under it, and wildcards
// under their first letter.
//
// The forms of a concept wait until a text of their language is searched: most texts are of one
// language, and the words and equivalents of each language have to be set up.
#include "analyze/term_matcher.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analyze/form_words.h"
#include "analyze/pattern_match.h"
#include "analyze/term_demands.h"
#include "analyze/term_pattern.h"
#include "corpus/languages.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::uint32_t kUnresolved = 0xffffffff;

// What a pattern is for. All but forms bear on the forms of their own term only.
struct Role {
  std::uint32_t query = 0;
  std::uint32_t term = 0;
  Purpose purpose = Purpose::form;
};

struct Entry {
  AnchoredPattern pattern;
  std::string language;  // primary tag; empty: any
  Role role;
};

// A form that certainly has a word, not compiled yet.
struct WaitingForm {
  std::string form;
  std::string language;
  Role role;
};

struct Hit {
  std::uint32_t entry = 0;
  std::uint32_t query = 0;
  TokenRange tokens;
};

}  // namespace

struct TermMatcher::Impl {
  explicit Impl(Normalizer& owner) : normalizer(owner), match(owner.vocabulary()) {}

  Normalizer& normalizer;
  PatternMatch match;
  std::vector<Entry> entries;
  std::vector<WaitingForm> waiting;
  std::vector<TermDemands> terms;
  std::uint32_t queries = 0;

  // Entries by their anchors: words by id, wildcards by the first byte of the glob, 0 for "*" and "?".
  std::unordered_map<NormId, std::vector<std::uint32_t>> word_anchors;
  std::array<std::vector<std::uint32_t>, 256> wildcard_anchors;

  // By id: index of a list of entries anchored there, or kUnresolved. List 0 is empty.
  std::vector<std::uint32_t> by_id;
  std::vector<std::uint32_t> by_exact;
  std::vector<std::vector<std::uint32_t>> lists{{}};

  [[nodiscard]] std::size_t letters_of(const PatternElement& element) const;
  void anchor_at_longest(AnchoredPattern& pattern) const;
  void add(TermPattern pattern, const std::string& language, Role role);
  void compile_waiting(std::string_view language);
  void take_wildcards(std::string_view word, std::vector<std::uint32_t>& list) const;
  const std::vector<std::uint32_t>& anchored_at(NormId id);
  const std::vector<std::uint32_t>& anchored_as_written(NormId exact);
  [[nodiscard]] TokenRange reach_of(const Entry& entry, const NormalizedText& text, TokenRange paragraph,
                                    std::uint32_t at) const;
  void find_in(const NormalizedText& text, TokenRange paragraph, std::vector<Hit>& hits);
  [[nodiscard]] DemandedMatches demanded_in(const std::vector<Hit>& here) const;
  std::uint32_t remember(std::vector<std::uint32_t> list);
};

// The letters of an element that any word must have to fit it.
std::size_t TermMatcher::Impl::letters_of(const PatternElement& element) const {
  if (element.kind == ElementKind::word) return normalizer.vocabulary().word(element.id).size();
  return static_cast<std::size_t>(
      std::count_if(element.glob.begin(), element.glob.end(), [](char c) { return c != '*' && c != '?'; }));
}

// Long words are rare, so the longest finds the fewest places to try in vain. A gap takes the fewest words
// that it can, seen from the anchor: there the first word stays.
void TermMatcher::Impl::anchor_at_longest(AnchoredPattern& pattern) const {
  if (pattern.has_gap) return;
  const std::vector<PatternElement>& elements = pattern.pattern.elements;
  for (std::size_t i = pattern.anchor + 1; i < elements.size(); ++i) {
    const bool may = elements[i].kind == ElementKind::word || elements[i].kind == ElementKind::wildcard;
    if (may && letters_of(elements[i]) > letters_of(elements[pattern.anchor])) pattern.anchor = i;
  }
}

void TermMatcher::Impl::add(TermPattern pattern, const std::string& language, Role role) {
  Entry entry{anchored(std::move(pattern)), std::string(primary_language(language)), role};
  anchor_at_longest(entry.pattern);
  const PatternElement& anchor = entry.pattern.pattern.elements[entry.pattern.anchor];
  const auto index = static_cast<std::uint32_t>(entries.size());
  if (anchor.kind == ElementKind::word) {
    word_anchors[anchor.id].push_back(index);
  } else {
    const char first = anchor.glob.front();
    const bool open = first == '*' || first == '?';
    wildcard_anchors[open ? 0 : static_cast<unsigned char>(first)].push_back(index);
  }
  entries.push_back(std::move(entry));
  by_id.clear();
  by_exact.clear();
  lists.resize(1);
}

void TermMatcher::Impl::compile_waiting(std::string_view language) {
  const auto due = std::stable_partition(waiting.begin(), waiting.end(), [&](const WaitingForm& form) {
    return !form.language.empty() && primary_language(form.language) != language;
  });
  for (auto form = due; form != waiting.end(); ++form) {
    Result<std::vector<TermPattern>> patterns = compile_form(form->form, form->language, normalizer);
    if (!patterns.ok()) continue;
    for (TermPattern& pattern : patterns.value()) add(std::move(pattern), form->language, form->role);
  }
  waiting.erase(due, waiting.end());
}

std::uint32_t TermMatcher::Impl::remember(std::vector<std::uint32_t> list) {
  if (list.empty()) return 0;
  lists.push_back(std::move(list));
  return static_cast<std::uint32_t>(lists.size() - 1);
}

// Appends the entries whose wildcard anchor fits the word, in the order in which they were added.
void TermMatcher::Impl::take_wildcards(std::string_view word, std::vector<std::uint32_t>& list) const {
  const auto take = [&](std::string_view beginning) {
    if (beginning.empty()) return;
    for (const std::uint32_t i : wildcard_anchors[static_cast<unsigned char>(beginning.front())]) {
      const AnchoredPattern& pattern = entries[i].pattern;
      if (PatternMatch::fits_word(pattern.pattern.elements[pattern.anchor].glob, word, pattern.parts))
        list.push_back(i);
    }
  };
  take(word);
  for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos;
       hyphen = word.find('-', hyphen + 1)) {
    take(word.substr(hyphen + 1));
  }
  for (const std::uint32_t i : wildcard_anchors[0]) {
    const AnchoredPattern& pattern = entries[i].pattern;
    if (PatternMatch::fits_word(pattern.pattern.elements[pattern.anchor].glob, word, pattern.parts))
      list.push_back(i);
  }
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

const std::vector<std::uint32_t>& TermMatcher::Impl::anchored_at(NormId id) {
  if (id >= by_id.size())
    by_id.resize(std::max<std::size_t>(normalizer.vocabulary().size(), id + 1), kUnresolved);
  if (by_id[id] == kUnresolved) {
    std::vector<std::uint32_t> list;
    if (const auto found = word_anchors.find(id); found != word_anchors.end()) list = found->second;
    take_wildcards(normalizer.vocabulary().word(id), list);
    by_id[id] = remember(std::move(list));
  }
  return lists[by_id[id]];
}

const std::vector<std::uint32_t>& TermMatcher::Impl::anchored_as_written(NormId exact) {
  if (exact >= by_exact.size()) {
    by_exact.resize(std::max<std::size_t>(normalizer.vocabulary().size(), exact + 1), kUnresolved);
  }
  if (by_exact[exact] == kUnresolved) {
    std::vector<std::uint32_t> list;
    take_wildcards(ascii_lower(normalizer.vocabulary().word(exact)), list);
    by_exact[exact] = remember(std::move(list));
  }
  return lists[by_exact[exact]];
}

// Where a match may lie: in the paragraph; with gaps, in the sentence unless its term says otherwise.
TokenRange TermMatcher::Impl::reach_of(const Entry& entry, const NormalizedText& text, TokenRange paragraph,
                                       std::uint32_t at) const {
  if (!entry.pattern.has_gap || terms[entry.role.term].scope == TermScope::paragraph) return paragraph;
  return text.sentences[text.sentence_of_token(at)].tokens;
}

void TermMatcher::Impl::find_in(const NormalizedText& text, TokenRange paragraph, std::vector<Hit>& hits) {
  const std::string_view language = primary_language(text.language);
  const auto try_entries = [&](const std::vector<std::uint32_t>& list, std::uint32_t at) {
    for (const std::uint32_t index : list) {
      const Entry& entry = entries[index];
      if (!entry.language.empty() && entry.language != language) continue;
      const PatternElement& element = entry.pattern.pattern.elements[entry.pattern.anchor];
      if (!match.fits(entry.pattern, element, text.tokens[at])) continue;
      const TokenRange reach = reach_of(entry, text, paragraph, at);
      if (const auto range = match.around(entry.pattern, text, reach, {at, at + 1}))
        hits.push_back({index, entry.role.query, *range});
    }
  };
  for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) {
    const NormToken& token = text.tokens[at];
    if (token.id == kGapId) continue;
    try_entries(anchored_at(token.id), at);
    if (token.folding > Folding::letter_case) try_entries(anchored_as_written(token.exact), at);
  }
}

// The matches of one paragraph that are no forms.
DemandedMatches TermMatcher::Impl::demanded_in(const std::vector<Hit>& here) const {
  DemandedMatches demanded;
  for (const Hit& hit : here) {
    const Role& role = entries[hit.entry].role;
    if (role.purpose != Purpose::form) demanded.add(role.term, role.purpose, hit.tokens);
  }
  demanded.sort();
  return demanded;
}

TermMatcher::TermMatcher(Normalizer& normalizer) : impl_(std::make_unique<Impl>(normalizer)) {}
TermMatcher::~TermMatcher() = default;
TermMatcher::TermMatcher(TermMatcher&&) noexcept = default;
TermMatcher& TermMatcher::operator=(TermMatcher&&) noexcept = default;

Result<std::uint32_t> TermMatcher::add_concept(const Concept& term_concept,
                                               const std::string& termbase_path) {
  return add_terms(term_concept.terms, "concept " + term_concept.id, termbase_path);
}

Result<std::uint32_t> TermMatcher::add_terms(const std::vector<Term>& terms, const std::string& owner,
                                             const std::string& path) {
  std::vector<WaitingForm> forms;
  std::vector<TermDemands> demands;
  for (const Term& term : terms) {
    const auto number = static_cast<std::uint32_t>(impl_->terms.size() + demands.size());
    demands.push_back({term.scope, !term.with.empty()});
    for (const auto& [list, purpose] : {std::pair{&term.forms, Purpose::form},
                                        {&term.exclusions, Purpose::exclusion},
                                        {&term.with, Purpose::with},
                                        {&term.without, Purpose::without}}) {
      for (const std::string& form : *list) {
        if (!surely_compiles(form)) {
          const Result<std::vector<TermPattern>> patterns =
              compile_form(form, term.language, impl_->normalizer);
          if (!patterns.ok()) {
            return Error{ErrorCode::syntax, owner + ": " + patterns.error().message, path, term.line};
          }
        }
        forms.push_back({form, term.language, {impl_->queries, number, purpose}});
      }
    }
  }
  std::move(forms.begin(), forms.end(), std::back_inserter(impl_->waiting));
  std::move(demands.begin(), demands.end(), std::back_inserter(impl_->terms));
  return impl_->queries++;
}

Result<std::uint32_t> TermMatcher::add_phrase(std::string_view phrase) {
  // A phrase has no language. Only where it is not ASCII may the languages divide it into different
  // words, so it is compiled for each that has a dictionary of its own.
  const bool ascii =
      std::all_of(phrase.begin(), phrase.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string form = open_at_hangul(phrase);
  std::vector<TermPattern> patterns;
  for (const char* language : {"en", "ko", "ja"}) {
    Result<std::vector<TermPattern>> compiled = compile_form(form, language, impl_->normalizer);
    if (!compiled.ok()) return compiled.error();
    for (TermPattern& pattern : compiled.value()) {
      if (std::find(patterns.begin(), patterns.end(), pattern) == patterns.end()) {
        patterns.push_back(std::move(pattern));
      }
    }
    if (ascii) break;
  }
  const auto term = static_cast<std::uint32_t>(impl_->terms.size());
  for (TermPattern& pattern : patterns)
    impl_->add(std::move(pattern), "", {impl_->queries, term, Purpose::form});
  impl_->terms.emplace_back();
  return impl_->queries++;
}

std::vector<Occurrence> TermMatcher::find(const NormalizedText& text) const {
  const auto entry_of = [&](const Hit& hit) -> const Entry& { return impl_->entries[hit.entry]; };
  impl_->compile_waiting(primary_language(text.language));
  if (impl_->entries.empty()) return {};
  std::vector<Hit> hits;
  std::vector<Hit> here;  // of one paragraph: no match leaves it, so no exclusion bars one elsewhere
  for (const Paragraph& paragraph : text.paragraphs) {
    here.clear();
    impl_->find_in(text, paragraph.tokens, here);
    const DemandedMatches around = impl_->demanded_in(here);
    for (const Hit& hit : here) {
      const Role& role = entry_of(hit).role;
      if (role.purpose != Purpose::form) continue;
      if (around.let_stand(role.term, impl_->terms[role.term], hit.tokens, text)) hits.push_back(hit);
    }
  }
  // By query, leftmost, longest; then of each query those that begin after the one kept before.
  std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
    return std::tuple(a.query, a.tokens.begin, b.tokens.end) <
           std::tuple(b.query, b.tokens.begin, a.tokens.end);
  });
  std::vector<Occurrence> found;
  for (const Hit& hit : hits) {
    const std::uint32_t query = hit.query;
    if (!found.empty() && found.back().query == query && hit.tokens.begin < found.back().tokens.end) continue;
    found.push_back({query, hit.tokens, text.span_of(hit.tokens), text.sentence_of_token(hit.tokens.begin),
                     text.paragraph_of_token(hit.tokens.begin)});
  }
  std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::tuple(a.tokens.begin, a.query) < std::tuple(b.tokens.begin, b.query);
  });
  return found;
}

}  // namespace agreed
