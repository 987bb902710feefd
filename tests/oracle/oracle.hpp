#pragma once

#include <map>
#include <set>
#include <string>

#include "oracle/exact.hpp"

/// The oracle: a second evaluator of the machine interface, written from the law files and the contract and never from
/// the library, so that both are wrong together only where both read the law wrongly. A judge tells every number, day,
/// month, kind and decision of a result; texts that explain (notes, details, citations) it leaves to the library's own
/// tests. tests/oracle/main.cpp puts random requests before both.
namespace oracle {

/// By the name of the operation.
using Judges = std::map<std::string, Judge>;

Judges contributions();
Judges benefits();
Judges old_age();
Judges membership();
/// All of them.
const Judges& judges();

/// The names of rules that the contract lists; of others the oracle knows nothing.
const std::set<std::string>& rule_names();

}  // namespace oracle
