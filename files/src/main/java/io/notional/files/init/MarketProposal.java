package io.notional.files.init;

import io.notional.files.market.SeriesReport;
import java.util.List;

/**
 * A market file for a folder, and what was found on the way.
 *
 * @param text the market file
 * @param series what was found in every file that an entry was made for, refused ones among them
 * @param refused names of files that were left out, each with why
 * @param unused names of files that no entry uses, each with what it is
 * @param unfinished what is to be said or confirmed
 * @param instruments ids of the market
 */
public record MarketProposal(
    String text,
    List<SeriesReport> series,
    List<String> refused,
    List<String> unused,
    List<String> unfinished,
    List<String> instruments) {
  public MarketProposal {
    series = List.copyOf(series);
    refused = List.copyOf(refused);
    unused = List.copyOf(unused);
    unfinished = List.copyOf(unfinished);
    instruments = List.copyOf(instruments);
  }
}
