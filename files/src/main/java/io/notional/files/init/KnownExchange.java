package io.notional.files.init;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which currency exchanges abroad quote, by the ending that vendors give their symbols. */
enum KnownExchange {
  GBX("L UK IL"),
  EUR("DE F BE SG DU HM MU PA AS BR LS MI MC HE VI IR AT"),
  CHF("SW CH"),
  SEK("ST"),
  NOK("OL"),
  DKK("CO"),
  JPY("T JP"),
  HKD("HK"),
  AUD("AX"),
  NZD("NZ"),
  CAD("TO V CN NE"),
  SGD("SI"),
  ZAR("JO"),
  INR("NS BO");

  private final List<String> endings;

  KnownExchange(String endings) {
    this.endings = List.of(endings.split(" ", -1));
  }

  /** The exchange of a symbol such as {@code SAP.DE}. */
  static Optional<KnownExchange> of(String symbol) {
    String ending = symbol.substring(symbol.lastIndexOf('.') + 1);
    return Arrays.stream(values()).filter(known -> known.endings.contains(ending)).findFirst();
  }

  /** The currency as a market file writes it; pence are GBX, and cents of South Africa ZAC. */
  String currency() {
    return this == ZAR ? "ZAC" : name();
  }

  /** Whose exchange rate it takes. */
  String rate() {
    return this == GBX ? "GBP" : name();
  }
}
