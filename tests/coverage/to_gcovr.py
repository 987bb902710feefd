"""Hands the counts of `llvm-cov export` to gcovr, as the tracefile that `gcovr -a` reads.

usage: to_gcovr.py llvm.json functions.txt exclusions.txt > coverage.json

Every condition of the source has two branches, true and false; a case of a switch has two as well. The branches of all
instances of a template count together. What is missing is listed on standard error, condition by condition.

What the program does not decide is left out: conditions that the compiler decides (`if constexpr`, `while (true)`), the
hidden default of a switch that names every value, and the constexpr functions of a source file for which the compiler
made no code (`functions.txt`, from `llvm-profdata show`, lists the others): they build the tables of the law or check them
while the library is compiled. A function that is not used at all would be a warning, and warnings are errors. Lines
without a word are no code.
"""

import bisect
import collections
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def exclusions(list_path):
    """The lines left out, by file: `path | text of the first line | reason`, to the end of the block that it opens."""
    excluded = collections.defaultdict(set)
    for entry in pathlib.Path(list_path).read_text().splitlines():
        if not entry or entry.startswith("#"):
            continue
        path, text, reason = (part.strip() for part in entry.split(" | "))
        source = (ROOT / path).read_text().splitlines()
        starts = [number for number, line in enumerate(source) if text in line]
        if len(starts) != 1 or not reason:
            sys.exit(f"{list_path}: needs a reason, and a text that one line of the file holds: {entry}")
        first = last = starts[0]
        if source[first].endswith("{"):
            indent = source[first][: len(source[first]) - len(source[first].lstrip())]
            while not source[last].startswith(indent + "}"):
                last += 1
        excluded[path].update(range(first + 1, last + 2))
    return excluded


def line_counts(segments):
    """How often each line ran: the most of the regions that begin on it and the one that reaches into it."""
    counts = {}
    by_line = collections.defaultdict(list)
    for line, _, count, has_count, is_entry, is_gap in segments:
        by_line[line].append((count, has_count, is_entry, is_gap))
    wrapped = None
    for line in range(segments[0][0], segments[-1][0] + 1):
        here = by_line.get(line, [])
        begun = [count for count, has_count, is_entry, is_gap in here if has_count and is_entry and not is_gap]
        skipped = here and not here[0][1] and here[0][2]
        reaching = [wrapped[0]] if wrapped and wrapped[1] else []
        if not skipped and (begun or reaching):
            counts[line] = max(begun + reaching)
        if here:
            wrapped = here[-1]
    return counts


def conditions(data, source):
    """How often each condition was true and false: {(line, column, text): [true, false]}."""
    starts = [tuple(segment[:2]) for segment in data["segments"]]
    counts = {}
    for line, column, end_line, end_column, true, false, *_ in data["branches"]:
        text = source[line - 1][column - 1 : end_column - 1 if end_line == line else None]
        taken = counts.setdefault((line, column, text), [0, 0])
        taken[0] += true
        taken[1] += false
    for line, column, text in list(counts):
        around = data["segments"][bisect.bisect_right(starts, (line, column)) - 1]
        decided = counts[line, column, text] == [0, 0] and around[2] > 0
        if decided or source[line - 1][: column - 1].endswith("switch ("):
            del counts[line, column, text]
    return counts


def is_constexpr(source, body):
    """Whether the declaration whose body begins on a line says that the compiler may run it."""
    first = body - 1
    while first > 0 and source[first - 1].strip() and source[first - 1].rstrip()[-1] not in ";{}:":
        first -= 1
    return re.search("const(expr|eval) ", " ".join(source[first:body])) is not None


def in_compiler_alone(functions, emitted):
    """The lines of `constexpr` functions without code, by file."""
    lines = collections.defaultdict(set)
    for function in functions:
        path = function["filenames"][0]
        if "/src/" not in path or function["name"] in emitted:
            continue
        if is_constexpr(pathlib.Path(path).read_text().splitlines(), function["regions"][0][0]):
            for first, _, last, *_ in function["regions"]:
                lines[path].update(range(first, last + 1))
    return lines


def converted(path, data, excluded):
    source = (ROOT / path).read_text().splitlines()
    branches = collections.defaultdict(list)
    counts = {
        line: count for line, count in line_counts(data["segments"]).items() if re.search(r"\w", source[line - 1])
    }
    for (line, column, text), taken in sorted(conditions(data, source).items()):
        for count, way in zip(taken, ("true", "false")):
            branches[line].append({"count": count, "fallthrough": False, "throw": False})
            if count == 0 and line not in excluded:
                print(f"{path}:{line}:{column}: never {way}: {text}", file=sys.stderr)
    for line, count in counts.items():
        if count == 0 and line not in excluded:
            print(f"{path}:{line}: never run: {source[line - 1].strip()}", file=sys.stderr)
    lines = [
        {
            "line_number": line,
            "count": count,
            "branches": branches[line],
            "gcovr/noncode": False,
            "gcovr/excluded": False,
        }
        for line, count in counts.items()
        if line not in excluded
    ]
    return {"file": path, "lines": lines, "functions": []}


def main(export_path, functions_path, list_path):
    export = json.loads(pathlib.Path(export_path).read_text())["data"][0]
    emitted = set(re.findall(r"^  (\S.*):$", pathlib.Path(functions_path).read_text(), re.MULTILINE))
    excluded = exclusions(list_path)
    compiled = in_compiler_alone(export["functions"], emitted)
    files = []
    for data in export["files"]:
        path = pathlib.Path(data["filename"]).resolve()
        if not path.is_relative_to(ROOT):
            continue
        path = path.relative_to(ROOT).as_posix()
        if path.startswith(("src/", "include/")) and data["segments"]:
            files.append(converted(path, data, excluded[path] | compiled[data["filename"]]))
    json.dump({"gcovr/format_version": "0.3", "files": files}, sys.stdout)


main(*sys.argv[1:])
