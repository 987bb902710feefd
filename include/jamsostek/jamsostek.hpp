#pragma once

/// Everything that a payroll engineer needs: include this one.

#include <jamsostek/batch/payroll.hpp>
#include <jamsostek/batch/recap.hpp>
#include <jamsostek/calendar/day.hpp>
#include <jamsostek/calendar/month.hpp>
#include <jamsostek/contribution/allocation.hpp>
#include <jamsostek/contribution/bpu.hpp>
#include <jamsostek/contribution/due_date.hpp>
#include <jamsostek/contribution/fine.hpp>
#include <jamsostek/contribution/jakon.hpp>
#include <jamsostek/contribution/pmi.hpp>
#include <jamsostek/contribution/pu.hpp>
#include <jamsostek/contribution/retro.hpp>
#include <jamsostek/error.hpp>
#include <jamsostek/law/risk_tiers.hpp>
#include <jamsostek/law/rule_book.hpp>
#include <jamsostek/money/apportion.hpp>
#include <jamsostek/money/money.hpp>
#include <jamsostek/money/progressive.hpp>
#include <jamsostek/money/rate.hpp>
#include <jamsostek/money/rounding.hpp>
#include <jamsostek/segment/bpu.hpp>
#include <jamsostek/segment/jakon.hpp>
#include <jamsostek/segment/pmi.hpp>
#include <jamsostek/segment/programme.hpp>
#include <jamsostek/segment/pu.hpp>
#include <jamsostek/segment/wage.hpp>
#include <jamsostek/version.hpp>
