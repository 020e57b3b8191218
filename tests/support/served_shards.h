// Servers of shards on 127.0.0.1, started and stopped by the test that has them.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <thread>

#include "support/catch.h"

namespace agreed::test {

// A socket on a free port of this machine that listens, or only took the port.
class LocalSocket {
 public:
  LocalSocket() : file_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(file_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::getsockname(file_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
  }
  ~LocalSocket() { ::close(file_); }
  LocalSocket(const LocalSocket&) = delete;
  LocalSocket& operator=(const LocalSocket&) = delete;

  // From now on it takes connections, and never says a word.
  void listen() const { REQUIRE(::listen(file_, 4) == 0); }
  [[nodiscard]] unsigned port() const { return port_; }
  [[nodiscard]] std::string name() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  int file_;
  unsigned port_ = 0;
};

inline bool has_tcpsrv() {
  const char* path = std::getenv("PATH");
  std::string rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = rest.find(':');
    if (::access((rest.substr(0, end) + "/xapian-tcpsrv").c_str(), X_OK) == 0) return true;
    rest = end == std::string::npos ? "" : rest.substr(end + 1);
  }
  return false;
}

// One xapian-tcpsrv.
class ServedShard {
 public:
  explicit ServedShard(const std::string& folder) {
    {
      const LocalSocket free;
      name_ = free.name();
      port_ = free.port();
    }
    const std::string port = std::to_string(port_);
    pid_ = ::fork();
    if (pid_ == 0) {
      ::setpgid(0, 0);  // with the children that it has for each connection
      const int null = ::open("/dev/null", O_RDWR);
      for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(null, stream);
      ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
               port.c_str(), folder.c_str(), nullptr);
      ::_exit(127);
    }
    REQUIRE(pid_ > 0);
    ::setpgid(pid_, pid_);
    for (int i = 0; i < 500 && !answers(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    REQUIRE(answers());
  }
  ~ServedShard() { stop(); }
  ServedShard(const ServedShard&) = delete;
  ServedShard& operator=(const ServedShard&) = delete;

  void stop() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  [[nodiscard]] bool answers() const {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool reached = ::connect(file, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(file);
    return reached;
  }

  std::string name_;
  unsigned port_ = 0;
  pid_t pid_ = 0;
};

}  // namespace agreed::test
