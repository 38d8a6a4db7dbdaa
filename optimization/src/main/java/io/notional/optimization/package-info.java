/**
 * From exposures to the capital weights that produce them: {@link
 * io.notional.optimization.ExposureSolver} takes an {@link
 * io.notional.optimization.ExposureProblem} and answers with an {@link
 * io.notional.optimization.ExposureSolution}.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.optimization;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
