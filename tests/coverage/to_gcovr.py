"""Hands the counts of `llvm-cov export` to gcovr, as the tracefile that `gcovr -a` reads.

usage: to_gcovr.py llvm.json exclusions.txt > coverage.json

Every condition of the source has two branches, true and false; a case of a switch has two as well. The branches of all
instances of a template count together. What is no decision of the source is left out: conditions that the compiler
decides (`if constexpr`, `while (true)`), and the hidden default of a switch that names every value. What is missing is listed on
standard error, condition by condition.
"""

import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DECIDED = ("if constexpr (", "switch (")  # before a condition: no decision is made while the program runs


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


def conditions(branches, source):
    """How often each condition was true and false: {(line, column, text): [true, false]}."""
    counts = {}
    for line, column, end_line, end_column, true, false, *_ in branches:
        text = source[line - 1][column - 1 : end_column - 1 if end_line == line else None]
        if text == "true" or source[line - 1][: column - 1].endswith(DECIDED):
            continue
        taken = counts.setdefault((line, column, text), [0, 0])
        taken[0] += true
        taken[1] += false
    return counts


def converted(path, data, excluded):
    source = (ROOT / path).read_text().splitlines()
    branches = collections.defaultdict(list)
    counts = line_counts(data["segments"])
    for (line, column, text), taken in sorted(conditions(data["branches"], source).items()):
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


def main(export_path, list_path):
    excluded = exclusions(list_path)
    files = []
    for data in json.loads(pathlib.Path(export_path).read_text())["data"][0]["files"]:
        path = pathlib.Path(data["filename"]).resolve()
        if not path.is_relative_to(ROOT):
            continue
        path = path.relative_to(ROOT).as_posix()
        if path.startswith(("src/", "include/")) and data["segments"]:
            files.append(converted(path, data, excluded[path]))
    json.dump({"gcovr/format_version": "0.3", "files": files}, sys.stdout)


main(*sys.argv[1:])
