package io.notional.files.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class InputFileTest {
  @Test
  void theHashIsThatOfTheStandard() {
    // FIPS 180-4, SHA-256 of "abc".
    assertThat(InputFile.of("a", "abc".getBytes(StandardCharsets.US_ASCII)).hash().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theHashDoesNotDependOnChunks() throws NoSuchAlgorithmException {
    for (int size : new int[] {0, 1, 4095, 4096, 4097, 12_288, 20_000}) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) (i * 31);
      }
      byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(InputFile.of("a", bytes).hash())
          .isEqualTo(new InputHash("a", HexFormat.of().formatHex(expected)));
    }
  }
}
