"""Runs the benchmark and prints its table in Markdown: measure.py BUILD [--quick] [--without numpy|pandas|duckdb]...

Called by run.sh, which builds what is measured. Each ratio compares two things measured in this run.
"""

import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
MILLION = 1_000_000
EVAL_REQUESTS = 200_000


class Report:
    """Rows of the table: what was measured, and whether it is what we aim for."""

    def __init__(self):
        self.missed = []
        print("| measured | result | aim | |\n|---|---:|---:|---|")

    def row(self, what, result, aim="", reached=None):
        verdict = {None: "", True: "reached", False: "**missed**"}[reached]
        if reached is False:
            self.missed.append(what)
        print(f"| {what} | {result} | {aim} | {verdict} |", flush=True)

    def ratio(self, what, value, least=None):
        if least is None:
            self.row(what, f"{value:.2f}")
        else:
            self.row(what, f"{value:.2f}", f"at least {least}", value >= least)

    def skipped(self, what, missing):
        self.row(what, f"skipped: {missing} cannot be had here")


def output_of(*command):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def run_timed(command, source=None):
    """Seconds, seconds of processor time, and peak memory (MiB) of a whole process, its output thrown away."""
    notes = HERE.parent.parent / "build/benchmark/time.txt"
    with open(source or os.devnull, "rb") as given:
        start = time.perf_counter()
        subprocess.run(["/usr/bin/time", "-o", str(notes), "-f", "%U %S %M", *map(str, command)], check=True, stdin=given,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
    user, system, peak = notes.read_text().split()[-3:]
    return seconds, float(user) + float(system), int(peak) / 1024


def machine():
    info = pathlib.Path("/proc/cpuinfo").read_text()
    model = next((line.split(": ")[1] for line in info.splitlines() if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    compiler = output_of("g++", "--version").splitlines()[0]
    print(f"Machine: {model}, {os.cpu_count()} cores, {memory:.0f} GiB; {platform.system()} {platform.release()}; "
          f"{compiler}. Load before the run: {os.getloadavg()[0]:.2f}.\n")


class GoogleBenchmark:
    """The median of the repetitions of every benchmark. One thread is measured in its processor time, which others
    on the machine disturb less; several threads by the clock."""

    def __init__(self, program, quick):
        text = output_of(program, "--benchmark_format=json", f"--benchmark_repetitions={3 if quick else 9}",
                         f"--benchmark_min_time={0.05 if quick else 0.5}", "--benchmark_report_aggregates_only=true",
                         "--benchmark_enable_random_interleaving=true")
        self.runs = {run["run_name"]: run for run in json.loads(text)["benchmarks"] if run["aggregate_name"] == "median"}

    def rows_a_second(self, name, threads):
        run = self.runs[f"{name}/{threads}/real_time"]
        return MILLION / (run["cpu_time" if threads == 1 else "real_time"] / 1e9)

    def nanoseconds(self, name):
        return self.runs[name]["cpu_time"]


def columns(report, measured, numpy_results):
    for workload, words in (("one_risk", "wages alone"), ("risk_and_citizen", "wages, risks and citizens")):
        for threads in (1, 2):
            library = measured.rows_a_second(f"columns_library/{workload}", threads)
            label = f"columns, {words}, {threads} thread{'s' * (threads > 1)}"
            report.row(label, f"{library / MILLION:.0f} M rows/s")
            report.ratio(f"{label}: against the loop by hand",
                         library / measured.rows_a_second(f"columns_loop/{workload}", threads), 0.8)
            report.ratio(f"{label}: against memset of the same bytes",
                         library / measured.rows_a_second("columns_memset", threads))
    library = measured.rows_a_second("columns_library/one_risk", 1)
    for name, least in (("numpy int64", 5), ("numpy int64 as expressions", None), ("numpy int64 in blocks", None),
                        ("pandas int64", None), ("pandas float", None)):
        what = f"columns, wages alone, 1 thread: against {name}"
        if name not in numpy_results:
            report.skipped(what, "python3-numpy or python3-pandas")
            continue
        report.ratio(what, library / numpy_results[name]["rows_a_second"], least)
        report.row(f"rows of {MILLION:,} in which {name} is not exact", f"{numpy_results[name]['differing']:,}")


def payroll_command(build, source, threads, target=None):
    return [build / "jamsostek", "payroll", source, "--month", "2026-11", "--threads", threads,
            *(["-o", target] if target else [])]


def payroll_file(report, build, scratch, rows, repetitions, without):
    """The same file by the command, DuckDB and pandas, one after the other in turns."""
    source, exact, target = scratch / "in.csv", scratch / "exact.csv", scratch / "out.csv"
    subprocess.run([build / "benchmark/make_payroll", str(rows), source, exact], check=True)
    ways = {}
    for threads in (1, 2):
        ways[f"jamsostek {threads}"] = lambda t=threads: run_timed(payroll_command(build, source, t, target))[0]
        if "duckdb" not in without:
            ways[f"DuckDB {threads}"] = lambda t=threads: float(
                output_of("node", HERE / "payroll_duckdb.cjs", t, source, target))
    if "pandas" not in without:
        for way in ("int", "float"):
            ways[f"pandas {way}"] = lambda w=way: float(
                output_of(sys.executable, HERE / "payroll_pandas.py", w, source, target))
    seconds = {name: [] for name in ways}
    differing = {}
    for _ in range(repetitions):
        for name, run in ways.items():
            seconds[name].append(run())
            if name not in differing:
                differing[name] = int(output_of(build / "benchmark/differing_rows", target, exact))
            target.unlink()
    median = {name: statistics.median(all_seconds) for name, all_seconds in seconds.items()}

    file = f"the file of {rows:,} rows"
    for threads in (1, 2):
        label = f"{file}, {threads} thread{'s' * (threads > 1)}"
        ours = median[f"jamsostek {threads}"]
        report.row(label, f"{rows / ours / MILLION:.2f} M rows/s")
        if "duckdb" in without:
            report.skipped(f"{label}: against DuckDB", "@duckdb/node-api")
        else:
            report.ratio(f"{label}: against DuckDB", median[f"DuckDB {threads}"] / ours, 6)
    for way in ("int", "float"):
        what = f"{file}, 1 thread: against pandas {way}"
        if "pandas" in without:
            report.skipped(what, "python3-pandas")
        else:
            report.ratio(what, median[f"pandas {way}"] / median["jamsostek 1"])
    for name, rows_that_differ in differing.items():
        aim = ("0", rows_that_differ == 0) if name.startswith("jamsostek") else ()
        report.row(f"rows that differ from the exact rupiah: {name.replace(' 1', ', 1 thread').replace(' 2', ', 2 threads')}",
                   f"{rows_that_differ:,}", *aim)


def slope(report, build, scratch, sizes):
    """Seconds and memory from a small file to a large one, on one thread."""
    nanoseconds, memory = [], []
    for rows in sizes:
        source = scratch / "slope.csv"
        subprocess.run([build / "benchmark/make_payroll", str(rows), source], check=True)
        _, seconds, peak = run_timed(payroll_command(build, source, 1))
        source.unlink()
        nanoseconds.append(seconds / rows * 1e9)
        memory.append(peak)
        report.row(f"{rows:,} workers, 1 thread", f"{nanoseconds[-1]:.0f} ns a worker, peak {peak:.1f} MiB")
    spread = nanoseconds[-1] / nanoseconds[0]
    report.row("cost of a worker, largest file to smallest", f"{spread:.2f}", "0.85 to 1.15", 0.85 <= spread <= 1.15)
    report.row("peak memory, largest file to smallest", f"{memory[-1] / memory[0]:.2f}", "at most 1.15",
               memory[-1] / memory[0] <= 1.15)


def single_calls(report, measured):
    for name, what, most in (
            ("call_pu_amounts", "a PU month without explanation", 100),
            ("call_pu_statement", "a PU month with its statement", 1_000),
            ("call_pu_compile_and_statement", "the same, the tariff looked up as well", None),
            ("call_jp_benefit_30_years", "a JP benefit over 30 years", 100_000),
            ("call_evaluator_pu", "an answer of the JSON face to contribution.pu", None)):
        nanoseconds = measured.nanoseconds(name)
        if most is None:
            report.row(what, f"{nanoseconds:,.0f} ns")
        else:
            report.row(what, f"{nanoseconds:,.0f} ns", f"under {most:,} ns", nanoseconds < most)


def eval_command(report, build, scratch, repetitions):
    requests = scratch / "requests.jsonl"
    with open(requests, "w", encoding="ascii") as file:
        for i in range(EVAL_REQUESTS):
            wage = 2 * MILLION + i * 7919 % (18 * MILLION)
            file.write(f'{{"id":{i},"op":"contribution.pu","month":"2026-11","risk":"low","wage":{wage}}}\n')
    seconds = statistics.median(run_timed([build / "jamsostek", "eval"], requests)[1] for _ in range(repetitions))
    speed = EVAL_REQUESTS / seconds
    report.row("eval: answers to contribution.pu a second of one core", f"{speed:,.0f}", "at least 200,000", speed >= 200_000)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("build", type=lambda path: pathlib.Path(path).resolve())
    arguments.add_argument("--quick", action="store_true", help="smaller files, fewer repetitions")
    arguments.add_argument("--without", action="append", default=[], choices=["numpy", "pandas", "duckdb"])
    options = arguments.parse_args()
    repetitions = 3 if options.quick else 5
    rows = 2 * MILLION if options.quick else 4 * MILLION
    sizes = [MILLION, 10 * MILLION, 40 * MILLION]

    scratch = options.build.parent / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        machine()
        report = Report()
        measured = GoogleBenchmark(options.build / "benchmark/jamsostek_benchmark", options.quick)
        numpy_results = {}
        if not {"numpy", "pandas"} & set(options.without):
            source = scratch / "columns.csv"
            subprocess.run([options.build / "benchmark/make_payroll", str(MILLION), source], check=True)
            numpy_results = json.loads(output_of(sys.executable, HERE / "columns_numpy.py", source, repetitions))
        columns(report, measured, numpy_results)
        payroll_file(report, options.build, scratch, rows, repetitions, options.without)
        slope(report, options.build, scratch, sizes)
        single_calls(report, measured)
        eval_command(report, options.build, scratch, repetitions)
        print(f"\nMissed: {', '.join(report.missed) or 'nothing'}.")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


main()
