/** The command {@code notional}. */
module io.notional.cli {
  requires io.notional.files;
  requires io.notional.optimization;
  requires io.notional.report;
  requires io.notional.studies;
  requires io.notional.testkit;
  requires static io.notional
      .columnar; // its libraries have no descriptors, and no image takes them
  requires info.picocli;

  opens io.notional.cli to
      info.picocli;
}
