/**
 * What a fund or a blend holds and is exposed to, seen through the funds in it: capital and
 * notional by asset class at a named {@link io.notional.core.lookthrough.Level}. Pure values;
 * {@link io.notional.core.lookthrough.LookThrough} is the table, {@link
 * io.notional.core.lookthrough.FundMenu} makes one of the exposures that funds declare.
 */
package io.notional.core.lookthrough;
