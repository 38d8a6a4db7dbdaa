package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Declaration;
import io.notional.core.result.DayRecords;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run after a close as bytes. The format is described in {@code docs/embedding.md}: a mark, the
 * version of the format, what the run is and hashes of the past it saw, its state, and a SHA-256 of
 * all of that.
 */
final class Checkpoint {
  /** Changes with every change of what is written. */
  static final long FORMAT = 3;

  private static final byte[] MARK = "NOTIONAL CHECKPOINT\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HASH = 32;

  private final Strategy strategy;
  private final Declaration declared;
  private final BoundFund universe;
  private final FundState state;
  private final Map<String, String> inputs;

  Checkpoint(
      Strategy strategy,
      Declaration declared,
      BoundFund universe,
      FundState state,
      Map<String, String> inputs) {
    this.strategy = strategy;
    this.declared = declared;
    this.universe = universe;
    this.state = state;
    this.inputs = inputs;
  }

  /** Writes the run. */
  byte[] write(DayRecords records, Flows flows) {
    UnsavedState.refuse("strategy", strategy);
    UnsavedState.refuse("rebalance rule", declared.rebalanceRule());
    for (Sleeve sleeve : strategy.sleeves()) {
      UnsavedState.refuse("sleeve", sleeve);
    }
    ArchiveWriter archive = new ArchiveWriter(universe.market().settlements());
    archive.integer(FORMAT);
    archive.date(universe.market().days().date(universe.firstDay()));
    archive.date(universe.market().days().date(state.day - 1));
    texts(archive, RunIdentity.of(strategy, declared, universe, inputs));
    texts(archive, PastHashes.of(universe, state.day));
    FundArchive.pass(state, archive);
    flows.pass(archive);
    records.write(state.day - universe.firstDay(), archive::number);
    byte[] body = archive.bytes();
    ByteBuffer whole = ByteBuffer.allocate(MARK.length + body.length + HASH);
    whole.put(MARK).put(body).put(hash(whole.array(), MARK.length + body.length));
    return whole.array();
  }

  /**
   * Reads a run into the state of one that has not begun.
   *
   * @throws NotionalException {@code BAD_SYNTAX} for what is no checkpoint, {@code CONFLICT} with
   *     all that has changed
   */
  void read(byte[] bytes, DayRecords records, Flows flows) {
    int end = bytes.length - HASH;
    if (end < MARK.length || Arrays.mismatch(MARK, bytes) != MARK.length) {
      throw broken("what is resumed is no checkpoint of Notional", null);
    }
    if (!Arrays.equals(hash(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw broken("the checkpoint is damaged: its hash is not that of its content", null);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, MARK.length, end - MARK.length).slice();
    ArchiveReader archive = new ArchiveReader(universe.market().settlements(), in);
    long format = archive.integer(0);
    if (format != FORMAT) {
      throw broken(
          "the checkpoint has format " + format + " but this Notional reads " + FORMAT, null);
    }
    try {
      check(archive.date(null), archive.date(null), texts(archive), texts(archive));
      FundArchive.pass(state, archive);
      flows.pass(archive);
      records.read(state.day - universe.firstDay(), () -> archive.number(0));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw broken("the checkpoint cannot be read: " + e.getMessage(), e);
    }
    checkLeft();
  }

  private void check(
      LocalDate first,
      LocalDate last,
      SortedMap<String, String> run,
      SortedMap<String, String> past) {
    List<Problem> problems = new ArrayList<>();
    LocalDate from = universe.market().days().date(universe.firstDay());
    if (!from.equals(first)) {
      problems.add(conflict("its first close was " + first + " but is " + from));
    }
    int end = universe.market().days().atOrBefore(Math.toIntExact(last.toEpochDay())) + 1;
    boolean there = end > 0 && universe.market().days().date(end - 1).equals(last);
    if (!there || end - 1 > universe.lastDay()) {
      problems.add(conflict("the run has no close on " + last));
    }
    compare(run, RunIdentity.of(strategy, declared, universe, inputs), problems);
    if (there) {
      SortedMap<String, String> now = PastHashes.of(universe, end);
      past.forEach(
          (name, hash) -> {
            if (!hash.equals(now.get(name))) {
              problems.add(conflict(name + " up to " + last + " has changed"));
            }
          });
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  private static void compare(
      SortedMap<String, String> before, SortedMap<String, String> now, List<Problem> problems) {
    SortedMap<String, String> all = new TreeMap<>(before);
    all.putAll(now);
    for (String name : all.keySet()) {
      String was = before.getOrDefault(name, "not there");
      String is = now.getOrDefault(name, "not there");
      if (!was.equals(is)) {
        problems.add(conflict(name + " was " + cut(was) + " but is " + cut(is)));
      }
    }
  }

  private static String cut(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }

  /** What later data shows to have left at a close that is over was never closed. */
  private void checkLeft() {
    List<Problem> problems = new ArrayList<>();
    for (SecuritySlots.Slot slot : state.securities.slots) {
      left(slot.security.id(), problems);
    }
    for (FutureSlots.Slot slot : state.futures.slots) {
      left(slot.product.id(), problems);
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  private void left(String id, List<Problem> problems) {
    int last = universe.market().lastDay(id);
    if (last < state.day && state.day <= universe.lastDay()) {
      problems.add(
          conflict(
              id
                  + " is held but has left the market at the close of "
                  + universe.market().days().date(last)
                  + ", which is over"));
    }
  }

  private static Problem conflict(String what) {
    return Problem.of(ErrorCode.CONFLICT, "the checkpoint cannot be resumed: " + what);
  }

  private static NotionalException broken(String message, Exception cause) {
    return new NotionalException(List.of(Problem.of(ErrorCode.BAD_SYNTAX, message)), cause);
  }

  private static void texts(Archive archive, SortedMap<String, String> texts) {
    archive.count(texts.size());
    texts.forEach(
        (name, text) -> {
          archive.text(name);
          archive.text(text);
        });
  }

  private static SortedMap<String, String> texts(ArchiveReader archive) {
    SortedMap<String, String> texts = new TreeMap<>();
    int count = archive.count(0);
    for (int i = 0; i < count; i++) {
      String name = archive.text(null);
      texts.put(name, archive.text(null));
    }
    return texts;
  }

  private static byte[] hash(byte[] bytes, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, end);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
