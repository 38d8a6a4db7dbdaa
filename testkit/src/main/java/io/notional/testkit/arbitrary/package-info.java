/**
 * Markets, curves, contracts, funds and whole runs as jqwik arbitraries, for properties of plugins
 * and of what is built on the library. All of them come from seeds, so that a case that fails can
 * be had again. Needs jqwik, which the kit leaves to those who use it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.testkit.arbitrary;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
