// Questions to one statement: how completely it is held, and its text in a language.
#include "corpus/statement.h"

#include <algorithm>

namespace agreed {

Held Statement::held() const {
  // Held is declared from the best to the worst.
  Held best = Held::none;
  for (const StatementText& text : texts) best = std::min(best, text.held);
  return best;
}

const StatementText* Statement::text_in(const std::string& language) const {
  for (const StatementText& text : texts) {
    if (text.language == language) return &text;
  }
  return nullptr;
}

}  // namespace agreed
