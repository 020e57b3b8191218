// Builds the tables of one language and resolves words by them. Forms are cut by the tokenizer of their
// language, so they match what it makes of a text.
#include "normalize/language_rules.h"

#include <algorithm>
#include <memory>

#include "normalize/folding.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

constexpr std::size_t kLettersBeforeSuffix = 3;
constexpr std::string_view kPossessive = "'s";

std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

LanguageRules::LanguageRules(const Equivalents& equivalents, std::string_view language,
                             Vocabulary& vocabulary)
    : language_(language), vocabulary_(vocabulary) {
  for (const EquivalentGroup& group : equivalents.groups) {
    if (applies(group.language)) {
      add_group(group);
    }
  }
  for (const SpellingSuffix& suffix : equivalents.suffixes) {
    if (applies(suffix.language) && !suffix.from.empty()) {
      suffixes_.push_back(suffix);
    }
  }
  std::stable_sort(suffixes_.begin(), suffixes_.end(), [](const SpellingSuffix& a, const SpellingSuffix& b) {
    return a.from.size() > b.from.size();
  });
  for (const RotatingParties& rotation : equivalents.rotations) {
    add_rotation(rotation, equivalents);
  }
}

bool LanguageRules::applies(std::string_view language) const {
  return language.empty() || primary_subtag(language) == primary_subtag(language_);
}

std::vector<LanguageRules::Part> LanguageRules::parts_of(std::string_view form) const {
  std::vector<Part> parts;
  Result<SourceText> made = SourceText::from_bytes("", std::string(form));
  if (!made) {
    return parts;
  }
  const auto source = std::make_shared<const SourceText>(std::move(made).value());
  const ByteSpan all{source->content_begin(), source->size()};
  for (const Token& token : tokenize(source, all, {language_, Markup::plain}).tokens) {
    parts.push_back({fold_typography(wording_of(*source, token)), token.space_before && !parts.empty()});
  }
  return parts;
}

void LanguageRules::add_group(const EquivalentGroup& group) {
  if (group.forms.empty()) {
    return;
  }
  std::string canonical;
  for (const Part& part : parts_of(group.forms.front())) {
    canonical += part.space_before ? " " : "";
    canonical += part.exact;
  }
  if (canonical.empty()) {
    return;
  }
  canonical = fold_case(canonical);
  for (const std::string& form : group.forms) {
    add_variants(form, canonical, group.folding);
  }
}

void LanguageRules::add_variants(std::string_view form, std::string_view canonical, Folding folding) {
  const std::string possessive = std::string(canonical) + std::string(kPossessive);
  const NormId id = vocabulary_.intern(canonical);
  const NormId possessive_id = vocabulary_.intern(possessive);
  add_form(form, id, folding);
  const bool word_at_end = !form.empty() && (is_letter_byte(form.back()) || form.back() == '.');
  if (word_at_end) {
    add_form(std::string(form) + std::string(kPossessive), possessive_id, folding);
  }
  const std::string capitals = to_upper(form);
  if (fold_case(form) != form && capitals != form) {
    add_form(capitals, id, folding);
    if (word_at_end) {
      add_form(capitals + "'S", possessive_id, folding);
    }
  }
}

void LanguageRules::add_form(std::string_view form, NormId id, Folding folding) {
  const std::vector<Part> parts = parts_of(form);
  if (parts.empty()) {
    return;
  }
  bool has_capitals = false;
  std::vector<NormId> exact;
  std::vector<NormId> folded;
  for (const Part& part : parts) {
    const std::string lower = fold_case(part.exact);
    has_capitals = has_capitals || lower != part.exact;
    exact.push_back(vocabulary_.intern(part.exact));
    folded.push_back(vocabulary_.intern(lower));
  }
  if (has_capitals) {
    exact_forms_.add(exact, {id, folding});
  } else {
    folded_forms_.add(folded, {id, folding});
  }
}

// A party of several words makes compounds that the tokenizer cuts elsewhere ("Republic", "of",
// "Korea-United", "States"), so those of two parties are added as forms.
void LanguageRules::add_rotation(const RotatingParties& rotation, const Equivalents& equivalents) {
  if (rotation.parties.size() < 2) {
    return;
  }
  Rotation made;
  std::string canonical;
  std::vector<std::vector<std::string>> names;
  for (const std::string& party : rotation.parties) {
    made.parties.push_back(id_of_phrase(party));
    canonical += (canonical.empty() ? "" : "-") + fold_case(fold_typography(party));
    names.push_back({party});
    for (const EquivalentGroup& group : equivalents.groups) {
      if (applies(group.language) &&
          std::find(group.forms.begin(), group.forms.end(), party) != group.forms.end()) {
        names.back() = group.forms;
      }
    }
  }
  made.id = vocabulary_.intern(canonical);
  for (std::size_t left = 0; names.size() == 2 && left < 2; ++left) {
    for (const std::string& first : names[left]) {
      for (const std::string& second : names[1 - left]) {
        if (first.find(' ') != std::string::npos || second.find(' ') != std::string::npos) {
          std::string compound = first;
          compound += '-';
          compound += second;
          add_variants(compound, canonical, left == 0 ? Folding::equivalent : Folding::rotation);
        }
      }
    }
  }
  most_parties_ = std::max(most_parties_, made.parties.size());
  rotations_.push_back(std::move(made));
}

NormId LanguageRules::id_of_phrase(std::string_view phrase) {
  std::vector<Item> items;
  for (const Part& part : parts_of(phrase)) {
    items.push_back({look_up(part.exact), part.space_before});
  }
  if (items.size() == 1) {
    return word(items[0].word).id;
  }
  const ResolvedForm form = items.empty() ? ResolvedForm{} : match(items, 0);
  return form.tokens == items.size() && form.tokens != 0
             ? form.id
             : vocabulary_.intern(fold_case(fold_typography(phrase)));
}

std::uint32_t LanguageRules::look_up(std::string_view wording) {
  const std::uint32_t number = wordings_.intern(wording);
  if (number == resolved_.size()) {
    resolved_.emplace_back();
    const ResolvedWord found = resolve(fold_typography(wording));
    resolved_[number] = found;
  }
  return number;
}

ResolvedWord LanguageRules::resolve(std::string_view exact) {
  const std::string folded = fold_case(exact);
  ResolvedWord word;
  word.exact = vocabulary_.intern(exact);
  word.folded = vocabulary_.intern(folded);
  word.id = word.folded;
  word.folding = exact == folded ? Folding::none : Folding::letter_case;
  word.joins_parties = exact == "-" || exact == "/";
  word.starts_form = exact_forms_.step(FormTrie::kRoot, word.exact) != FormTrie::kNowhere ||
                     folded_forms_.step(FormTrie::kRoot, word.folded) != FormTrie::kNowhere;
  if (const FormTarget* target = find_target(word.exact, word.folded)) {
    word.id = target->id;
    word.folding = folding_of(exact, target->id, target->folding);
  } else if (const std::string respelled = respell(folded); respelled != folded) {
    const NormId id = vocabulary_.intern(respelled);
    const FormTarget* spelled = find_target(id, id);
    word.id = spelled == nullptr ? id : spelled->id;
    word.folding = Folding::spelling;
  } else if (const std::optional<ResolvedForm> compound = resolve_compound(exact)) {
    word.id = compound->id;
    word.folding = compound->folding;
  }
  word.is_party = std::any_of(rotations_.begin(), rotations_.end(), [&](const Rotation& rotation) {
    return std::find(rotation.parties.begin(), rotation.parties.end(), word.id) != rotation.parties.end();
  });
  return word;
}

const FormTarget* LanguageRules::find_target(NormId exact, NormId folded) const {
  const std::uint32_t as_written = exact_forms_.step(FormTrie::kRoot, exact);
  const FormTarget* found = as_written == FormTrie::kNowhere ? nullptr : exact_forms_.target(as_written);
  if (found != nullptr) {
    return found;
  }
  const std::uint32_t any_case = folded_forms_.step(FormTrie::kRoot, folded);
  return any_case == FormTrie::kNowhere ? nullptr : folded_forms_.target(any_case);
}

Folding LanguageRules::folding_of(std::string_view exact, NormId id, Folding otherwise) const {
  if (exact == vocabulary_.word(id)) {
    return Folding::none;
  }
  return fold_case(exact) == vocabulary_.word(id) ? Folding::letter_case : otherwise;
}

std::string LanguageRules::respell(std::string_view folded) const {
  for (const SpellingSuffix& suffix : suffixes_) {
    if (!folded.ends_with(suffix.from)) {
      continue;
    }
    const std::string_view stem = folded.substr(0, folded.size() - suffix.from.size());
    const auto last_other = std::find_if_not(stem.rbegin(), stem.rend(), is_letter_byte);
    if (static_cast<std::size_t>(last_other - stem.rbegin()) >= kLettersBeforeSuffix) {
      return std::string(stem) + suffix.to;
    }
  }
  return std::string(folded);
}

std::optional<ResolvedForm> LanguageRules::resolve_compound(std::string_view exact) {
  if (rotations_.empty() || exact.size() < 3 || exact.find('-') == std::string_view::npos) {
    return std::nullopt;
  }
  std::vector<NormId> parties;
  std::string_view rest = exact;
  while (true) {
    const std::size_t hyphen = rest.find('-');
    const std::string_view part = rest.substr(0, hyphen);
    if (part.empty() || parties.size() == most_parties_) {
      return std::nullopt;
    }
    parties.push_back(resolve(part).id);
    if (hyphen == std::string_view::npos) {
      break;
    }
    rest.remove_prefix(hyphen + 1);
  }
  return rotate(parties, exact);
}

std::optional<ResolvedForm> LanguageRules::rotate(const std::vector<NormId>& parties,
                                                  std::string_view joined) const {
  for (const Rotation& rotation : rotations_) {
    if (!std::is_permutation(parties.begin(), parties.end(), rotation.parties.begin(),
                             rotation.parties.end())) {
      continue;
    }
    const Folding otherwise = parties == rotation.parties ? Folding::equivalent : Folding::rotation;
    return ResolvedForm{parties.size(), vocabulary_.intern(joined), rotation.id,
                        folding_of(joined, rotation.id, otherwise)};
  }
  return std::nullopt;
}

ResolvedForm LanguageRules::match(const std::vector<Item>& items, std::size_t from) const {
  const FormTarget* best = nullptr;
  std::size_t best_end = from;
  std::uint32_t exact_node = FormTrie::kRoot;
  std::uint32_t folded_node = FormTrie::kRoot;
  for (std::size_t i = from; i < items.size() && items[i].word != kGap; ++i) {
    const ResolvedWord& word = resolved_[items[i].word];
    exact_node = exact_node == FormTrie::kNowhere ? exact_node : exact_forms_.step(exact_node, word.exact);
    folded_node =
        folded_node == FormTrie::kNowhere ? folded_node : folded_forms_.step(folded_node, word.folded);
    if (exact_node == FormTrie::kNowhere && folded_node == FormTrie::kNowhere) {
      break;
    }
    const FormTarget* target = exact_node == FormTrie::kNowhere ? nullptr : exact_forms_.target(exact_node);
    if (target == nullptr && folded_node != FormTrie::kNowhere) {
      target = folded_forms_.target(folded_node);
    }
    if (target != nullptr && i > from) {
      best = target;
      best_end = i + 1;
    }
  }
  if (best == nullptr) {
    return {};
  }
  std::string joined;
  for (std::size_t i = from; i < best_end; ++i) {
    joined += items[i].space_before && i > from ? " " : "";
    joined += vocabulary_.word(resolved_[items[i].word].exact);
  }
  return {best_end - from, vocabulary_.intern(joined), best->id, folding_of(joined, best->id, best->folding)};
}

}  // namespace agreed
