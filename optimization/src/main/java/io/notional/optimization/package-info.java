/**
 * From exposures to the capital weights that produce them: {@link
 * io.notional.optimization.ExposureSolver} takes an {@link
 * io.notional.optimization.ExposureProblem} and answers with an {@link
 * io.notional.optimization.ExposureSolution}.
 */
@ValueStyle
package io.notional.optimization;
