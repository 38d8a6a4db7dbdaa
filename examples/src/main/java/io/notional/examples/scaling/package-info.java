/** A cluster that runs a study, simulated: the plan of docs/scaling.md. */
package io.notional.examples.scaling;
