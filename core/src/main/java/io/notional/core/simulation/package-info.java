/** Where a run starts: a strategy, a market and a configuration in, a result out. */
package io.notional.core.simulation;
