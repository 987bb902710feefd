#include "oracle/oracle.hpp"

namespace oracle {

const Judges& judges() {
  static const Judges all = [] {
    Judges joined = contributions();
    joined.merge(membership());
    return joined;
  }();
  return all;
}

}  // namespace oracle
