/**
 * Results as tables: columns with name, type and unit, read whole. Start at {@link
 * io.notional.core.tables.ResultTables}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.tables;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
