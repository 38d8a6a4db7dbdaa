package io.notional.files.schema;

import io.notional.api.plugin.ComponentKind;
import io.notional.core.catalog.Catalog;
import io.notional.core.settings.RunParameters;
import io.notional.files.market.MarketParameters;
import io.notional.files.schema.ParameterSchema.Strictness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schemas of specs and market files, draft 2020-12, for editors that complete and check YAML.
 * They come from the declared parameters of a catalog's plugins, as the readers of the files do. A
 * file that its reader takes is valid, but for asset classes in the singular; one that is valid may
 * still be refused, for rules between values and for names that only a market knows. Stateless, and
 * safe for use by many threads.
 */
public final class Schemas {
  private static final String STRATEGY = "strategy";

  private Schemas() {}

  /**
   * The schema of specs.
   *
   * @return plain maps, lists, texts, numbers and flags, in an order that stays
   */
  public static Map<String, Object> spec(Catalog catalog) {
    ComponentSchema components = new ComponentSchema(catalog);
    ParameterSchema values = new ParameterSchema(components, Strictness.WHOLE);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(STRATEGY, Map.of("enum", catalog.ids(ComponentKind.STRATEGY)));
    properties.put("preset", ParameterSchema.text());
    properties.put("with", Map.of("type", "object"));
    properties.put("run", values.map(RunParameters.ALL));
    Map<String, Object> map = ParameterSchema.object(properties, List.of(STRATEGY));
    map.put("allOf", components.conditions(ComponentKind.STRATEGY, STRATEGY, Strictness.WHOLE));
    return FileSchema.file("A fund: a strategy, its values, and how it is run", map, components);
  }

  /**
   * The schema of market files.
   *
   * @return as {@link #spec}
   */
  public static Map<String, Object> market(Catalog catalog) {
    ComponentSchema components = new ComponentSchema(catalog);
    Map<String, Object> map = new MarketSchemas(components).file(MarketParameters.file());
    return FileSchema.file(
        "A market: instruments, where their data lies, what they cost", map, components);
  }
}
