/**
 * Which notes and bonds there were: the Treasury's schedule as a table, each issue sold at par, and
 * what of it may be delivered into a future.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.issuance;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
