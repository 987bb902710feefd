"""Holds docs/quality.md to the lists of checks: it names every check there is, and none that is not there.

quality_test.py SOURCE BUILD
"""

import json
import pathlib
import re
import subprocess
import sys

source, build = (pathlib.Path(argument) for argument in sys.argv[1:])

quick = {test["name"] for test in json.loads(subprocess.run(
    ["ctest", "--test-dir", build, "--show-only=json-v1"], check=True, capture_output=True, text=True).stdout)["tests"]}
long = {line.split("|")[0].strip() for line in (source / "tests/checks.txt").read_text().splitlines()
        if "|" in line and not line.startswith("#")}

named = {"quick": set(), "--all": set()}
for line in (source / "docs/quality.md").read_text().splitlines():
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    if not line.startswith("|") or len(cells) != 3 or cells[2].strip("`") not in named:
        continue
    named[cells[2].strip("`")].update(re.findall(r"`([^`]+)`", cells[1]))

faults = []
for where, there in (("quick", quick), ("--all", long)):
    # `instructions of *` names every test that begins so.
    matching = {name: {test for test in there if test == name or (name.endswith("*") and test.startswith(name[:-1]))}
                for name in named[where]}
    faults += [f"the page names a check that is not there: {name}" for name, tests in matching.items() if not tests]
    faults += [f"the page does not name: {test}" for test in sorted(there - set().union(*matching.values()))]
if not quick or not long:
    faults.append("there are no checks at all")
print("\n".join(faults))
sys.exit(1 if faults else 0)
