/** Scenarios: files of shocks, and those that ship. */
package io.notional.files.scenario;
