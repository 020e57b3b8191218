"""Builds and runs the micro benchmarks of tests/bench (Google Benchmark) and shows their rates."""
import json
import os
import subprocess

from report import number


def measure(bench, only=""):
    """The rows of the benchmarks whose names hold `only`; builds them first."""
    build = os.path.abspath(bench.options.micro_build or os.path.join(bench.root, "build-bench"))
    options = ["-DAGREED_BENCH=ON", "-DCMAKE_BUILD_TYPE=Release"]
    for command in (["cmake", "-G", "Ninja", "-S", bench.root, "-B", build, *options],
                    ["cmake", "--build", build, "--target", "agreed_bench"]):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError((done.stdout + done.stderr).decode(errors="replace")[-600:])
    program = os.path.join(build, "tests", "bench", "agreed_bench")
    least = "0.05" if bench.options.quick else "0.3"
    status, out, err = bench.run([program, "--benchmark_format=json", f"--benchmark_min_time={least}",
                                  f"--benchmark_filter={only or '.*'}"])
    if status != 0:
        raise RuntimeError(err.decode(errors="replace")[-300:])
    return json.loads(out)["benchmarks"]


def run(bench, report):
    measured = measure(bench)
    rows = []
    for row in measured:
        size = row.get("bytes_per_second")
        items = row.get("items_per_second")
        rows.append((row["name"], f"{row['cpu_time']:,.0f} {row['time_unit']}",
                     f"{size / 1e6:,.1f} MB/s" if size else "-", f"{number(items)} /s" if items else "-"))
    report.table(("benchmark", "cpu time", "bytes", "words"), rows)
    report.keep("benchmarks", measured)
