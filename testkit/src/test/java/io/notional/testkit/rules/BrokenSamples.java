package io.notional.testkit.rules;

import io.notional.api.plugin.Plugin;
import io.notional.core.catalog.Catalog;
import io.notional.testkit.broken.BrokenFunds;
import io.notional.testkit.broken.BrokenPlugins;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A plugin of the tests with short samples, named as if it lay in a jar of its own. */
final class BrokenSamples implements PluginSamples {
  private static final int JAVA_21 = 65;

  private final String type;

  BrokenSamples(String... type) {
    this.type = type[0];
  }

  @Override
  public Plugin plugin() {
    try {
      return Class.forName(type).asSubclass(Plugin.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (Sample sample : DerivedSamples.of(plugin())) {
      if (sample.preset().isEmpty()) {
        boolean fund = sample.id().equals("fund");
        Sample brief = sample.lasting(40, 120);
        samples.add(fund ? brief.scaling().inAnyOrder("markets") : brief);
      }
    }
    return samples;
  }

  @Override
  public Catalog host() {
    return Catalog.of(plugin());
  }

  /** Only what never ends is waited for in vain. */
  @Override
  public Duration patience() {
    return type.equals(BrokenFunds.Thread4.class.getName())
        ? Duration.ofMillis(300)
        : Duration.ofSeconds(60);
  }

  @Override
  public List<String> relaunch() {
    return List.of(getClass().getName(), type);
  }

  @Override
  public ClassLoader loader() {
    return new JarOfItsOwn(type);
  }

  /** Shows the service file of one plugin, and one class as if a later Java had compiled it. */
  private static final class JarOfItsOwn extends ClassLoader {
    private final String type;

    JarOfItsOwn(String type) {
      super(BrokenSamples.class.getClassLoader());
      this.type = type;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      boolean service = name.equals("META-INF/services/" + Plugin.class.getName());
      if (!service) {
        return super.getResources(name);
      }
      if (type.equals(BrokenPlugins.Id2.class.getName())) {
        return Collections.emptyEnumeration();
      }
      Path file = Files.createTempFile("service", ".txt");
      Files.writeString(file, type);
      file.toFile().deleteOnExit();
      return Collections.enumeration(List.of(file.toUri().toURL()));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      InputStream in = super.getResourceAsStream(name);
      if (!name.endsWith("Ver2$Newer.class")) {
        return in;
      }
      try (in) {
        byte[] bytes = in.readAllBytes();
        bytes[7] = JAVA_21;
        return new ByteArrayInputStream(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
