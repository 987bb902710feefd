#!/usr/bin/env python3
"""Copies the library's sources, the mode of every rounding in them changeable at run time.

changeable.py SOURCE OUT: writes OUT/src and OUT/include, in that mutation/rounding_sites.hpp, which the copies need.
Fails when a place in changeable.txt is not found once, and when the library rounds at a place that is not there.
"""
import pathlib
import re
import sys

# A call that rounds, on the floors that compute.
ROUNDS = re.compile(r"\b(?:share|scaled|progressive|rounded_quotient)\((?!Money )|\.rounded\(")
FLOORS = ("benefit", "contribution", "membership", "projection", "segment")

HEADER = """#pragma once

#include <cstddef>
#include <iterator>
#include <type_traits>

#include <jamsostek/money/rounding.hpp>

namespace mutation {

/// A place where an amount is rounded.
struct RoundingSite {
  const char* place;            ///< the file, and what stands there
  jamsostek::RoundingMode own;  ///< how it rounds
};
inline constexpr RoundingSite rounding_sites[] = {
@SITES@};

/// The one whose mode is changed, if any is.
struct ChangedRounding {
  std::size_t site = std::size(rounding_sites);
  jamsostek::RoundingMode mode{};
};
inline ChangedRounding changed_rounding;

/// The mode of a place: its own, unless it is changed.
constexpr jamsostek::RoundingMode rounding_mode(std::size_t site, jamsostek::RoundingMode own) {
  if (std::is_constant_evaluated()) return own;
  return changed_rounding.site == site ? changed_rounding.mode : own;
}

}  // namespace mutation
"""


def places():
    """The lines of changeable.txt: file, text, and the text in its place or `-`."""
    for line in pathlib.Path(__file__).with_name("changeable.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            file, text, instead, *_reason = line.split(" | ")
            yield file, text, instead


def line_around(content, text):
    at = content.index(text)
    return content[content.rindex("\n", 0, at) + 1:].split("\n", 1)[0]


def make_changeable(texts):
    """Puts every place of changeable.txt into the texts; gives the places where the library rounds, and what is wrong."""
    sites, known, faults = [], set(), []
    for file, text, instead in places():
        if texts[file].count(text) != 1:
            faults.append(f"{file}: found {texts[file].count(text)} times: {text}")
            continue
        known.add((file, line_around(texts[file], text)))
        if instead == "-":
            continue
        mode = re.search(r"@\((\w+)\)", instead)
        if mode:
            own = f"::jamsostek::RoundingMode::{mode[1]}"
            instead = instead.replace(mode[0], f"::mutation::rounding_mode({len(sites)}, {own})")
            sites.append((file, text, mode[1]))
        known.add((file, line_around(texts[file], text).replace(text, instead)))
        texts[file] = texts[file].replace(text, instead)
    for file, content in texts.items():
        if not file.endswith(("hpp", "cpp")) or not any(f"/{floor}/" in file for floor in FLOORS):
            continue
        for number, line in enumerate(content.splitlines(), 1):
            if ROUNDS.search(line) and not line.lstrip().startswith("//") and (file, line) not in known:
                faults.append(f"{file}:{number}: rounds, and is not in changeable.txt: {line.strip()}")
    return sites, faults


def main(source, out):
    texts = {str(path.relative_to(source)): path.read_text()
             for top in ("include", "src") for path in sorted((source / top).rglob("*")) if path.is_file()}
    sites, faults = make_changeable(texts)
    if faults:
        sys.exit("\n".join(faults))
    for file in {file for file, _, _ in sites}:
        texts[file] = '#include "mutation/rounding_sites.hpp"\n' + texts[file]
    shown = "".join(f'    {{R"({file}: {text})", jamsostek::RoundingMode::{mode}}},\n' for file, text, mode in sites)
    texts["include/mutation/rounding_sites.hpp"] = HEADER.replace("@SITES@", shown)
    for old in [path for top in ("include", "src") for path in (out / top).rglob("*") if path.is_file()]:
        if str(old.relative_to(out)) not in texts:
            old.unlink()
    for file, content in texts.items():
        path = out / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text() != content:  # what stays is not compiled again
            path.write_text(content)


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]))
