/**
 * What a result amounts to: returns, exposures, margin, costs, and the policies that were used.
 * Start at {@link io.notional.core.measure.Measures#of}.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.measure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
