package io.notional.strategies.efficientcore;

import io.notional.api.plugin.Preset;
import io.notional.toolkit.CommonParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Funds as data. The published 90/60 funds differ in the equity they buy and in their fee only;
 * they are presets of the stacked fund and of its short form.
 */
final class FundPresets {
  private static final String INSTRUMENTS = "instruments";
  private static final String SLEEVE = "sleeve";
  private static final String ASSET_CLASS = "asset-class";
  private static final double EQUITY = 0.90;
  private static final double OVERLAY = 0.60;

  /** A published 90/60 fund. */
  private record Fund(String id, String equity, double expenseRatio, String description) {}

  private static final List<Fund> PUBLISHED =
      List.of(
          new Fund(
              "NTSX", "IVV", 0.0020, "US large companies and US Treasury futures, from 2018-08-02"),
          new Fund(
              "NTSI", "EFA", 0.0026, "developed markets and US Treasury futures, from 2021-05-20"),
          new Fund(
              "NTSE", "EEM", 0.0032, "emerging markets and US Treasury futures, from 2021-05-20"));

  /** Those of the short form. */
  static final List<Preset> FLAT = PUBLISHED.stream().map(FundPresets::flat).toList();

  /** Those of the stacked fund, in the order in which documents list them. */
  static final List<Preset> STACKED = stacked();

  private FundPresets() {}

  private static List<Preset> stacked() {
    List<Preset> all = new ArrayList<>(PUBLISHED.stream().map(FundPresets::stacked).toList());
    all.add(
        new Preset(
            "90-90",
            "90% US large companies and 90% gold in futures",
            values(0, capital(EQUITY, "IVV"), notional(0.90, "gold", List.of("GC")))));
    all.add(
        new Preset(
            "100-100",
            "100% US large companies, a tenth of them in futures, and 100% US Treasury futures",
            values(
                0,
                capital(EQUITY, "IVV"),
                notional(0.10, "equity", "equity-futures", List.of("ES")),
                notional(1.00, "bonds", FundParameters.RUNGS))));
    all.add(
        new Preset(
            "miners-90-90",
            "90% gold miners and 90% gold in futures",
            values(0, capital(EQUITY, "GDX"), notional(0.90, "gold", List.of("GC")))));
    all.add(
        new Preset(
            "world-90-60",
            "world stocks and government bond futures in dollars, pounds, euros and yen",
            values(0, capital(EQUITY, "ACWI"), fourCurrencies())));
    return Collections.unmodifiableList(all);
  }

  private static Preset flat(Fund fund) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(FundParameters.EQUITY_INSTRUMENTS, List.of(fund.equity()));
    values.put(CommonParameters.EXPENSE_RATIO, fund.expenseRatio());
    return new Preset(fund.id(), fund.description(), values);
  }

  private static Preset stacked(Fund fund) {
    Map<String, Object> values =
        values(
            fund.expenseRatio(),
            capital(EQUITY, fund.equity()),
            notional(OVERLAY, "bonds", FundParameters.RUNGS));
    return new Preset(fund.id(), fund.description(), values);
  }

  private static Map<String, Object> values(double expenseRatio, Map<?, ?>... sleeves) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(StackedParameters.SLEEVES, List.of(sleeves));
    values.put(CommonParameters.EXPENSE_RATIO, expenseRatio);
    return values;
  }

  private static Map<String, Object> capital(double weight, String instrument) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put(StackedParameters.CAPITAL, weight);
    part.put(
        StackedParameters.SLEEVE,
        component(SleeveProvider.BASKET, Map.of(INSTRUMENTS, List.of(instrument))));
    return part;
  }

  /** Of 100 of notional 79.4 in dollars, 4.3 in pounds, 9.0 in euros and 7.3 in yen. */
  private static Map<String, Object> fourCurrencies() {
    Map<String, Object> with = new LinkedHashMap<>();
    with.put(SLEEVE, "bonds");
    with.put(ASSET_CLASS, "bonds");
    with.put(INSTRUMENTS, List.of("ZN", "GILT", "FGBL", "JGB"));
    with.put("weights", List.of(0.794, 0.043, 0.090, 0.073));
    Map<String, Object> part = new LinkedHashMap<>();
    part.put(StackedParameters.NOTIONAL, OVERLAY);
    part.put(StackedParameters.SLEEVE, component(SleeveProvider.LADDER, with));
    return part;
  }

  private static Map<String, Object> notional(
      double weight, String assetClass, List<String> products) {
    return notional(weight, assetClass, assetClass, products);
  }

  private static Map<String, Object> notional(
      double weight, String assetClass, String name, List<String> products) {
    Map<String, Object> with = new LinkedHashMap<>();
    with.put(SLEEVE, name);
    with.put(ASSET_CLASS, assetClass);
    with.put(INSTRUMENTS, products);
    Map<String, Object> part = new LinkedHashMap<>();
    part.put(StackedParameters.NOTIONAL, weight);
    part.put(StackedParameters.SLEEVE, component(SleeveProvider.LADDER, with));
    return part;
  }

  private static Map<String, Object> component(SleeveProvider sleeve, Map<String, Object> with) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("use", sleeve.id());
    component.put("with", with);
    return component;
  }
}
