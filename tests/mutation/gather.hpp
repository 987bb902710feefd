#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "mutation/asked.hpp"

namespace mutation {

/// Looks for requests that notice the changes that none of `requests` does, among so many random ones of each operation
/// and among variants of them, and writes them all to the file. `rule`: only the changes of rules whose name begins so.
/// Gives how many are still not noticed.
int gather(const std::filesystem::path& file, std::vector<Asked> requests, std::size_t pool, const std::string& rule);

}  // namespace mutation
