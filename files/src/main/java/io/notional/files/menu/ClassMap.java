package io.notional.files.menu;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.core.config.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Maps by asset class, as files write them. Stateless. */
public final class ClassMap {
  private ClassMap() {}

  /**
   * The same map, in which singulars such as {@code bond} are the classes that they name.
   *
   * @param path the name of the map in messages
   * @param problems is told of classes that are named twice
   */
  public static Node.Mapping canonical(Node.Mapping map, String path, Consumer<Problem> problems) {
    Map<String, Node> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (name, value) -> {
              String id = AssetClass.canonical(name);
              if (entries.put(id, value) != null) {
                String message = path + " must name a class once but has " + id + " twice";
                problems.accept(new Problem(ErrorCode.CONFLICT, message, value.where()));
              }
            });
    return new Node.Mapping(entries, map.where());
  }
}
