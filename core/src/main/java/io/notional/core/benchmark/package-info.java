/**
 * A fund beside a benchmark: how it correlates, what it did in the benchmark's worst falls, and
 * what it did on average when the benchmark rose or fell. {@link
 * io.notional.core.benchmark.AgainstBenchmark} is the way in.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.benchmark;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
