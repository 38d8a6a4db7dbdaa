package io.notional.api.margin;

import io.notional.api.instrument.Instrument;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A book of net futures positions, one row a contract, as columns that a margin model is bound to
 * once. Values change from day to day; rows may come and go, so {@link #rows()} is read at every
 * call. Used by one thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface MarginBook {
  /** How many rows there are today. */
  int rows();

  /**
   * A number that changes whenever a quantity or an exchange margin does, so that a model that
   * reads nothing else may keep its last answer.
   */
  long version();

  /** The futures product of a row. */
  Instrument product(int row);

  /** The delivery month of a row's contract. */
  LocalDate delivery(int row);

  /** Net contracts over all sleeves; negative is short. */
  double quantity(int row);

  /** Notional of one contract in the base currency. */
  double notionalPerContract(int row);

  /** Initial margin of one contract by the product's margin chain, in the base currency. */
  double exchangeInitial(int row);

  /** Maintenance margin of one contract by the product's margin chain, in the base currency. */
  double exchangeMaintenance(int row);
}
