package io.notional.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this Java, with two threads. */
final class LocalSpark {
  private LocalSpark() {}

  /** A session, which ends with this Java. */
  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("notional")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.codegen.wholeStage", "false")
        .getOrCreate();
  }
}
