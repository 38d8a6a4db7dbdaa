/**
 * What strategies share: sleeves in fixed shares, the collateral, bands and calendars, and readers
 * of parameters that collect every problem. A strategy needs none of it; {@code api} is enough.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.toolkit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
