/**
 * Treasury par yields and the discount curves bootstrapped from them. What was not quoted is filled
 * by named policies, and every use of one is counted.
 *
 * <p>Yields are decimal per year, compounded twice a year.
 */
package io.notional.core.curve;
