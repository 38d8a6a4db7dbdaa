/** Many runs on shared markets. */
module io.notional.studies {
  requires transitive io.notional.files;

  exports io.notional.studies;
  exports io.notional.studies.montecarlo;
}
