#pragma once

#include "oracle/oracle.hpp"

namespace oracle {

/// The judges of the operations on claims, a part of `membership()`.
Judges claims();

}  // namespace oracle
