"""vcpkg.json and conanfile.py ask for what CMakeLists.txt finds, and the recipe's steps do what they should.

Neither vcpkg nor Conan is among Debian's packages: the manifest is held to the rules of its format, the recipe runs
with a stand-in for the module `conan` that notes what it is told. The folder that the recipe would export is real: it
is configured by CMake with the recipe's own variables.
"""

import fnmatch
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import types

root = pathlib.Path(__file__).resolve().parent.parent.parent


def found(text):
    return set(re.findall(r"find_package\((\w+)", text)) - {"Threads"}


core_text, command_text = (root / "CMakeLists.txt").read_text().split("if(JAMSOSTEK_COMMAND)", 1)
core, command = found(core_text), found(command_text)
tests = found((root / "tests/CMakeLists.txt").read_text())


def expect(what, value, wanted):
    if value != wanted:
        sys.exit(f"{what}: {value}, not {wanted}")


# vcpkg.json
ports = {"Boost": "boost-multiprecision", "date": "date", "fmt": "fmt", "nlohmann_json": "nlohmann-json",
         "CLI11": "cli11", "Catch2": "catch2", "rapidcheck": "rapidcheck"}
manifest = json.loads((root / "vcpkg.json").read_text())


def names(dependencies):
    return {each if isinstance(each, str) else each["name"] for each in dependencies}


expect("the core's ports", names(manifest["dependencies"]), {ports[each] for each in core})
features = {name: names(feature["dependencies"]) for name, feature in manifest["features"].items()}
expect("the features", features, {"command": {ports[each] for each in command},
                                  "tests": {ports[each] for each in tests} | {"jamsostek"}})
boost = {include for path in [*root.glob("include/**/*.hpp"), *root.glob("src/**/*.[ch]pp")]
         for include in re.findall(r"#include <(boost/\w+)/", path.read_text())}
expect("what is used of Boost", boost, {"boost/multiprecision"})
expect("the overridden ports", names(manifest["overrides"]) - set(ports.values()), set())
expect("the baseline is a commit", bool(re.fullmatch("[0-9a-f]{40}", manifest["builtin-baseline"])), True)
known = {"name", "version", "description", "license", "supports", "builtin-baseline", "dependencies", "features",
         "overrides"}
expect("unknown fields", set(manifest) - known, set())


# conanfile.py
class Options(dict):
    __getattr__ = dict.__getitem__

    def rm_safe(self, name):
        self.pop(name, None)


class Component:
    def __init__(self):
        self.libs, self.requires, self.system_libs, self.properties = [], [], [], {}

    def set_property(self, name, value):
        self.properties[name] = value


class CppInfo(Component):
    def __init__(self):
        super().__init__()
        self.components = {"core": Component(), "json": Component()}


class ConanFile:
    def __init__(self, os_name, **options):
        self.settings = types.SimpleNamespace(os=os_name)
        self.options = Options({name: value for name, value in self.default_options.items() if "*" not in name})
        self.options.update(options)
        self.recipe_folder = self.source_folder = str(root)
        self.package_folder = "package"
        self.cpp_info, self.required, self.done = CppInfo(), {}, []

    def requires(self, reference, **traits):
        name, wanted = reference.split("/")
        self.required[name] = (wanted, traits)


def noted(word):
    return lambda conanfile, *arguments: conanfile.done.append((word, *arguments))


class Generator:
    def __init__(self, conanfile):
        self.conanfile, self.cache_variables = conanfile, {}

    def generate(self):
        self.conanfile.done.append((type(self).__name__, self.cache_variables))


class CMake:
    def __init__(self, conanfile):
        self.configure, self.build, self.install = (
            lambda word=word: conanfile.done.append((word,)) for word in ("configure", "build", "install"))


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__dict__.update(members)


module("conan", ConanFile=ConanFile)
module("conan.tools")
module("conan.tools.build", check_min_cppstd=noted("standard"))
module("conan.tools.cmake", CMake=CMake, CMakeDeps=type("CMakeDeps", (Generator,), {}),
       CMakeToolchain=type("CMakeToolchain", (Generator,), {}), cmake_layout=noted("layout"))
module("conan.tools.files", copy=noted("copy"), rmdir=noted("rmdir"),
       load=lambda conanfile, path: pathlib.Path(path).read_text())
sys.dont_write_bytecode = True
sys.path.insert(0, str(root))
import conanfile as recipe  # noqa: E402

conan_names = {"Boost": "boost", "date": "date", "fmt": "fmt", "nlohmann_json": "nlohmann_json", "CLI11": "cli11"}
version = re.search(r'VERSION "(.*)"', (root / "include/jamsostek/version.hpp").read_text()).group(1)


def run(os_name, **options):
    it = recipe.Jamsostek(os_name, **options)
    for step in (it.set_version, it.config_options, it.configure, it.layout, it.requirements, it.validate, it.generate,
                 it.build, it.package, it.package_info):
        step()
    return it


for shared in (False, True):
    for with_command in (False, True):
        it = run("Linux", shared=shared, command=with_command)
        expect("the version", it.version, version)
        expect("fPIC is asked of a static library only", "fPIC" in it.options, not shared)
        wanted = core | command if with_command else core
        expect("what is required", set(it.required), {conan_names[each] for each in wanted})
        for name in core:  # the public headers include them
            expect(f"{name} reaches consumers", it.required[conan_names[name]][1]["transitive_headers"], True)
        expect("the standard", ("standard", 20) in it.done, True)
        order = [each[0] for each in it.done if each[0] in ("CMakeDeps", "CMakeToolchain", "configure", "build", "install")]
        expect("the steps", order, ["CMakeDeps", "CMakeToolchain", "configure", "build", "install"])
        expect("the licence is packaged", any(each[:2] == ("copy", "LICENSE") for each in it.done), True)
        parts = it.cpp_info.components
        expect("the libraries", parts["core"].libs + parts["json"].libs,
               ["jamsostek", "jamsostek_json"] if with_command else ["jamsostek"])
        expect("the target", parts["core"].properties["cmake_target_name"], "jamsostek::jamsostek")
        used = {each.split("::")[0] for part in parts.values() for each in part.requires} - {"core"}
        expect("every requirement is some component's", used, set(it.required))
expect("Windows has no fPIC", "fPIC" in run("Windows").options, False)

# The exported folder configures, and knows the variables and the targets that the recipe names.
it = run("Linux")
variables = next(each[1] for each in it.done if each[0] == "CMakeToolchain")
with tempfile.TemporaryDirectory() as scratch:
    for path in (path for folder in ("include", "src", "docs") for path in (root / folder).rglob("*")):
        pathlib.Path(scratch, "source", path.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
    for path in [*root.glob("*"), *root.glob("docs/*"), *root.glob("include/**/*"), *root.glob("src/**/*")]:
        name = str(path.relative_to(root))
        if path.is_file() and any(fnmatch.fnmatch(name, pattern) for pattern in it.exports_sources):
            shutil.copy(path, pathlib.Path(scratch, "source", name))
    cmake = subprocess.run(
        ["cmake", "-G", "Ninja", "-S", f"{scratch}/source", "-B", f"{scratch}/build",
         *(f"-D{name}={'ON' if value else 'OFF'}" for name, value in variables.items())],
        text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if cmake.returncode != 0 or "not used by the project" in cmake.stdout:
        sys.exit(f"what the recipe exports does not configure:\n{cmake.stdout}")
    targets = subprocess.run(["ninja", "-C", f"{scratch}/build", "-t", "targets", "all"], text=True,
                             stdout=subprocess.PIPE, check=True).stdout
    for library in it.cpp_info.components["core"].libs + it.cpp_info.components["json"].libs:
        expect(f"lib{library}.a is made", f"lib{library}.a:" in targets, True)
print("the manifest and the recipe agree with CMake")
