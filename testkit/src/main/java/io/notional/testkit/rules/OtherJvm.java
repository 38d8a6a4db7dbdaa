package io.notional.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/**
 * What the kit starts in another JVM: runs the first sample of each component twice, the second
 * time in other surroundings, and writes down all that came of it.
 */
public final class OtherJvm {
  /** How the head of a section begins. */
  static final String HEAD = "== ";

  /** The first run. */
  static final String SAME = "same";

  /** The run in another locale, time zone and home. */
  static final String OTHER_SURROUNDINGS = "other surroundings";

  /** The direction of no JVM. */
  static final String ANY_DIRECTION = "none";

  /** How it ends, at once, if sets have the direction that is not wanted. */
  static final int UNWANTED = 3;

  private OtherJvm() {}

  /** The direction in which this JVM walks the sets of {@code Set.of}. */
  static String direction() {
    return Set.of(1, 2).iterator().next() == 1 ? "up" : "down";
  }

  static String head(String run, Sample sample) {
    return HEAD + run + ", " + sample;
  }

  /**
   * Runs the samples.
   *
   * @param arguments the {@link #direction} that is not wanted, the file to write, and what {@link
   *     PluginSamples#relaunch} says
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals(direction())) {
      System.exit(UNWANTED);
    }
    Path out = Path.of(arguments[1]);
    try {
      PluginSamples source = made(arguments);
      List<String> lines = new ArrayList<>(lines(source, SAME));
      changeSurroundings();
      lines.addAll(lines(source, OTHER_SURROUNDINGS));
      Files.write(out, lines);
    } catch (ReflectiveOperationException | RuntimeException e) {
      Files.write(out, List.of(e.toString()));
      System.exit(1);
    }
  }

  private static PluginSamples made(String[] arguments) throws ReflectiveOperationException {
    Class<?> type = Class.forName(arguments[2]);
    String[] texts = Arrays.copyOfRange(arguments, 3, arguments.length);
    Constructor<?> constructor =
        texts.length == 0
            ? type.getDeclaredConstructor()
            : type.getDeclaredConstructor(String[].class);
    constructor.setAccessible(true);
    return (PluginSamples)
        (texts.length == 0 ? constructor.newInstance() : constructor.newInstance((Object) texts));
  }

  private static List<String> lines(PluginSamples source, String run) {
    List<String> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sample sample : source.samples()) {
      if (seen.add(sample.kind() + " " + sample.id())) {
        lines.add(head(run, sample));
        Specimen specimen = new Specimen(source, source.plugin(), source.host(), sample);
        Attempt attempt = specimen.run(Trial.PLAIN);
        lines.addAll(attempt.ran().map(Trace::lines).orElse(List.of(attempt.toString())));
      }
    }
    return lines;
  }

  /** Turkish has another lower case of I, and Thai another calendar and other digits. */
  private static void changeSurroundings() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-ca-buddhist-nu-thai"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      String elsewhere = Files.createTempDirectory("notional-kit").toString();
      System.setProperty("user.home", elsewhere);
      System.setProperty("user.dir", elsewhere);
      System.setProperty("user.name", "nobody");
      Files.delete(Path.of(elsewhere));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
