package io.notional.files.market;

import io.notional.api.plugin.Config;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.files.csv.ContractDatesReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** Tells when the contracts of an entry end, by the rule or the file that it names. */
final class ContractDatesLoader {
  private final DataFiles files;

  ContractDatesLoader(DataFiles files) {
    this.files = files;
  }

  /**
   * The dates by the first day of the delivery month; {@link ContractDates#OPEN} of a contract that
   * is not in the file.
   *
   * @param calendar the business days of the product
   */
  Function<LocalDate, ContractDates> dates(InstrumentEntry entry, BusinessCalendar calendar) {
    Config section = entry.config().group(MarketSchema.DATES);
    if (section.has("file")) {
      String product = section.has("product") ? section.text("product") : entry.id();
      Map<LocalDate, ContractDates> dates =
          ContractDatesReader.read(files.read(section, "file"), product, calendar);
      return delivery -> dates.getOrDefault(delivery, ContractDates.OPEN);
    }
    ContractDateRule rule = entry.dateRule().orElse(ContractDateRule.NONE);
    return delivery -> rule.dates(delivery, calendar);
  }
}
