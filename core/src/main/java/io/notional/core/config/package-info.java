/** Configuration as a tree whose values know where they were written, and its check. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.config;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
