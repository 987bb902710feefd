"""Writes sources that each include many of the project's sources, for a check that reads the headers once for all of them.

unified.py FOLDER writes FOLDER/UnifiedSource_*.cpp and prints their paths. Two sources that name something alike
outside of functions do not come together.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HIDDEN = re.compile(r"^namespace \{\n(.*?)^\}  // namespace\n", re.MULTILINE | re.DOTALL)
DEFINED = re.compile(
    r"^(?:(?:struct|class|enum class) (\w+) |using (\w+) =|constexpr [^=(]*?(\w+)(?:\[\w*\])* =|"
    r"(?!static_assert|using)\S.* (\w+\(.*\)?) )",  # a function with all it takes: one name may stand for several
    re.MULTILINE,
)


def defined(source: str) -> set[str]:
    """What a source names outside of its functions for itself alone."""
    hidden = "".join(HIDDEN.findall(source))
    names = {next(filter(None, names)) for names in DEFINED.findall(hidden)}
    # What an enumeration is opened for the whole library brings in: `low` is a `Risk` and a `Confidence`.
    if re.search("^using enum", hidden, re.MULTILINE) and "v0::builtin {" not in source:
        names.add("using enum")
    return names


def groups(paths: list[pathlib.Path]) -> list[list[pathlib.Path]]:
    """The paths in as few groups as the first that fits makes, each without a name that two sources give."""
    result: list[tuple[set[str], list[pathlib.Path]]] = []
    for path in paths:
        names = defined(path.read_text())
        taken, group = next((known for known in result if known[0].isdisjoint(names)), (set(), []))
        if not group:
            result.append((taken, group))
        taken |= names
        group.append(path)
    return [group for _, group in result]


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("UnifiedSource_*.cpp"):
        old.unlink()
    src = sorted((ROOT / "src").rglob("*.cpp"))
    face = [path for path in src if ROOT / "src/face" in path.parents]
    command = [path for path in face if ROOT / "src/face/cli" in path.parents]
    rooms = {
        "core": [path for path in src if path not in face],
        "json": [path for path in face if path not in command],
        "cli": command,
    }
    for room, paths in rooms.items():
        for number, group in enumerate(groups(paths)):
            unified = folder / f"UnifiedSource_{room}_{number}.cpp"
            unified.write_text("".join(f'#include "{path}"  // NOLINT(bugprone-suspicious-include)\n' for path in group))
            print(unified)


if __name__ == "__main__":
    main()
