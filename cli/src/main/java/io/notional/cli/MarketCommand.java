package io.notional.cli;

import picocli.CommandLine.Command;

/** {@code notional market}: what there is to do with market files alone. */
@Command(
    name = "market",
    description = "Make a market file of a folder of data: market init DIR.",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
final class MarketCommand {}
