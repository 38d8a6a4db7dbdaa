package io.notional.api.cost;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;

/** A fill of which no more is known. */
record PlainFill(Instrument instrument, LocalDate date, double quantity, double price)
    implements Fill {}
