/**
 * Results as tables: columns with name, type and unit, read whole. Start at {@link
 * io.notional.core.tables.ResultTables}.
 */
package io.notional.core.tables;
