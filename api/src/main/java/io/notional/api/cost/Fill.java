package io.notional.api.cost;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A trade, or one leg of a roll, as a cost model sees it.
 *
 * @param instrument the security or futures product
 * @param date the execution date
 * @param quantity signed units; never 0
 * @param price the price in points
 */
@API(status = Status.STABLE, since = "0.1")
public record Fill(Instrument instrument, LocalDate date, double quantity, double price) {}
