/**
 * A simulation beside the fund that it stands for: what sets the two apart, part by part, and what
 * the fund appears to hold. Start at {@link io.notional.core.replicate.Replication#of}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.replicate;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
