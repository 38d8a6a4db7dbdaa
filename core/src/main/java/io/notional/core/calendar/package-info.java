/** Settlement calendars by rule, known in advance. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.calendar;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
