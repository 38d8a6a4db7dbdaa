package io.notional.files.schema;

import io.notional.api.plugin.Parameters;
import io.notional.files.market.MarketParameters;
import io.notional.files.market.MarketParameters.EntryForm;
import io.notional.files.schema.ParameterSchema.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Market files as JSON Schema: an entry is of the form that its kind and its keys say. */
final class MarketSchemas {
  private static final String KIND = "kind";
  private static final String MARGIN = "margin";
  private static final String TERMS = "terms";
  private static final String REQUIRED = "required";

  private final ParameterSchema values;

  MarketSchemas(ComponentSchema components) {
    this.values = new ParameterSchema(components, Strictness.WHOLE);
  }

  /** The whole file. */
  Map<String, Object> file(Parameters sections) {
    Map<String, Object> file = values.map(sections);
    Map<String, Object> properties = new LinkedHashMap<>(asMap(file.get("properties")));
    properties.put("instruments", ParameterSchema.list(entry()));
    file.put("properties", properties);
    List<Object> required = new ArrayList<>((List<?>) file.getOrDefault(REQUIRED, List.of()));
    required.add("instruments");
    file.put(REQUIRED, required);
    return file;
  }

  private Map<String, Object> entry() {
    List<EntryForm> forms = MarketParameters.entries();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", "object");
    Map<String, Object> kind = new LinkedHashMap<>();
    kind.put("enum", forms.stream().map(EntryForm::kind).distinct().sorted().toList());
    entry.put("properties", Map.of(KIND, kind));
    entry.put(REQUIRED, List.of(KIND, "costs"));
    entry.put("allOf", forms.stream().map(form -> form(form, forms)).toList());
    return entry;
  }

  private Map<String, Object> form(EntryForm form, List<EntryForm> all) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("properties", Map.of(KIND, Map.of("const", form.kind())));
    List<String> there = new ArrayList<>(List.of(KIND));
    form.marker().ifPresent(there::add);
    condition.put(REQUIRED, there);
    List<Map<String, Object>> others =
        all.stream()
            .filter(other -> other.kind().equals(form.kind()) && form.marker().isEmpty())
            .flatMap(other -> other.marker().stream())
            .map(marker -> Map.<String, Object>of(REQUIRED, List.of(marker)))
            .toList();
    if (!others.isEmpty()) {
      condition.put("not", ParameterSchema.anyOf(others));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("if", condition);
    schema.put("then", isMargined(form) ? withMargin(values(form)) : values(form));
    return schema;
  }

  /** The reader knows a margin of its own for futures on a named underlying alone. */
  private static boolean isMargined(EntryForm form) {
    return form.marker().isEmpty() && form.written().find(MARGIN).isPresent();
  }

  private static Map<String, Object> withMargin(Map<String, Object> form) {
    return Map.of("allOf", List.of(form, Map.of(REQUIRED, List.of(MARGIN))));
  }

  private Map<String, Object> values(EntryForm form) {
    if (form.named().isEmpty()) {
      return values.map(form.written());
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("if", Map.of(REQUIRED, List.of(TERMS)));
    schema.put("then", values.map(form.named().orElseThrow()));
    schema.put("else", values.map(form.written()));
    return schema;
  }

  private static Map<String, Object> asMap(Object map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }
}
