// dlopen() of one library, by a path beside the program.
#include "text/companion_library.h"

#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <string>

namespace agreed {
namespace {

// The folder of the running program with its slash; empty if the system does not tell.
std::string folder_of_program() {
  std::array<char, 4096> path{};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0) return {};
  const std::string_view program(path.data(), static_cast<std::size_t>(size));
  return std::string(program.substr(0, program.rfind('/') + 1));
}

}  // namespace

Error companion_error(const Companion& companion, std::string_view why) {
  std::string message(companion.user);
  message += " needs ";
  message += companion.file;
  message += " beside the program: ";
  message += why;
  return {ErrorCode::external, std::move(message), "", 0};
}

Result<void*> load_companion_symbol(const Companion& companion) {
  const std::string folder = folder_of_program();
  for (const std::string_view place : {"", "../", "../lib/agreed/"}) {
    const std::string path = folder + std::string(place) + std::string(companion.file);
    if (::access(path.c_str(), R_OK) != 0) continue;
    void* const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
      const char* problem = ::dlerror();
      return companion_error(companion, problem == nullptr ? "it cannot be loaded" : problem);
    }
    void* const symbol = ::dlsym(library, companion.symbol);
    if (symbol == nullptr) return companion_error(companion, "it is another library");
    return symbol;
  }
  return companion_error(companion, "it is not there");
}

}  // namespace agreed
