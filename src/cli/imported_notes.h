// What there is to say of how texts from outside were read.
#pragma once

#include <span>

#include "corpus/statement.h"

namespace agreed {

// To stderr: the notes of each text, then one line for all whose places are not those of their files.
void show_import_notes(std::span<const Statement> statements);

}  // namespace agreed
