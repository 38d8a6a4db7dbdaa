package io.notional.core.settings;

import io.notional.api.plugin.Parameter;
import java.util.Arrays;
import java.util.Locale;

/** Constants of enums as the lower-case words that files use for them. */
final class Words {
  private Words() {}

  static Parameter choice(String name, Class<? extends Enum<?>> type) {
    return Parameter.choice(
        name, Arrays.stream(type.getEnumConstants()).map(Words::of).toArray(String[]::new));
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
