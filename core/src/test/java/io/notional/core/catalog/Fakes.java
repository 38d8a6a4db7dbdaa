package io.notional.core.catalog;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Hand-written plugins: a kind of component that is only a word, and providers of words. */
final class Fakes {
  /** A component. */
  record Word(String text) {}

  static final ComponentKind<Word> WORD = new ComponentKind<>("word", Word.class);

  private Fakes() {}

  /** A plugin of given answers. */
  record FakePlugin(String id, int spiVersion, List<Provider<?>> providers) implements Plugin {
    @Override
    public String version() {
      return "1.2";
    }
  }

  /** A provider of given answers. */
  record FakeProvider(
      String id,
      Parameters parameters,
      List<Preset> presets,
      BiFunction<Config, Context, Word> making)
      implements Provider<Word> {
    @Override
    public ComponentKind<Word> kind() {
      return WORD;
    }

    @Override
    public Word create(Config config, Context context) {
      return making.apply(config, context);
    }

    @Override
    public String description() {
      return "makes " + id;
    }
  }

  static Plugin plugin(String id, Provider<?>... providers) {
    return new FakePlugin(id, Plugin.SPI_VERSION, List.of(providers));
  }

  static FakeProvider provider(
      String id, Parameters parameters, BiFunction<Config, Context, Word> making) {
    return new FakeProvider(id, parameters, List.of(), making);
  }

  /** Says a text some times; its preset says it three times. */
  static FakeProvider echo() {
    Parameters parameters =
        Parameters.of(Parameter.text("text"), Parameter.integer("times", 1, 3, "").withDefault(1));
    Preset loud = new Preset("LOUD", "three times", Map.of("times", 3, "text", "hey"));
    return new FakeProvider(
        "echo",
        parameters,
        List.of(loud),
        (config, context) -> new Word(config.text("text").repeat(config.integer("times"))));
  }

  /** Puts brackets around the word of another provider. */
  static FakeProvider brackets() {
    Parameter inner = Parameter.component("inner", WORD);
    return provider(
        "brackets",
        Parameters.of(inner),
        (config, context) ->
            new Word("[" + context.component(WORD, config.component("inner")).text() + "]"));
  }
}
