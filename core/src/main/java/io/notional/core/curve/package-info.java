/**
 * Treasury par yields and the discount curves bootstrapped from them. What was not quoted is filled
 * by named policies, and every use of one is counted.
 *
 * <p>Yields are decimal per year, compounded twice a year.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.curve;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
