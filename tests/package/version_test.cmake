# There is one version, that of include/jamsostek/version.hpp: what repeats it agrees.
set(faults "")
# agree WHAT VALUE WANTED
function(agree what value wanted)
  if(NOT value STREQUAL wanted)
    set(faults "${faults}\n${what}: ${value}, not ${wanted}" PARENT_SCOPE)
  endif()
endfunction()
# read OUTPUT FILE REGEX - the first group of the first line that matches.
function(read output file regex)
  file(STRINGS ${SOURCE_DIR}/${file} lines REGEX "${regex}")
  list(POP_FRONT lines line)
  if(line MATCHES "${regex}")
    set(${output} "${CMAKE_MATCH_1}" PARENT_SCOPE)
  else()
    set(${output} "nothing" PARENT_SCOPE)
  endif()
endfunction()

read(version include/jamsostek/version.hpp "define JAMSOSTEK_VERSION \"([^\"]*)\"")
foreach(part MAJOR MINOR PATCH)
  read(${part} include/jamsostek/version.hpp "define JAMSOSTEK_VERSION_${part} ([0-9]+)")
endforeach()
agree("the parts in version.hpp" "${MAJOR}.${MINOR}.${PATCH}" ${version})

read(newest CHANGELOG.md "^## ([^ ]+)")
agree("the newest heading of CHANGELOG.md" "${newest}" ${version})

file(READ ${SOURCE_DIR}/vcpkg.json manifest)
string(JSON port GET "${manifest}" version)
agree("vcpkg.json" "${port}" ${version})

read(consumed tests/consumer/CMakeLists.txt "find_package\\(jamsostek ([^ ]+) ")
agree("what tests/consumer asks for" "${consumed}" ${MAJOR}.${MINOR})

file(GLOB_RECURSE headers ${SOURCE_DIR}/include/*.hpp)
foreach(header IN LISTS headers)
  file(RELATIVE_PATH name ${SOURCE_DIR} ${header})
  file(STRINGS ${header} namespaces REGEX "inline (namespace )?v[0-9]+")
  foreach(line IN LISTS namespaces)
    string(REGEX REPLACE ".*inline (namespace )?v([0-9]+).*" "\\2" namespace "${line}")
    agree("the inline namespace of ${name}" ${namespace} ${MAJOR})
  endforeach()
endforeach()

if(faults)
  message(FATAL_ERROR "the version is ${version}, but${faults}")
endif()
