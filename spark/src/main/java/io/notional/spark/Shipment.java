package io.notional.spark;

import io.notional.studies.StudyPlan;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an executor gets of a study: its files, or the place where it finds them, and what its plan
 * must follow from. Spark carries it with the function of the rows, once to each executor.
 * Immutable.
 */
final class Shipment implements Serializable {
  private static final String NONE = "";

  /** So that the folder of all files has a name of its own. */
  private static final String HERE = ".";

  private final byte[] files;
  private final String study;
  private final String market;
  private final String dataRoot;
  private final String first;
  private final String last;
  private final ArrayList<String> fingerprint;
  private final String hash;

  private Shipment(byte[] files, StudyInputs inputs, List<String> fingerprint, String content) {
    this.files = files;
    this.study = inputs.study().toString();
    this.market = text(inputs.market());
    this.dataRoot = inputs.dataRoot().map(Path.of(HERE)::resolve).map(Path::toString).orElse(NONE);
    this.first = text(inputs.first());
    this.last = text(inputs.last());
    this.fingerprint = new ArrayList<>(fingerprint);
    this.hash = hash(List.of(content, study, market, dataRoot, first, last), fingerprint);
  }

  /** Of files that go along. */
  static Shipment of(StudyFolder folder, StudyInputs inputs, List<String> fingerprint) {
    return new Shipment(folder.packed(), folder.within(inputs), fingerprint, folder.hash());
  }

  /** Of files that every executor finds where they are here. */
  static Shipment inPlace(StudyInputs inputs, List<String> fingerprint) {
    StudyInputs absolute =
        new StudyInputs(
            inputs.study().toAbsolutePath(),
            inputs.market().map(Path::toAbsolutePath),
            inputs.dataRoot().map(Path::toAbsolutePath),
            inputs.first(),
            inputs.last());
    return new Shipment(new byte[0], absolute, fingerprint, NONE);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(NONE);
  }

  private static String hash(List<String> words, List<String> fingerprint) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> all = new ArrayList<>(words);
      all.addAll(fingerprint);
      all.forEach(word -> digest.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of the contents of all files and of how they are used: equal ones have equal rows. */
  String hash() {
    return hash;
  }

  /** How many bytes of files go along. */
  int size() {
    return files.length;
  }

  /**
   * The study as it was planned, planned again here.
   *
   * @throws IllegalStateException if what is here is not what was there, as another version of
   *     Notional or of a plugin, or another file
   * @throws UncheckedIOException if files cannot be put where this Java keeps its own
   */
  StudyPlan plan() {
    Path root = files.length == 0 ? Path.of(NONE) : StudyFolder.unpack(files);
    StudyPlan plan =
        new StudyInputs(
                root.resolve(study),
                Optional.of(market).filter(name -> !name.isEmpty()).map(root::resolve),
                Optional.of(dataRoot).filter(name -> !name.isEmpty()).map(root::resolve),
                date(first),
                date(last))
            .plan();
    requireSame(plan.fingerprint());
    return plan;
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private void requireSame(List<String> here) {
    List<String> gone = new ArrayList<>(fingerprint);
    gone.removeAll(here);
    List<String> added = new ArrayList<>(here);
    added.removeAll(fingerprint);
    if (!gone.isEmpty() || !added.isEmpty()) {
      throw new IllegalStateException(
          "an executor has not what the study was planned with: there "
              + (gone.isEmpty() ? "nothing" : gone)
              + ", here "
              + (added.isEmpty() ? "nothing" : added)
              + "; --jars brings plugins to all");
    }
  }
}
