/** Specs: which strategy, with which values, under which settings of the run. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.spec;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
