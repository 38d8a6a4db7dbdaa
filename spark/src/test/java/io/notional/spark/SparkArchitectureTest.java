package io.notional.spark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Of Spark the module sees what a session of Spark Connect has too. */
@AnalyzeClasses(
    packages = "io.notional.spark",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SparkArchitectureTest {
  @ArchTest
  static final ArchRule noRddAndNoSparkContext =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.spark..")
                  .and(not(resideInAPackage("org.apache.spark.sql.types..")))
                  .and(
                      not(
                          belongToAnyOf(
                              MapPartitionsFunction.class,
                              Column.class,
                              DataFrameReader.class,
                              DataFrameWriter.class,
                              Dataset.class,
                              Encoder.class,
                              Encoders.class,
                              Row.class,
                              RowFactory.class,
                              SaveMode.class,
                              SparkSession.class,
                              functions.class))));

  @ArchTest
  static final ArchRule nothingElseIsSeenOfNotional =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.notional..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.notional.api..",
                              "io.notional.core..",
                              "io.notional.files..",
                              "io.notional.studies..",
                              "io.notional.spark.."))));

  @ArchTest
  static final ArchRule noSparkBeneathADataset =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "it would leave what Spark Connect has",
                  call ->
                      Set.of("rdd", "toJavaRDD", "javaRDD", "sparkContext")
                          .contains(call.getTarget().getName())));
}
