/**
 * The plugins that are there, what they provide, and the making of components from checked values.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
