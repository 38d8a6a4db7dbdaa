/**
 * Market files: which instruments there are, where their data lies, what they cost and must post.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.market;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
