"""The recipe of the package, for Conan 2: `conan create .`"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class Jamsostek(ConanFile):
    name = "jamsostek"
    description = "Contributions and benefits of BPJS Ketenagakerjaan, exact to the rupiah"
    license = "MIT"
    topics = ("indonesia", "payroll", "social-security", "bpjs")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "command": [True, False]}
    default_options = {
        "shared": False,
        "fPIC": True,
        "command": True,
        "boost/*:header_only": True,
        "date/*:header_only": True,
    }
    exports_sources = "CMakeLists.txt", "LICENSE", "README.md", "docs/amendment.schema.json", "include/*", "src/*"

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "jamsostek", "version.hpp"))
        self.version = re.search(r'define JAMSOSTEK_VERSION "(.*)"', header).group(1)

    def config_options(self):
        if self.settings.os == "Windows":
            self.options.rm_safe("fPIC")

    def configure(self):
        if self.options.shared:
            self.options.rm_safe("fPIC")

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        # The public headers include these; the ranges begin at the versions that the tests run with.
        self.requires("boost/[>=1.74 <2]", transitive_headers=True)
        self.requires("date/[>=3.0.1 <4]", transitive_headers=True)
        self.requires("fmt/[>=9.1 <10]", transitive_headers=True, transitive_libs=True)
        if self.options.command:
            self.requires("cli11/[>=2.1.2 <3]")
            self.requires("nlohmann_json/[>=3.11.2 <4]")

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["JAMSOSTEK_COMMAND"] = bool(self.options.command)
        toolchain.cache_variables["JAMSOSTEK_TESTS"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        # Conan tells consumers where the dependencies are: its own files replace these.
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "lib", "pkgconfig"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "jamsostek")
        core = self.cpp_info.components["core"]
        core.set_property("cmake_target_name", "jamsostek::jamsostek")
        core.set_property("pkg_config_name", "jamsostek")
        core.libs = ["jamsostek"]
        core.requires = ["boost::headers", "date::date", "fmt::fmt"]
        if self.settings.os in ("Linux", "FreeBSD"):
            core.system_libs = ["m", "pthread"]
        if self.options.command:
            json = self.cpp_info.components["json"]
            json.set_property("cmake_target_name", "jamsostek::json")
            json.libs = ["jamsostek_json"]
            json.requires = ["core", "cli11::cli11", "nlohmann_json::nlohmann_json"]
