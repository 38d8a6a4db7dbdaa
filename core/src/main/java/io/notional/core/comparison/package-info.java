/**
 * Runs side by side, as an allocator's table has them: returns over trailing periods, risk over the
 * history that all have in common. {@link io.notional.core.comparison.SideBySide} is the way in.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.comparison;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
