/**
 * Studies on Apache Spark: numbers of rows in, what came of them out. Through {@code Dataset} and
 * {@code SparkSession} alone, so that a session may be a remote one too.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.spark;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
