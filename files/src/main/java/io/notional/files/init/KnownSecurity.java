package io.notional.files.init;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asset classes of well-known funds and indices, by symbol. */
enum KnownSecurity {
  EQUITY(
      "equity",
      "SPY IVV VOO VTI VV IWB QQQ DIA IWM EFA IEFA VEA EEM IEMG VWO ACWI VT VXUS SPX NDX DJI GSPC"
          + " SP500TR SPXTR RUT EAFE"),
  BONDS(
      "bonds", "AGG BND BIV BSV BLV SHY IEI IEF TLH TLT EDV GOVT VGSH VGIT VGLT SPTL TIP LQD HYG"),
  BILLS("bills", "BIL SGOV SHV TBIL CLTL BILS"),
  GOLD("gold", "GLD IAU GLDM SGOL"),
  MANAGED_FUTURES("managed-futures", "WTMF DBMF KMLM CTA");

  private final String assetClass;
  private final List<String> symbols;

  KnownSecurity(String assetClass, String symbols) {
    this.assetClass = assetClass;
    this.symbols = List.of(symbols.split(" ", -1));
  }

  /** The asset class as market files write it. */
  static Optional<String> assetClass(String symbol) {
    return Arrays.stream(values())
        .filter(known -> known.symbols.contains(symbol))
        .map(known -> known.assetClass)
        .findFirst();
  }
}
