/**
 * What a result amounts to: returns, exposures, margin, costs, and the policies that were used.
 * Start at {@link io.notional.core.measure.Measures#of}.
 */
@ValueStyle
package io.notional.core.measure;
