#!/usr/bin/python3
"""A market from numpy arrays, a fund on it, and what came of it as arrays again.

    run.py [FOLDER]    leaves the data as files in FOLDER, for the command to run on, and nav.txt
"""

import pathlib
import sys

import numpy as np
from jpype import JClass

from notional_jvm import frame, series, start

HERE = pathlib.Path(__file__).resolve().parent


def made_up(days, seed, drift, volatility):
    """Closes of something that is not there; bring arrays of your own instead."""
    changes = np.random.default_rng(seed).normal(drift / 252, volatility / 252**0.5, len(days))
    return 100 * np.cumprod(1 + changes)


days = np.arange("2010-01-04", "2020-01-01", dtype="datetime64[D]")
days = days[np.is_busday(days)]
closes = {"IVV": made_up(days, 1, 0.08, 0.16), "AGG": made_up(days, 2, 0.03, 0.05)}
percent = np.round(2 + np.sin(np.arange(len(days)) / 500), 2)

# The market: the same as market.yaml says of files, with arrays in their place.
notional = start()
market_package = notional.core.market
instrument = notional.api.instrument
market = (
    market_package.Market.builder()
    .valuationDates(series(notional, "days", days, closes["IVV"]).epochDays())
    .rate("CASH", series(notional, "CASH", days, percent / 100), market_package.RateQuote.MONEY_MARKET)
    .cashRate("CASH")
    .bill(
        market_package.BillInput(
            "BILLS", "CASH", 0.005, market_package.SettlementLag.NEXT_DAY, notional.core.cost.Costs.NONE
        )
    )
)
for name, asset_class in (("IVV", "EQUITY"), ("AGG", "BONDS")):
    terms = (
        instrument.Terms.builder()
        .assetClass(getattr(instrument.AssetClass, asset_class))
        .funding(instrument.Funding.PAID_IN_FULL)
        .build()
    )
    market = market.security(
        market_package.SecurityInput.builder()
        .id(name)
        .terms(terms)
        .closes(series(notional, name, days, closes[name]))
        .costs(notional.core.cost.Costs.NONE)
        .build()
    )

# The run.
path = JClass("java.nio.file.Path").of
plan = (
    notional.files.plan.RunPlan.builder(notional.core.Notional.load().catalog())
    .market(market.build())
    .spec(path(str(HERE / "fund.yaml")))
    .build()
)
tables = notional.core.tables.ResultTables.of(plan.run())

# What came of it: arrays.
nav = frame(notional, tables.table("nav"))
years = (nav["date"][-1] - nav["date"][0]).astype(int) / 365.25
growth = nav["nav"][-1] / nav["nav"][0]
fall = np.max(1 - nav["nav"] / np.maximum.accumulate(nav["nav"]))
print(f"{nav['date'][0]} to {nav['date'][-1]}: {growth ** (1 / years) - 1:.2%} a year, {fall:.2%} at worst")

if len(sys.argv) > 1:
    folder = pathlib.Path(sys.argv[1])
    (folder / "data").mkdir(parents=True, exist_ok=True)
    for name, values in (*closes.items(), ("CASH", percent)):
        header = "date,rate" if name == "CASH" else "date,adj_close"
        rows = [f"{day},{float(value)!r}" for day, value in zip(days, values)]
        (folder / "data" / f"{name}.csv").write_text("\n".join([header, *rows]) + "\n")
    (folder / "market.yaml").write_text((HERE / "market.yaml").read_text())
    lines = [f"{day},{float(value).hex()}" for day, value in zip(nav["date"], nav["nav"])]
    (folder / "nav.txt").write_text("\n".join(lines) + "\n")

try:
    import matplotlib.pyplot as plot
except ImportError:
    print("no chart: matplotlib is not installed")
else:
    figure, axes = plot.subplots()
    axes.semilogy(nav["date"], nav["nav"])
    axes.set(title="60/40 on a market that is made up", ylabel="nav, base currency")
    figure.savefig(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "nav.png")
