package io.notional.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns that are a list: what was recorded, in its order, whatever the order was. */
class DiagnosticsTest {
  private static List<Diagnostic> entries(int count, long seed) {
    Random random = new Random(seed);
    List<Diagnostic> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String component = random.nextBoolean() ? "" : "trend";
      String name = List.of("forecast", "volatility", "notional").get(random.nextInt(3));
      String instrument = "M" + random.nextInt(40);
      double value = random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
      entries.add(new Diagnostic(i / 7, component, name, instrument, value));
    }
    return entries;
  }

  private static Diagnostics.Recorder recorder(List<Diagnostic> entries) {
    Diagnostics.Recorder recorder = new Diagnostics.Recorder();
    entries.forEach(
        one -> recorder.add(one.day(), one.component(), one.name(), one.instrument(), one.value()));
    return recorder;
  }

  @Test
  void areWhatWasRecorded() {
    for (int count : new int[] {0, 1, 511, 512, 513, 3000}) {
      List<Diagnostic> entries = entries(count, count);
      assertThat(recorder(entries).recorded()).isEqualTo(entries).hasSize(count);
      assertThat(Diagnostics.of(entries)).isEqualTo(entries);
    }
  }

  @Test
  void haveEachLabelOnceInTheOrderInWhichTheyCame() {
    List<Diagnostic> entries = entries(2000, 3);
    Diagnostics all = recorder(entries).recorded();
    List<Diagnostics.Label> labels =
        entries.stream()
            .map(one -> new Diagnostics.Label(one.component(), one.name(), one.instrument()))
            .distinct()
            .toList();
    assertThat(all.labels()).isEqualTo(labels);
    for (int i = 0; i < entries.size(); i++) {
      Diagnostic one = entries.get(i);
      assertThat(all.day(i)).isEqualTo(one.day());
      assertThat(all.labels().get(all.label(i)).instrument()).isEqualTo(one.instrument());
      assertThat(Double.valueOf(all.value(i))).isEqualTo(Double.valueOf(one.value()));
    }
  }

  @Test
  void doNotChangeWhenMoreIsRecorded() {
    List<Diagnostic> entries = entries(700, 1);
    Diagnostics.Recorder recorder = recorder(entries);
    Diagnostics before = recorder.recorded();
    recorder.add(1000, "late", "late", "late", 1);
    assertThat(before).isEqualTo(entries);
    assertThat(before.labels()).noneMatch(label -> label.name().equals("late"));
    assertThat(recorder.recorded()).hasSize(701);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> before.day(700));
  }

  @Test
  void needNames() {
    Diagnostics.Recorder recorder = new Diagnostics.Recorder();
    recorder.add(0, "", "forecast", "ES", 1);
    assertThatNullPointerException()
        .isThrownBy(() -> recorder.add(0, "", null, "ES", 1))
        .withMessage("name");
    assertThat(recorder.recorded()).hasSize(1);
  }
}
