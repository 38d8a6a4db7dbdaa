package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private static StandardOutput failing(String message) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        });
  }

  private static int end(StandardOutput output, int code, StringWriter err) {
    Terminal terminal =
        new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
    return Main.written(output, terminal, code);
  }

  @Test
  void whatWasWrittenIsThereAndNothingIsSaid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandardOutput output = new StandardOutput(bytes);
    output.write('a');
    output.write(new byte[] {'b', 'c'}, 1, 1);

    assertThat(bytes.toByteArray()).containsExactly('a', 'c');
    StringWriter err = new StringWriter();
    assertThat(end(output, ExitCode.DONE, err)).isEqualTo(ExitCode.DONE);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFullDiskIsNoSuccess() {
    StandardOutput output = failing("No space left on device");
    assertThatThrownBy(() -> output.write('a')).isInstanceOf(IOException.class);

    StringWriter err = new StringWriter();
    assertThat(end(output, ExitCode.DONE, err)).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(end(output, ExitCode.STOPPED, err)).isEqualTo(ExitCode.STOPPED);
    assertThat(err.toString())
        .startsWith("notional: standard output cannot be written: No space left on device");
  }

  @Test
  void aReaderThatHadEnoughIsNoFailure() {
    StandardOutput output = failing("Broken pipe");
    assertThatThrownBy(() -> output.write('a')).isInstanceOf(IOException.class);

    assertThat(end(output, ExitCode.DONE, new StringWriter())).isEqualTo(ExitCode.DONE);
  }
}
