// Short lists, searched from end to end: they are asked once per full stop, not once per word.
#include "tokenize/abbreviations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace agreed {
namespace {

using enum Abbreviation;

constexpr auto kStems = std::to_array<std::pair<std::string_view, Abbreviation>>({
    {"Abs", counted},
    {"Adm", title},
    {"Amb", title},
    {"Apr", counted},
    {"Art", counted},
    {"Arts", counted},
    {"Aug", counted},
    {"Bros", running},
    {"Brig", title},
    {"Capt", title},
    {"Ch", counted},
    {"Cmdr", title},
    {"Co", running},
    {"Col", title},
    {"Corp", running},
    {"Cpl", title},
    {"Cpt", title},
    {"Dec", counted},
    {"Dr", title},
    {"Dra", title},
    {"Feb", counted},
    {"Fig", counted},
    {"Ft", title},
    {"Gen", title},
    {"Gov", title},
    {"Hon", title},
    {"Inc", running},
    {"Jan", counted},
    {"Jr", running},
    {"Jul", counted},
    {"Jun", counted},
    {"Lt", title},
    {"Ltd", running},
    {"Maj", title},
    {"Mar", counted},
    {"Messrs", title},
    {"Mme", title},
    {"Mr", title},
    {"Mrs", title},
    {"Ms", title},
    {"Mt", title},
    {"No", counted},
    {"Nos", counted},
    {"Nov", counted},
    {"Nr", counted},
    {"Oct", counted},
    {"Para", counted},
    {"Paras", counted},
    {"Prof", title},
    {"Rep", title},
    {"Res", counted},
    {"Rev", title},
    {"Sec", title_or_counted},
    {"Secs", counted},
    {"Sen", title},
    {"Sens", title},
    {"Sep", counted},
    {"Sept", counted},
    {"Sgt", title},
    {"Sr", title},
    {"Sra", title},
    {"St", title},
    {"Ste", title},
    {"Vol", counted},
    {"al", running},
    {"approx", running},
    {"art", counted},
    {"arts", counted},
    {"ca", running},
    {"cf", running},
    {"ch", counted},
    {"etc", running},
    {"fig", counted},
    {"incl", running},
    {"no", counted},
    {"nos", counted},
    {"p", counted},
    {"para", counted},
    {"paras", counted},
    {"pp", counted},
    {"res", counted},
    {"sec", counted},
    {"viz", running},
    {"vol", counted},
    {"vs", running},
});

constexpr auto kStarters = std::to_array<std::string_view>({
    "A",     "Additionally", "After", "Also",    "An",      "And",     "As",       "At",    "Before",
    "Both",  "But",          "By",    "During",  "Each",    "Finally", "For",      "From",  "Furthermore",
    "He",    "Her",          "His",   "However", "If",      "In",      "It",       "Its",   "Moreover",
    "On",    "Our",          "She",   "Since",   "Such",    "That",    "The",      "Their", "There",
    "These", "They",         "This",  "Those",   "Through", "To",      "Together", "Under", "Until",
    "Upon",  "We",           "When",  "While",   "With",
});

constexpr auto kLettered = std::to_array<std::string_view>({
    "Annex",
    "Appendix",
    "Article",
    "Category",
    "Chapter",
    "Class",
    "Figure",
    "Group",
    "Grade",
    "Option",
    "Part",
    "Phase",
    "Plan",
    "Schedule",
    "Section",
    "Table",
    "Tier",
    "Title",
});

template <typename List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Abbreviation abbreviation_of(std::string_view stem) {
  if (stem.size() > kLongestAbbreviation) return none;
  const auto found =
      std::find_if(kStems.begin(), kStems.end(), [&](const auto& entry) { return entry.first == stem; });
  return found == kStems.end() ? none : found->second;
}

bool starts_sentences(std::string_view word) {
  return holds(kStarters, word);
}

bool names_by_letter(std::string_view word) {
  return holds(kLettered, word);
}

}  // namespace agreed
