/**
 * Results as one HTML file, for reading: {@link io.notional.report.Report}. Text that came from a
 * file is text in it, whatever it holds.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
