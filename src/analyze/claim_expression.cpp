// Recursive descent, one character of look-ahead.
#include "analyze/claim_expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace agreed {
namespace {

struct Shape {
  std::string_view name;
  std::size_t arguments;
  std::string_view relations;  // allowed ones, parted by blanks; empty: none
};
constexpr std::array<Shape, 12> kShapes = {{{"present", 2, ""},
                                            {"absent", 2, ""},
                                            {"first", 2, "="},
                                            {"last", 2, "="},
                                            {"every", 2, ""},
                                            {"none", 2, ""},
                                            {"count", 2, "= >= <="},
                                            {"form", 2, "="},
                                            {"sense", 2, "="},
                                            {"scope", 2, "="},
                                            {"speaker", 2, "="},
                                            {"event", 2, "="}}};
constexpr Shape kDate = {"date", 1, "="};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':';
}

class Parser {
 public:
  explicit Parser(std::string_view claim) : claim_(claim) {}

  Result<ClaimNode> parse() {
    if (claim_.size() > kMostClaimBytes) fail(fmt::format("it is longer than {} bytes", kMostClaimBytes));
    ClaimNode node = any_of(0);
    skip_blanks();
    if (at_ < claim_.size()) fail(fmt::format("'{}' is not expected", claim_.substr(at_, 12)));
    if (problem_) return Error{ErrorCode::syntax, *problem_, "", 0};
    return node;
  }

 private:
  ClaimNode any_of(std::size_t depth) {
    return joined(ClaimNode::Kind::any_of, "or", [&] { return all_of(depth); });
  }
  ClaimNode all_of(std::size_t depth) {
    return joined(ClaimNode::Kind::all_of, "and", [&] { return one(depth); });
  }

  template <typename Part>
  ClaimNode joined(ClaimNode::Kind kind, std::string_view word, Part part) {
    ClaimNode first = part();
    if (!takes_word(word)) return first;
    ClaimNode node;
    node.kind = kind;
    node.column = first.column;
    node.parts.push_back(std::move(first));
    do {
      node.parts.push_back(part());
    } while (!problem_ && takes_word(word));
    return node;
  }

  ClaimNode one(std::size_t depth) {
    skip_blanks();
    ClaimNode node;
    node.column = at_ + 1;
    if (depth > kMostClaimDepth) {
      fail(fmt::format("it is deeper than {} brackets", kMostClaimDepth));
    } else if (takes_word("not")) {
      node.kind = ClaimNode::Kind::not_so;
      node.parts.push_back(one(depth + 1));
    } else if (takes('(')) {
      node = any_of(depth + 1);
      expect(')');
    } else {
      call(node);
    }
    return node;
  }

  void call(ClaimNode& node) {
    node.name = word();
    const Shape* shape =
        std::find_if(kShapes.begin(), kShapes.end(), [&](const Shape& s) { return s.name == node.name; });
    if (shape == kShapes.end()) shape = node.name == kDate.name ? &kDate : nullptr;
    if (shape == nullptr) {
      fail(node.name.empty() ? "a claim is expected" : fmt::format("'{}' is no claim", node.name),
           node.column);
      return;
    }
    expect('(');
    do {
      node.arguments.push_back(argument());
    } while (!problem_ && takes(','));
    expect(')');
    if (!problem_ && node.arguments.size() != shape->arguments) {
      fail(fmt::format("{} takes {} arguments, not {}", node.name, shape->arguments, node.arguments.size()),
           node.column);
    }
    skip_blanks();
    for (const std::string_view relation : {">=", "<=", "="}) {
      if (claim_.substr(at_, relation.size()) != relation) continue;
      node.relation = relation;
      at_ += relation.size();
      break;
    }
    if (shape->relations.empty() != node.relation.empty() ||
        shape->relations.find(node.relation) == std::string_view::npos) {
      fail(shape->relations.empty()
               ? fmt::format("{} is compared with nothing", node.name)
               : fmt::format("{} needs one of {} and a value", node.name, shape->relations),
           node.column);
    }
    if (!node.relation.empty()) node.value = argument();
  }

  ClaimArgument argument() {
    skip_blanks();
    ClaimArgument made;
    made.column = at_ + 1;
    if (at_ < claim_.size() && claim_[at_] == '"') {
      made.quoted = true;
      for (++at_; at_ < claim_.size() && claim_[at_] != '"'; ++at_) {
        if (claim_[at_] == '\\' && at_ + 1 < claim_.size()) ++at_;
        made.text += claim_[at_];
      }
      if (at_ >= claim_.size()) {
        fail("a quotation mark is missing", made.column);
        return made;
      }
      ++at_;
      if (made.text.empty()) fail("the quotation is empty", made.column);
      return made;
    }
    made.text = word();
    if (claim_.substr(at_, 2) == "..") {
      at_ += 2;
      made.to = word();
      if (made.to.empty()) fail("a range ends with an id");
    }
    if (made.text.empty()) fail("an id, a number or a \"phrase\" is expected", made.column);
    return made;
  }

  std::string word() {
    skip_blanks();
    const std::size_t begin = at_;
    while (at_ < claim_.size() && is_word(claim_[at_])) ++at_;
    return std::string(claim_.substr(begin, at_ - begin));
  }

  // Whether the word stands next; it is taken if so.
  bool takes_word(std::string_view expected) {
    skip_blanks();
    const std::size_t before = at_;
    if (word() == expected) return true;
    at_ = before;
    return false;
  }

  bool takes(char c) {
    skip_blanks();
    if (at_ >= claim_.size() || claim_[at_] != c) return false;
    ++at_;
    return true;
  }

  void expect(char c) {
    if (!takes(c)) fail(fmt::format("'{}' is expected", c));
  }

  void skip_blanks() {
    while (at_ < claim_.size() && is_blank(claim_[at_])) ++at_;
  }

  void fail(std::string what) { fail(std::move(what), at_ + 1); }
  void fail(std::string what, std::size_t column) {
    if (!problem_) problem_ = fmt::format("column {}: {}", column, what);
    at_ = std::max(at_, claim_.size());
  }

  std::string_view claim_;
  std::size_t at_ = 0;
  std::optional<std::string> problem_;
};

}  // namespace

Result<ClaimNode> parse_claim(std::string_view claim) {
  return Parser(claim).parse();
}

}  // namespace agreed
