/** What a fund has at a close, by names: where a run may begin, and what a desk decides from. */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.holdings;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
