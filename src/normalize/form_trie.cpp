// All edges in one hash map: forms are few and short, and most tokens fail at the root.
#include "normalize/form_trie.h"

namespace agreed {
namespace {

std::uint64_t edge(std::uint32_t node, NormId id) {
  return (static_cast<std::uint64_t>(node) << 32U) | id;
}

}  // namespace

void FormTrie::add(const std::vector<NormId>& form, FormTarget target) {
  std::uint32_t node = kRoot;
  for (const NormId id : form) {
    const auto [found, added] = edges_.try_emplace(edge(node, id), nodes_);
    nodes_ += added ? 1 : 0;
    node = found->second;
  }
  targets_.try_emplace(node, target);
}

std::uint32_t FormTrie::step(std::uint32_t node, NormId id) const {
  const auto found = edges_.find(edge(node, id));
  return found == edges_.end() ? kNowhere : found->second;
}

const FormTarget* FormTrie::target(std::uint32_t node) const {
  const auto found = targets_.find(node);
  return found == targets_.end() ? nullptr : &found->second;
}

}  // namespace agreed
