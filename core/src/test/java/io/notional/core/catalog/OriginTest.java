package io.notional.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a component is, as long as its classes are there. */
class OriginTest {
  /** A plugin, of which every loader has a class of its own. */
  public static final class Kept implements Plugin {
    @Override
    public String id() {
      return "kept";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public List<Provider<?>> providers() {
      return List.of();
    }
  }

  private static final class Own extends ClassLoader {
    Own() {
      super(OriginTest.class.getClassLoader());
    }

    Plugin plugin() throws IOException, ReflectiveOperationException {
      String name = Kept.class.getName();
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        Class<?> type = defineClass(name, bytes, 0, bytes.length);
        return (Plugin) type.getConstructor().newInstance();
      }
    }
  }

  /** A host that loads plugins anew each day does not fill up. */
  @Test
  void aLoaderThatIsGoneIsForgotten() throws Exception {
    int before = Origin.loaders();
    for (int i = 0; i < 50; i++) {
      Plugin plugin = new Own().plugin();
      Origin.note(plugin, "kept");
      assertThat(Origin.of("plugin", plugin)).isEqualTo("plugin Kept of plugin 'kept'");
    }
    for (int i = 0; i < 50 && Origin.loaders() > before + 10; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(Origin.loaders()).isLessThanOrEqualTo(before + 10);
  }
}
