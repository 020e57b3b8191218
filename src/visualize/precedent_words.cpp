#include "visualize/precedent_words.h"

#include <optional>
#include <string_view>
#include <vector>

#include "text/printable.h"
#include "visualize/inline_markup.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kLatestNamed = 3;

std::string named(const PrecedentPlace& place, bool dated) {
  std::string out = one_line(place.label);
  if (place.language != "en") out += " [" + one_line(place.language) + "]";
  if (dated) out += place.date ? " (" + place.date->to_string() + ")" : " (undated)";
  if (place.paragraph) out += " p." + std::to_string(*place.paragraph);
  return out;
}

}  // namespace

std::string percent_of(std::uint32_t thousandths) {
  return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10);
}

std::string whole_percent(std::uint32_t thousandths) {
  return std::to_string(thousandths / 10);
}

std::string critical_words(const PrecedentResult& result) {
  std::string out;
  for (const CriticalChange& change : result.critical) {
    out += (out.empty() ? "" : ", ") + std::string(name_of(change.kind)) + " ";
    if (change.earlier.empty()) {
      out += "+ " + one_line(change.later);
    } else if (change.later.empty()) {
      out += "- " + one_line(change.earlier);
    } else {
      out += one_line(change.earlier) + " -> " + one_line(change.later);
    }
  }
  return out;
}

std::string likeness_words(const LikenessParts& parts) {
  std::string out = "words " + whole_percent(parts.words) + ", order " + whole_percent(parts.order);
  const auto add = [&](std::string_view name, const std::optional<std::uint32_t>& part) {
    if (part) out += ", " + std::string(name) + " " + whole_percent(*part);
  };
  add("numbers", parts.numbers);
  add("names", parts.names);
  add("terms", parts.terms);
  return out;
}

std::string places_words(const PrecedentResult& result) {
  // A statement that has it twice is named once, with its first place.
  std::vector<const PrecedentPlace*> shown;
  for (const PrecedentPlace& place : result.places) {
    const bool again =
        !shown.empty() && shown.back()->id == place.id && shown.back()->language == place.language;
    if (!again) shown.push_back(&place);
  }
  std::string out = result.statements > 1 ? counted(result.statements, "statement") + ": " : "";
  const bool all = shown.size() <= kLatestNamed + 1;
  const std::size_t latest = all ? shown.size() : kLatestNamed;
  for (std::size_t i = 0; i < latest; ++i) {
    const bool dated = i == 0 || (i + 1 == shown.size());
    out += (i == 0 ? "" : ", ") + named(*shown[i], dated);
  }
  if (!all) {
    const std::size_t between = shown.size() - latest - 1;
    out += ", " + grouped(between) + " more, first " + named(*shown.back(), true);
  }
  return out;
}

std::string redline_words(const PrecedentResult& result, Coloring coloring) {
  std::string out;
  for (const RedlinePiece& piece : result.redline) {
    append_inline(out, {piece.kind, piece.of_earlier, piece.space_before, ChangeClass::rewording, {}},
                  piece.text, coloring);
  }
  return out;
}

}  // namespace agreed
