# The Debian packages that `cpack` makes of the preset `package`: the shared library, its headers, the command.
set(library_package libjamsostek${abi_version})
set(debian_version ${PROJECT_VERSION}-1)
set(CPACK_PACKAGE_CONTACT "The jamsostek authors <maintainers@jamsostek.invalid>" CACHE STRING
  "Who answers for the packages: name and address")

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL runtime development command)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SOURCE jamsostek)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR})

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/src/debian/triggers)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "This package contains the shared library.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libjamsostek-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library_package} (= ${debian_version}), libboost-dev (>= 1.74), \
libfmt-dev (>= 9.1), libhowardhinnant-date-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
  "This package contains the headers, the machine interface as a static library,
and what CMake and pkg-config read.")

set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME jamsostek)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMMAND_PACKAGE_DEPENDS "${library_package} (= ${debian_version})")
set(CPACK_COMPONENT_COMMAND_DESCRIPTION
  "This package contains the command: for payroll files, single questions and
machines that send JSON.")

# What every package of Debian carries: its licence, what changed upstream and what changed in the package. The preset
# `package` asks for it; other installations take no notice.
option(JAMSOSTEK_DEBIAN "Install what the Debian packages carry: licence, changes, manual page" OFF)
if(JAMSOSTEK_DEBIAN)
  find_program(GZIP gzip REQUIRED)
  find_program(HELP2MAN help2man REQUIRED)
  set(papers ${PROJECT_BINARY_DIR}/debian)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # SOURCE_DATE_EPOCH replaces it
  file(READ LICENSE licence)
  string(REGEX MATCH "Copyright \\(c\\) [^\n]*" copyright "${licence}")
  string(REGEX REPLACE "^.*\n\n(Permission)" "\\1" licence "${licence}")
  string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
  string(REGEX REPLACE "\n" "\n " licence "\n${licence}")
  configure_file(src/debian/copyright.in ${papers}/copyright @ONLY)
  configure_file(src/debian/changelog.in ${papers}/changelog.Debian @ONLY)
  configure_file(CHANGELOG.md ${papers}/changelog COPYONLY)
  execute_process(COMMAND ${GZIP} -9nf ${papers}/changelog.Debian ${papers}/changelog COMMAND_ERROR_IS_FATAL ANY)
  foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} COMPONENT)
    install(FILES ${papers}/copyright ${papers}/changelog.Debian.gz ${papers}/changelog.gz COMPONENT ${component}
      DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
  endforeach()

  add_custom_command(OUTPUT jamsostek.1.gz
    COMMAND ${HELP2MAN} --no-info --name=${PROJECT_DESCRIPTION} --output=jamsostek.1 $<TARGET_FILE:jamsostek_command>
    COMMAND ${GZIP} -9nf jamsostek.1
    DEPENDS jamsostek_command VERBATIM)
  add_custom_target(jamsostek_manual ALL DEPENDS jamsostek.1.gz)
  install(FILES ${PROJECT_BINARY_DIR}/jamsostek.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command)
endif()

include(CPack)
