// The exit codes of every verb, as grep, diff and git users know them.
#pragma once

namespace agreed {

inline constexpr int kExitYes = 0;      // same, found, clean, printed
inline constexpr int kExitNo = 1;       // differs, not found, findings
inline constexpr int kExitTrouble = 2;  // something could not be read, written or understood

}  // namespace agreed
