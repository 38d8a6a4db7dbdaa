/**
 * Which notes and bonds there were: the Treasury's schedule as a table, each issue sold at par, and
 * what of it may be delivered into a future.
 */
package io.notional.core.issuance;
