// rotation: who hosts stands first. Which order that is, the statements of the series held in the same place
// say.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "analyze/rules/rule_places.h"
#include "text/ascii_case.h"

namespace agreed {
namespace {

// Of statements of which only excerpts are held, as many must agree.
constexpr std::size_t kLeastExcerpts = 2;

struct OrderUse {
  NormId order = 0;  // what rotates: the same for all its forms
  NormId next = 0;   // the word behind it; 0 at the end of a sentence
  std::string form;  // as written
  TokenRange tokens;
};

// How often each form of an order stood in statements of one place.
struct Forms {
  std::map<std::string, std::size_t> statements;  // lower case -> in how many
  std::map<std::string, std::string> written;     // lower case -> as written there
  const SeriesText* last = nullptr;
};

struct OrderHistory {
  Forms here;
  Forms elsewhere;

  // The forum's own name does not rotate: it stands in one order whoever hosts.
  [[nodiscard]] bool is_fixed() const {
    return here.statements.size() == 1 && elsewhere.statements.size() == 1 &&
           here.statements.begin()->first == elsewhere.statements.begin()->first;
  }
};

class OrderReader {
 public:
  explicit OrderReader(const RuleContext& context)
      : context_(context), vocabulary_(context.history.normalizer().vocabulary()) {}

  std::vector<Finding> run() {
    std::vector<Finding> findings;
    if (context_.history.against().series == nullptr) return findings;
    const NormalizedText& text = context_.reading.text;
    find_orders(text);
    for (const SeriesText& earlier : context_.history.before().texts) find_orders(earlier.text);
    if (orders_.empty()) return findings;
    const std::vector<OrderUse> uses = uses_in(text);
    if (uses.empty()) return findings;
    const std::string place = place_of_draft();
    if (place.empty()) return findings;
    read_history(place);
    for (const OrderUse& use : uses) {
      if (std::optional<Finding> finding = judge(use, place)) findings.push_back(std::move(*finding));
    }
    return findings;
  }

 private:
  void find_orders(const NormalizedText& text) {
    for (const NormToken& token : text.tokens) {
      if (token.folding == Folding::rotation) orders_.insert(token.id);
    }
  }

  [[nodiscard]] std::vector<OrderUse> uses_in(const NormalizedText& text) const {
    std::vector<OrderUse> uses;
    for (const Sentence& sentence : text.sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const NormToken& token = text.tokens[i];
        if (!orders_.contains(token.id)) continue;
        const NormId next = i + 1 < sentence.tokens.end ? text.tokens[i + 1].id : 0;
        uses.push_back({token.id, next, std::string(vocabulary_.word(token.exact)), {i, i + 1}});
      }
    }
    return uses;
  }

  // Of the front matter, else the first place of the series that the lines before the first paragraph name.
  [[nodiscard]] std::string place_of_draft() const {
    const std::string& said = context_.draft.statement->place;
    if (!said.empty()) return said;
    const NormalizedText& text = context_.reading.text;
    std::string opening;
    for (const Paragraph& paragraph : text.paragraphs) {
      if (paragraph.number != 0 || opening.size() > 400) break;
      opening += std::string(text.source->slice(text.span_of(paragraph.tokens))) + "\n";
    }
    for (const SeriesText& earlier : context_.history.before().texts) {
      const Statement* statement = context_.history.corpus().find(earlier.id);
      if (statement != nullptr && !statement->place.empty() &&
          opening.find(statement->place) != std::string::npos)
        return statement->place;
    }
    return {};
  }

  void read_history(const std::string& place) {
    for (const SeriesText& earlier : context_.history.before().texts) {
      const Statement* statement = context_.history.corpus().find(earlier.id);
      if (statement == nullptr || statement->place.empty() || earlier.held == Held::none) continue;
      const bool here = statement->place == place;
      std::set<std::tuple<NormId, NormId, std::string>> counted;
      for (const OrderUse& use : uses_in(earlier.text)) {
        const std::string form = ascii_lower(use.form);
        if (!counted.emplace(use.order, use.next, form).second) continue;
        OrderHistory& known = by_context_[{use.order, use.next}];
        Forms& forms = here ? known.here : known.elsewhere;
        ++forms.statements[form];
        forms.written[form] = use.form;
        forms.last = &earlier;
      }
    }
    // What does not rotate says nothing of the order elsewhere.
    for (const auto& [key, known] : by_context_) {
      if (known.is_fixed()) continue;
      OrderHistory& all = by_order_[key.first];
      for (const auto& [from, to] : {std::pair{&known.here, &all.here}, {&known.elsewhere, &all.elsewhere}}) {
        for (const auto& [form, count] : from->statements) {
          to->statements[form] = std::max(to->statements[form], count);
          to->written[form] = from->written.at(form);
          to->last = from->last;
        }
      }
    }
  }

  std::optional<Finding> judge(const OrderUse& use, const std::string& place) const {
    const std::string form = ascii_lower(use.form);
    const auto near = by_context_.find({use.order, use.next});
    if (near != by_context_.end() && near->second.here.statements.contains(form)) return std::nullopt;
    const auto known = by_order_.find(use.order);
    if (known == by_order_.end()) return std::nullopt;
    const Forms& here = known->second.here;
    // A form that statements of this place have somewhere else is not wrong, unless this very place of it is
    // known in the other order.
    const bool known_here = near != by_context_.end() && !near->second.here.statements.empty();
    const Forms& right = known_here ? near->second.here : here;
    if (right.statements.empty() || right.statements.contains(form)) return std::nullopt;
    if (!known->second.elsewhere.statements.contains(form)) return std::nullopt;
    const auto best =
        std::ranges::max_element(right.statements, {}, [](const auto& one) { return one.second; });
    if (right.last->held != Held::full && best->second < kLeastExcerpts) return std::nullopt;
    const std::string written = right.written.at(best->first);
    Finding finding =
        finding_at(context_, use.tokens,
                   fmt::format("the host stands first: \"{}\", as in the statements of {}", written, place));
    finding.suggestion = Suggestion{finding.span, written};
    finding.precedent = precedent(*right.last, written);
    return finding;
  }

  [[nodiscard]] FindingPrecedent precedent(const SeriesText& earlier, const std::string& written) const {
    return {earlier.id, earlier.date, std::nullopt, written};
  }

  const RuleContext& context_;
  const Vocabulary& vocabulary_;
  std::set<NormId> orders_;
  std::map<std::pair<NormId, NormId>, OrderHistory> by_context_;  // what rotates and the word behind it
  std::map<NormId, OrderHistory> by_order_;
};

std::vector<Finding> run(const RuleContext& context) {
  return OrderReader(context).run();
}

}  // namespace

Rule rotation_rule() {
  Rule rule;
  rule.name = "rotation";
  rule.kind = RuleKind::form;
  rule.severity = Severity::warning;
  rule.summary = "the guest named before the host";
  rule.explanation =
      "Protocol names the host first: \"Castria-Norland\" and \"the Minister and the Secretary\" in one "
      "year, the "
      "other way round in the next. What rotates is in the archive's rotations. Who hosts is told by the "
      "place of "
      "the draft (its front matter, or its date line): the order is the one that earlier statements of the "
      "series "
      "issued in that place have. A name that stands in one order whoever hosts, such as that of the forum, "
      "is "
      "left alone. Without a place, a series or an earlier statement of that place nothing is said.";
  rule.good = "---\nplace: Aldmoor\ndate: 2037-10-15\n---\nThey reaffirmed the Castria-Norland Alliance.";
  rule.bad = "---\nplace: Aldmoor\ndate: 2037-10-15\n---\nThey reaffirmed the Norland-Castria Alliance.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
