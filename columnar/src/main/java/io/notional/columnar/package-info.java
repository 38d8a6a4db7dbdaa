/**
 * Tables as columnar files, {@link io.notional.columnar.ParquetFormat Parquet} and {@link
 * io.notional.columnar.ArrowFormat Arrow}, written over the classes that the formats generate from
 * their own definitions. Both stream: what is held besides the table is a page or batch of it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.columnar;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
