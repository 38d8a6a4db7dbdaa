/** How a simulation is run, as opposed to what is simulated; every setting has a default. */
@ValueStyle
package io.notional.core.settings;
