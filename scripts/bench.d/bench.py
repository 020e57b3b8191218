"""What all sections share: the program under test, folders, options, and how a child process is measured.

Time is wall time of the whole process, from before its start to its end, output to /dev/null. Peak memory is the
kernel's ru_maxrss as /usr/bin/time reports it (a child started from Python itself would inherit Python's own peak).
"""
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Timing:
    """Runs of one command: seconds (wall) and cpu (user + system) as lists, exit status, or why there is none."""

    def __init__(self, command):
        self.command = command
        self.seconds = []
        self.cpu = []
        self.peak_kib = None
        self.status = None
        self.trouble = None

    @property
    def median(self):
        return statistics.median(self.seconds) if self.seconds else None

    @property
    def cpu_median(self):
        return statistics.median(self.cpu) if self.cpu else None

    def raw(self):
        return {"command": self.command, "seconds": self.seconds, "cpu_seconds": self.cpu,
                "peak_kib": self.peak_kib, "status": self.status, "trouble": self.trouble}


class Bench:
    def __init__(self, options):
        self.options = options
        self.root = ROOT
        self.binary = os.path.abspath(options.binary or os.path.join(ROOT, "build", "agreed"))
        self.work = os.path.abspath(options.work or os.path.join(ROOT, "build", "bench"))
        self.statements = os.path.join(ROOT, "statements")
        shared = options.shared or os.path.join(ROOT, os.pardir, "shared")
        self.corpora = os.path.join(os.path.abspath(shared), "corpora")
        self.environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8",
                            "HOME": self.work, "GIT_CONFIG_NOSYSTEM": "1", "NO_COLOR": "1",
                            "AGREED_STATEMENTS": self.statements}
        os.makedirs(self.work, exist_ok=True)
        if not os.access(self.binary, os.X_OK):
            raise SystemExit(f"bench: no program at {self.binary}")

    def folder(self, name):
        path = os.path.join(self.work, name)
        os.makedirs(path, exist_ok=True)
        return path

    def corpus(self, *parts):
        path = os.path.join(self.corpora, *parts)
        if not os.path.exists(path):
            raise FileNotFoundError(f"{os.path.join('shared', 'corpora', *parts)} is not there")
        return path

    def has(self, tool):
        return shutil.which(tool) is not None

    def run(self, command, timeout=None):
        """Runs once and returns (status, stdout bytes, stderr bytes); status None after the timeout."""
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=self.environment,
                                  timeout=timeout or self.options.timeout, check=False)
            return done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired:
            return None, b"", b"timeout"

    def diff_json(self, earlier, later, *more):
        """The agreed.diff/1 document of two files. Raises with the program's own message if there is none."""
        status, out, err = self.run([self.binary, "diff", "--format", "json", *more, earlier, later])
        if status not in (0, 1):
            raise RuntimeError(f"agreed diff ended with {status}: {err.decode(errors='replace')[-300:]}")
        document = json.loads(out)
        document["status"] = status
        return document

    def _once(self, command):
        """(wall seconds, cpu seconds, status); status None after the timeout."""
        null = os.open(os.devnull, os.O_RDWR)
        begin = time.perf_counter()
        pid = os.posix_spawnp(command[0], command, self.environment, setpgroup=0,
                              file_actions=[(os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1, 2)])
        os.close(null)
        limit = begin + self.options.timeout
        if self.options.timeout > 0:
            signal.signal(signal.SIGALRM, lambda *_: os.killpg(pid, signal.SIGKILL))
            signal.setitimer(signal.ITIMER_REAL, self.options.timeout)
        _, status, usage = os.wait4(pid, 0)
        end = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, 0)
        code = os.waitstatus_to_exitcode(status)
        return end - begin, usage.ru_utime + usage.ru_stime, None if end >= limit else code

    def peak(self, command):
        """Peak memory in KiB, by /usr/bin/time; None where it is missing or the run was given up."""
        if not os.path.exists("/usr/bin/time"):
            return None
        with tempfile.NamedTemporaryFile(dir=self.work) as note:
            try:
                subprocess.run(["/usr/bin/time", "-q", "-f", "%M", "-o", note.name, *command],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=self.environment, timeout=self.options.timeout, check=False)
                return int(note.read().split()[-1])
            except (subprocess.TimeoutExpired, ValueError, IndexError):
                return None

    def race(self, commands, runs, accept=(0, 1), slow=()):
        """Times several commands in turn, round by round, so that a busy moment falls on all of them.

        commands: {name: argv}. Gives {name: Timing}; one run more per command is a warm-up that measures memory.
        Those named in `slow` run twice at most.
        """
        timings = {name: Timing(command) for name, command in commands.items()}
        for timing in timings.values():
            timing.peak_kib = self.peak(timing.command)
        for _ in range(runs):
            for timing in timings.values():
                if timing.trouble or (timing.seconds[1:] and any(timing is timings.get(name) for name in slow)):
                    continue
                seconds, cpu, status = self._once(timing.command)
                timing.status = status
                if status is None:
                    timing.trouble = f"given up after {self.options.timeout:.0f} s"
                elif status not in accept:
                    timing.trouble = f"ended with status {status}"
                else:
                    timing.seconds.append(seconds)
                    timing.cpu.append(cpu)
        return timings

    def versions(self):
        """The versions of what is compared, first lines only."""
        found = {}
        for tool in ("wdiff", "dwdiff", "git", "docdiff", "python3"):
            if self.has(tool):
                _, out, err = self.run([tool, "--version"])
                lines = (out + err).decode(errors="replace").strip().splitlines()
                found[tool] = lines[0] if lines else "?"
        _, out, _ = self.run([self.binary, "--version"])
        found["agreed"] = out.decode(errors="replace").strip()
        status, out, _ = self.run(["git", "-C", self.root, "rev-parse", "--short", "HEAD"])
        if status == 0:
            found["agreed"] += f" ({out.decode().strip()})"
        return found

    def machine(self):
        cpu = platform.processor() or platform.machine()
        try:
            with open("/proc/cpuinfo", encoding="utf-8") as info:
                cpu = next(line.split(":", 1)[1].strip() for line in info if line.startswith("model name"))
        except (OSError, StopIteration):
            pass
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
        system = platform.system()
        try:
            system = platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            pass
        return {"cpu": cpu, "cores": os.cpu_count(), "memory_gib": memory, "system": system,
                "load": round(os.getloadavg()[0], 2)}
