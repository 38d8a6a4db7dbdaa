/**
 * The plugin {@code margin-models}: margin by percent of notional, by price scenarios, by what the
 * past would have lost, and any model stressed over ranges of dates. On {@code api} alone, as a
 * model of anybody's would be.
 */
@ValueStyle
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.marginmodels;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
