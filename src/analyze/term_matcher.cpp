// TermMatcher: an index from the id of a word to the patterns that it may begin.
//
// Each pattern has an anchor, its first element that is not "*". For every id that a text shows for
// the first time, the patterns whose anchor fits are looked up once and remembered; so a token costs
// one look-up in a vector, and the patterns that it anchors are then compared word by word.
//
// What fits: an id of the pattern, the folded word for a wildcard, or, where spelling was folded, the
// word as written without case ("modernis*" finds "modernising"). A pattern of a single wildcard word
// without a hyphen also fits a whole part of a compound ("moderni*" finds "post-modernization").
// Quotation marks in the text are passed over inside a match unless the pattern has some itself; all
// other marks count. A wildcard never takes a mark.
//
// The forms of a concept wait until a text of their language is searched: most texts are of one
// language, and the words and equivalents of each language have to be set up.
#include "analyze/term_matcher.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "analyze/term_pattern.h"

namespace agreed {
namespace {

constexpr std::uint32_t kUnresolved = 0xffffffff;

// The language that two tags have in common: "en" of "en-US".
std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

bool is_wordlike(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Whether the glob fits the word, or, if asked for, one of its parts between hyphens.
bool fits_word_or_part(const std::string& glob, std::string_view word, bool parts) {
  if (glob_fits(glob, word)) return true;
  if (!parts || word.find('-') == std::string_view::npos) return false;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find('-'), word.size());
    if (end > 0 && glob_fits(glob, word.substr(0, end))) return true;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return false;
}

// A Hangul syllable, U+AC00..U+D7A3, by its UTF-8 bytes.
bool is_hangul(std::string_view character) {
  return character.size() == 3 && character >= "\xEA\xB0\x80" && character <= "\xED\x9E\xA3";
}

// A CJK ideograph, U+4E00..U+9FFF, or kana, U+3041..U+3096 and U+30A1..U+30FA.
bool is_japanese_letter(std::string_view character) {
  return (character >= "\xE4\xB8\x80" && character <= "\xE9\xBF\xBF") ||
         (character >= "\xE3\x81\x81" && character <= "\xE3\x82\x96") ||
         (character >= "\xE3\x82\xA1" && character <= "\xE3\x83\xBA");
}

// Korean glues particles to a word's end and writes compounds as one word, so a phrase that begins or
// ends in Hangul is open on that side; otherwise it would be called absent where it stands.
std::string open_at_hangul(std::string_view phrase) {
  const std::size_t begin = phrase.find_first_not_of(" \t\n");
  const std::size_t end = phrase.find_last_not_of(" \t\n");
  if (begin == std::string_view::npos) return std::string(phrase);
  phrase = phrase.substr(begin, end + 1 - begin);
  std::string form = is_hangul(phrase.substr(0, 3)) ? "*" : "";
  form += phrase;
  if (phrase.size() >= 3 && is_hangul(phrase.substr(phrase.size() - 3))) form += '*';
  return form;
}

// Whether a form has a word for certain: nothing but letters, digits, blanks, hyphens, middle dots and
// wildcards, and among them a CJK ideograph, kana, a Hangul syllable or two ASCII letters. Others are
// compiled to know, as "(a)" is the label of a paragraph.
bool surely_has_word(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < form.size();) {
    const char c = form[i];
    const std::string_view character = form.substr(i, 3);
    if (is_hangul(character) || is_japanese_letter(character)) {
      letters += 2;
      i += character.size();
      continue;
    }
    if (form.substr(i, 2) == "\xC2\xB7") {
      i += 2;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '*' || c == '?';
    if (!letter && !other) return false;
    letters += letter ? 1 : 0;
    ++i;
  }
  return letters >= 2;
}

enum class Purpose : std::uint8_t { form, exclusion };

struct Entry {
  TermPattern pattern;
  std::string language;  // empty: any
  std::uint32_t query = 0;
  std::uint32_t term = 0;  // an exclusion bars the forms of its own term only
  Purpose purpose = Purpose::form;
  std::uint32_t anchor = 0;  // index of the first element that is not any_word
  bool parts = false;        // a single wildcard without a hyphen
};

// A form that certainly has a word, not compiled yet.
struct WaitingForm {
  std::string form;
  std::string language;
  std::uint32_t query = 0;
  std::uint32_t term = 0;
  Purpose purpose = Purpose::form;
};

struct Hit {
  std::uint32_t entry = 0;
  TokenRange tokens;
};

}  // namespace

struct TermMatcher::Impl {
  explicit Impl(Normalizer& owner) : normalizer(owner) {}

  Normalizer& normalizer;
  std::vector<Entry> entries;
  std::vector<WaitingForm> waiting;
  std::uint32_t queries = 0;
  std::uint32_t terms = 0;

  // By id: index of a list of entries anchored there, or kUnresolved. List 0 is empty.
  std::vector<std::uint32_t> by_id;
  std::vector<std::uint32_t> by_exact;
  std::vector<std::vector<std::uint32_t>> lists{{}};
  std::array<NormId, 2> quotes{};

  void add(TermPattern pattern, const std::string& language, std::uint32_t query, std::uint32_t term,
           Purpose purpose);
  void compile_waiting(std::string_view language);
  const std::vector<std::uint32_t>& anchored(NormId id);
  const std::vector<std::uint32_t>& anchored_as_written(NormId exact);
  [[nodiscard]] bool fits(const Entry& entry, const PatternElement& element, const NormToken& token) const;
  [[nodiscard]] std::optional<TokenRange> match_at(const Entry& entry, const NormalizedText& text,
                                                   TokenRange within, std::uint32_t anchor) const;
  void find_in(const NormalizedText& text, TokenRange paragraph, std::vector<Hit>& hits);
  std::uint32_t remember(std::vector<std::uint32_t> list);
};

void TermMatcher::Impl::add(TermPattern pattern, const std::string& language, std::uint32_t query,
                            std::uint32_t term, Purpose purpose) {
  Entry entry{std::move(pattern), language, query, term, purpose, 0, false};
  const std::vector<PatternElement>& elements = entry.pattern.elements;
  while (elements[entry.anchor].kind == ElementKind::any_word) ++entry.anchor;
  entry.parts = elements.size() == 1 && elements[0].glob.find('-') == std::string::npos;
  entries.push_back(std::move(entry));
  by_id.clear();
  by_exact.clear();
}

void TermMatcher::Impl::compile_waiting(std::string_view language) {
  const auto due = std::stable_partition(waiting.begin(), waiting.end(), [&](const WaitingForm& form) {
    return !form.language.empty() && primary(form.language) != language;
  });
  for (auto form = due; form != waiting.end(); ++form) {
    Result<TermPattern> pattern = compile_pattern(form->form, form->language, normalizer);
    if (pattern.ok()) {
      add(std::move(pattern).value(), form->language, form->query, form->term, form->purpose);
    }
  }
  waiting.erase(due, waiting.end());
}

std::uint32_t TermMatcher::Impl::remember(std::vector<std::uint32_t> list) {
  if (list.empty()) return 0;
  lists.push_back(std::move(list));
  return static_cast<std::uint32_t>(lists.size() - 1);
}

const std::vector<std::uint32_t>& TermMatcher::Impl::anchored(NormId id) {
  if (id >= by_id.size())
    by_id.resize(std::max<std::size_t>(normalizer.vocabulary().size(), id + 1), kUnresolved);
  if (by_id[id] == kUnresolved) {
    const std::string_view word = normalizer.vocabulary().word(id);
    std::vector<std::uint32_t> list;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const PatternElement& element = entries[i].pattern.elements[entries[i].anchor];
      const bool fitting = element.kind == ElementKind::word
                               ? element.id == id
                               : fits_word_or_part(element.glob, word, entries[i].parts);
      if (fitting) list.push_back(i);
    }
    by_id[id] = remember(std::move(list));
  }
  return lists[by_id[id]];
}

const std::vector<std::uint32_t>& TermMatcher::Impl::anchored_as_written(NormId exact) {
  if (exact >= by_exact.size()) {
    by_exact.resize(std::max<std::size_t>(normalizer.vocabulary().size(), exact + 1), kUnresolved);
  }
  if (by_exact[exact] == kUnresolved) {
    const std::string word = ascii_lower(normalizer.vocabulary().word(exact));
    std::vector<std::uint32_t> list;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const PatternElement& element = entries[i].pattern.elements[entries[i].anchor];
      if (element.kind == ElementKind::wildcard && fits_word_or_part(element.glob, word, entries[i].parts)) {
        list.push_back(i);
      }
    }
    by_exact[exact] = remember(std::move(list));
  }
  return lists[by_exact[exact]];
}

bool TermMatcher::Impl::fits(const Entry& entry, const PatternElement& element,
                             const NormToken& token) const {
  if (element.kind == ElementKind::word) return token.id == element.id && token.id != kGapId;
  if (!is_wordlike(token.kind)) return false;
  if (element.kind == ElementKind::any_word) return true;
  const Vocabulary& vocabulary = normalizer.vocabulary();
  return fits_word_or_part(element.glob, vocabulary.word(token.id), entry.parts) ||
         (token.folding > Folding::letter_case &&
          fits_word_or_part(element.glob, ascii_lower(vocabulary.word(token.exact)), entry.parts));
}

// The range of a match whose anchor stands at `anchor`, inside `within`.
std::optional<TokenRange> TermMatcher::Impl::match_at(const Entry& entry, const NormalizedText& text,
                                                      TokenRange within, std::uint32_t anchor) const {
  const std::vector<PatternElement>& elements = entry.pattern.elements;
  const auto passes_over = [&](std::uint32_t at) {
    const NormToken& token = text.tokens[at];
    return !entry.pattern.quotes && token.kind == TokenKind::punctuation &&
           (token.id == quotes[0] || token.id == quotes[1]);
  };
  std::uint32_t begin = anchor;
  for (std::uint32_t left = entry.anchor; left > 0; --left) {
    do {
      if (begin == within.begin) return std::nullopt;
      --begin;
    } while (passes_over(begin));
    if (!fits(entry, elements[left - 1], text.tokens[begin])) return std::nullopt;
  }
  std::uint32_t at = anchor;
  for (std::size_t i = entry.anchor; i < elements.size(); ++i, ++at) {
    while (i > entry.anchor && at < within.end && passes_over(at)) ++at;
    if (at >= within.end || !fits(entry, elements[i], text.tokens[at])) return std::nullopt;
  }
  return TokenRange{begin, at};
}

void TermMatcher::Impl::find_in(const NormalizedText& text, TokenRange paragraph, std::vector<Hit>& hits) {
  const std::string_view language = primary(text.language);
  const auto try_entries = [&](const std::vector<std::uint32_t>& list, std::uint32_t at) {
    for (const std::uint32_t index : list) {
      const Entry& entry = entries[index];
      if (!entry.language.empty() && primary(entry.language) != language) continue;
      const PatternElement& element = entry.pattern.elements[entry.anchor];
      if (!fits(entry, element, text.tokens[at])) continue;
      if (const auto range = match_at(entry, text, paragraph, at)) hits.push_back({index, *range});
    }
  };
  for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) {
    const NormToken& token = text.tokens[at];
    if (token.id == kGapId) continue;
    try_entries(anchored(token.id), at);
    if (token.folding > Folding::letter_case) try_entries(anchored_as_written(token.exact), at);
  }
}

TermMatcher::TermMatcher(Normalizer& normalizer) : impl_(std::make_unique<Impl>(normalizer)) {
  impl_->quotes = {normalizer.vocabulary().intern("\""), normalizer.vocabulary().intern("'")};
}
TermMatcher::~TermMatcher() = default;
TermMatcher::TermMatcher(TermMatcher&&) noexcept = default;
TermMatcher& TermMatcher::operator=(TermMatcher&&) noexcept = default;

Result<std::uint32_t> TermMatcher::add_concept(const Concept& term_concept,
                                               const std::string& termbase_path) {
  std::vector<WaitingForm> forms;
  for (const Term& term : term_concept.terms) {
    for (const Purpose purpose : {Purpose::form, Purpose::exclusion}) {
      for (const std::string& form : purpose == Purpose::form ? term.forms : term.exclusions) {
        if (!surely_has_word(form)) {
          const Result<TermPattern> pattern = compile_pattern(form, term.language, impl_->normalizer);
          if (!pattern.ok()) {
            return Error{ErrorCode::syntax, "concept " + term_concept.id + ": " + pattern.error().message,
                         termbase_path, term.line};
          }
        }
        forms.push_back({form, term.language, impl_->queries, impl_->terms, purpose});
      }
    }
    ++impl_->terms;
  }
  std::move(forms.begin(), forms.end(), std::back_inserter(impl_->waiting));
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
    Result<TermPattern> pattern = compile_pattern(form, language, impl_->normalizer);
    if (!pattern.ok()) return pattern.error();
    if (std::find(patterns.begin(), patterns.end(), pattern.value()) == patterns.end()) {
      patterns.push_back(std::move(pattern).value());
    }
    if (ascii) break;
  }
  for (TermPattern& pattern : patterns)
    impl_->add(std::move(pattern), "", impl_->queries, impl_->terms, Purpose::form);
  ++impl_->terms;
  return impl_->queries++;
}

std::vector<Occurrence> TermMatcher::find(const NormalizedText& text) const {
  const auto entry_of = [&](const Hit& hit) -> const Entry& { return impl_->entries[hit.entry]; };
  impl_->compile_waiting(primary(text.language));
  if (impl_->entries.empty()) return {};
  std::vector<Hit> hits;
  std::vector<Hit> here;  // of one paragraph: no match leaves it, so no exclusion bars one elsewhere
  for (const Paragraph& paragraph : text.paragraphs) {
    here.clear();
    impl_->find_in(text, paragraph.tokens, here);
    for (const Hit& hit : here) {
      const bool barred = std::any_of(here.begin(), here.end(), [&](const Hit& bar) {
        return entry_of(bar).purpose == Purpose::exclusion && entry_of(bar).term == entry_of(hit).term &&
               bar.tokens.begin < hit.tokens.end && hit.tokens.begin < bar.tokens.end;
      });
      if (entry_of(hit).purpose == Purpose::form && !barred) hits.push_back(hit);
    }
  }
  // By query, leftmost, longest; then of each query those that begin after the one kept before.
  std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
    return std::tuple(entry_of(a).query, a.tokens.begin, b.tokens.end) <
           std::tuple(entry_of(b).query, b.tokens.begin, a.tokens.end);
  });
  std::vector<Occurrence> found;
  for (const Hit& hit : hits) {
    const std::uint32_t query = entry_of(hit).query;
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
