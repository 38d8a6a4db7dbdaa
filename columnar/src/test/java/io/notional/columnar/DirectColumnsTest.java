package io.notional.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.tables.Table;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;

class DirectColumnsTest {
  private final Table table = Examples.usual(500);
  private final DirectColumns columns = DirectColumns.of(table);

  private static int[] all(IntBuffer buffer) {
    int[] all = new int[buffer.remaining()];
    buffer.get(all);
    return all;
  }

  @Test
  void holdWhatTheTableHolds() {
    DoubleBuffer numbers = columns.numbers("number");
    double[] values = new double[numbers.remaining()];
    numbers.get(values);
    assertThat(values).containsExactly(table.numbers("number"));
    assertThat(all(columns.epochDays("date"))).containsExactly(table.epochDays("date"));
    assertThat(all(columns.integers("whole"))).containsExactly(table.integers("whole"));
    int[] codes = all(columns.codes("text"));
    for (int row = 0; row < table.rows(); row++) {
      assertThat(columns.words("text").get(codes[row])).isEqualTo(table.texts("text")[row]);
    }
  }

  @Test
  void lieOutsideOfTheHeapInTheOrderOfTheMachine() {
    assertThat(columns.numbers("unbounded").isDirect()).isTrue();
    assertThat(columns.numbers("unbounded").order()).isEqualTo(ByteOrder.nativeOrder());
    assertThat(columns.codes("text").isDirect()).isTrue();
  }

  @Test
  void areOfTheTypeThatIsAskedFor() {
    assertThatThrownBy(() -> columns.numbers("date"))
        .hasMessage("date must be of type NUMBER but is DATE (usual)");
    assertThatThrownBy(() -> columns.words("nothing")).hasMessageContaining("but was nothing");
  }
}
