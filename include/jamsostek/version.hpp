#pragma once

/// Semantic version of the library (docs/versions.md). The inline namespace carries the major version, so that from
/// 1.0 on two incompatible versions can live in one program.
#define JAMSOSTEK_VERSION_MAJOR 0
#define JAMSOSTEK_VERSION_MINOR 1
#define JAMSOSTEK_VERSION_PATCH 0
#define JAMSOSTEK_VERSION "0.1.0"

/// Marks what a shared build of the library shows; everything else is hidden.
#if defined(_WIN32) && defined(JAMSOSTEK_SHARED)
#if defined(JAMSOSTEK_BUILDING)
#define JAMSOSTEK_EXPORT __declspec(dllexport)
#else
#define JAMSOSTEK_EXPORT __declspec(dllimport)
#endif
#elif defined(_WIN32)
#define JAMSOSTEK_EXPORT
#else
#define JAMSOSTEK_EXPORT __attribute__((visibility("default")))
#endif
