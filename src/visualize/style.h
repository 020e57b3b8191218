// How text output is dressed: roles, not colours, and the layout that cli/ decides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace agreed {

enum class Coloring { off, on };

// Columns of text output that does not go to a terminal.
inline constexpr std::size_t kPlainWidth = 110;

struct TextLayout {
  Coloring coloring = Coloring::off;
  std::size_t width = kPlainWidth;
  bool terminal = false;  // somebody looks at it
};

enum class Role {
  heading,
  added,
  omitted,
  moved,
  changed,
  present,
  absent,
  faint,
  oldest,  // of four ages
  older,
  younger,
  youngest,
};

// The text in the dress of its role: with colouring off, the text itself.
[[nodiscard]] std::string styled(Role role, std::string_view text, Coloring coloring);

}  // namespace agreed
