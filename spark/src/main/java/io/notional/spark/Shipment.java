package io.notional.spark;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What an executor gets of a study or of paths: its files, or the place where it finds them, and
 * what its plan must follow from. Spark carries it with the function of the rows, once to each
 * executor. Immutable.
 *
 * @param <P> what is planned
 */
final class Shipment<P> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String NONE = "";

  /** So that the folder of all files has a name of its own. */
  private static final String HERE = ".";

  private final byte[] files;
  private final String file;
  private final String market;
  private final String dataRoot;
  private final Inputs<P> inputs;
  private final ArrayList<String> fingerprint;
  private final String hash;

  private Shipment(
      byte[] files, Places places, Inputs<P> inputs, List<String> fingerprint, String content) {
    this.files = files;
    this.file = places.file().toString();
    this.market = places.market().map(Path::toString).orElse(NONE);
    this.dataRoot = places.dataRoot().map(Path.of(HERE)::resolve).map(Path::toString).orElse(NONE);
    this.inputs = inputs;
    this.fingerprint = new ArrayList<>(fingerprint);
    List<String> words = new ArrayList<>(List.of(content, file, market, dataRoot));
    words.addAll(inputs.words());
    this.hash = hash(words, fingerprint);
  }

  /**
   * Of a plan that was made here.
   *
   * @param read the files that it was made from
   * @param shared whether every executor finds them where they are here, so that none goes along
   */
  static <P> Shipment<P> of(
      P plan, Places places, Inputs<P> inputs, Collection<Path> read, boolean shared) {
    List<String> fingerprint = inputs.fingerprint(plan);
    if (shared) {
      return new Shipment<>(new byte[0], places.absolute(), inputs, fingerprint, NONE);
    }
    StudyFolder folder = StudyFolder.of(read, places);
    return new Shipment<>(
        folder.packed(), folder.within(places), inputs, fingerprint, folder.hash());
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
   * What was planned there, planned again here.
   *
   * @throws IllegalStateException if what is here is not what was there, as another version of
   *     Notional or of a plugin, or another file
   * @throws UncheckedIOException if files cannot be put where this Java keeps its own
   */
  P plan() {
    Path root = files.length == 0 ? Path.of(NONE) : StudyFolder.unpack(files);
    Places places =
        new Places(
            root.resolve(file),
            Optional.of(market).filter(name -> !name.isEmpty()).map(root::resolve),
            Optional.of(dataRoot).filter(name -> !name.isEmpty()).map(root::resolve));
    P plan = inputs.plan(places);
    requireSame(inputs.fingerprint(plan));
    return plan;
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
