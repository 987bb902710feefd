#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

/// The worked examples that others published, as they stand in tests/cases (with their sources and notes).
inline nlohmann::json load_cases(const std::string& file) {
  std::ifstream stream(std::string(JAMSOSTEK_TESTS_DIR "/cases/") + file);
  if (!stream) throw std::runtime_error("cannot open tests/cases/" + file);
  return nlohmann::json::parse(stream);
}
