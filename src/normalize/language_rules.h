// LanguageRules: what counts as the same word in one language.
//
// Made from the equivalents that apply to the language; each distinct spelling is resolved once. The order of
// resolution: a declared form (with capitals as written, else in any case), a spelled ending, a compound of
// rotating parties, plain case folding. Each form also stands for its possessive ("ROK's") and, if it mixes
// cases, for itself in capitals, as headings have it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/equivalents.h"
#include "normalize/form_trie.h"
#include "normalize/vocabulary.h"
#include "normalize/word_table.h"

namespace agreed {

// One word resolved. `folded` is the exact form in one case: what forms of several words are matched by.
struct ResolvedWord {
  NormId exact = 0;
  NormId folded = 0;
  NormId id = 0;
  Folding folding = Folding::none;
  bool starts_form = false;    // a form of several words may begin here
  bool joins_parties = false;  // "-" or "/"
  bool is_party = false;
};

// Several tokens that count as one.
struct ResolvedForm {
  std::size_t tokens = 0;  // 0: no form begins here
  NormId exact = 0;
  NormId id = 0;
  Folding folding = Folding::none;
};

class LanguageRules {
 public:
  // The vocabulary must outlive the rules. language: BCP 47.
  LanguageRules(const Equivalents& equivalents, std::string_view language, Vocabulary& vocabulary);

  // The number of a wording (untouched bytes) in this table of resolved words.
  std::uint32_t look_up(std::string_view wording);
  [[nodiscard]] const ResolvedWord& word(std::uint32_t number) const { return resolved_[number]; }

  // A token of a sentence on its way through match(): its resolved word, or kGap.
  struct Item {
    std::uint32_t word = 0;
    bool space_before = false;
  };
  static constexpr std::uint32_t kGap = 0xFFFFFFFF;

  // The longest form of two or more words at items[from].
  [[nodiscard]] ResolvedForm match(const std::vector<Item>& items, std::size_t from) const;

  // The compound that `parties` (ids, in their order) make, written `joined`; nullopt if they do not rotate.
  [[nodiscard]] std::optional<ResolvedForm> rotate(const std::vector<NormId>& parties,
                                                   std::string_view joined) const;
  [[nodiscard]] std::size_t most_parties() const { return most_parties_; }

 private:
  struct Part {
    std::string exact;
    bool space_before = false;
  };
  struct Rotation {
    std::vector<NormId> parties;  // in canonical order
    NormId id = 0;
  };

  void add_group(const EquivalentGroup& group);
  void add_variants(std::string_view form, std::string_view canonical, Folding folding);
  void add_form(std::string_view form, NormId id, Folding folding);
  void add_rotation(const RotatingParties& rotation, const Equivalents& equivalents);
  [[nodiscard]] std::vector<Part> parts_of(std::string_view form) const;
  [[nodiscard]] NormId id_of_phrase(std::string_view phrase);
  ResolvedWord resolve(std::string_view exact);
  [[nodiscard]] std::string respell(std::string_view folded) const;
  [[nodiscard]] std::optional<ResolvedForm> resolve_compound(std::string_view exact);
  [[nodiscard]] const FormTarget* find_target(NormId exact, NormId folded) const;
  [[nodiscard]] Folding folding_of(std::string_view exact, NormId id, Folding otherwise) const;
  [[nodiscard]] bool applies(std::string_view language) const;

  std::string language_;
  Vocabulary& vocabulary_;
  FormTrie exact_forms_;
  FormTrie folded_forms_;
  std::vector<SpellingSuffix> suffixes_;  // longest first
  std::vector<Rotation> rotations_;
  std::size_t most_parties_ = 0;
  WordTable wordings_;
  std::vector<ResolvedWord> resolved_;  // by the number in wordings_
};

}  // namespace agreed
