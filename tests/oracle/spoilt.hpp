#pragma once

#include "face/any_fact.hpp"
#include "oracle/oracle.hpp"

namespace oracle {

/// One fault put into a request that has none, and the codes that its answer may then have.
struct Spoiling {
  json::json_pointer where;
  json value;
  std::set<std::string> codes;
};

/// A fault at random that needs no judge: the contract (G-1) says of every value alike what its answer is.
Spoiling any_spoiling(const json& request);
/// Throws `json::exception` where the request has no such place.
json spoilt(json request, const Spoiling& spoiling);

/// One fact changed or left out at random. What follows is for a judge to say.
json turned(json request);

}  // namespace oracle
