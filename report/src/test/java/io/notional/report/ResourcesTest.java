package io.notional.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  /** The file {@code dist/echarts.common.min.js} of the npm package of version 6.1.0. */
  @Test
  void theLibraryIsTheOneThatIsPublished() throws NoSuchAlgorithmException {
    byte[] library = Resources.bytes("echarts/echarts.common.min.js");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(library);
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("61f13280aba3161f77fc801bf5f9c786f55f10432153a0683fc5cc0700b013d5");
    assertThat(Frame.hash(Resources.text(Frame.LIBRARY))).isEqualTo(Frame.LIBRARY_HASH);
    assertThat(new String(library, StandardCharsets.UTF_8)).contains("version=\"6.1.0\"");
  }

  @Test
  void itsLicenceIsBesideIt() {
    assertThat(Resources.text("echarts/LICENSE")).contains("Apache License", "Version 2.0");
    assertThat(Resources.text("echarts/LICENSE-d3")).contains("Bostock");
    assertThat(Resources.text("echarts/NOTICE")).contains("Apache ECharts");
  }

  /** Else it would end the element that it stands in. */
  @Test
  void noScriptEndsItsElement() {
    assertThat(Resources.text("echarts/echarts.common.min.js")).doesNotContain("</script", "<!--");
    assertThat(Resources.text("report.js")).doesNotContain("</script", "<!--");
    assertThat(Resources.text("report.css")).doesNotContain("</style");
  }
}
