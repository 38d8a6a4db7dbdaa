/**
 * What strategies share: sleeves in fixed shares, the collateral, bands and calendars, and readers
 * of parameters that collect every problem. A strategy needs none of it; {@code api} is enough.
 */
package io.notional.toolkit;
