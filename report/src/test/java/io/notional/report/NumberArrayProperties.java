package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NumberArrayProperties {
  @Property(tries = 300)
  void writesWhatDecimalsAre(
      @ForAll @Size(max = 40) List<Long> drawn, @ForAll @IntRange(max = 18) int decimals)
      throws IOException {
    List<Long> scaled = drawn.stream().filter(value -> value != Long.MIN_VALUE).toList();
    String expected =
        scaled.stream()
            .map(value -> plain(BigDecimal.valueOf(value, decimals)))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(written(array -> scaled.forEach(value -> array.add(value, decimals))))
        .isEqualTo("[" + expected + ",[]]");
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @Example
  void growsAndSaysWhatIsNotKnown() throws IOException {
    String one = "-9223372036854775807,null,";
    assertThat(
            written(
                array -> {
                  for (int i = 0; i < 3000; i++) {
                    array.add(-Long.MAX_VALUE);
                    array.addNull();
                  }
                  array.add(0);
                }))
        .isEqualTo("[[" + one.repeat(3000) + "0],[]]");
  }

  /** An array, and an empty one after it. */
  private static String written(Consumer<NumberArray> fill) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      NumberArray array = new NumberArray();
      out.writeStartArray();
      fill.accept(array);
      array.end(out);
      array.end(out);
      out.writeEndArray();
    }
    return text.toString();
  }
}
