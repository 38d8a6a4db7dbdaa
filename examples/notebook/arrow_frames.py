#!/usr/bin/python3
"""The tables of a run as frames, by files alone: no Java in this process.

    ./notional demo --out out/demo --format arrow,parquet
    examples/notebook/arrow_frames.py out/demo/90-60
"""

import pathlib
import sys

folder = pathlib.Path(sys.argv[1])

try:
    import polars

    nav = polars.read_ipc(folder / "nav.arrow")
    gains = (
        polars.scan_parquet(folder / "attribution.parquet")
        .group_by("source")
        .agg(polars.col("amount").sum())
        .sort("amount", descending=True)
        .collect()
    )
except ImportError:
    import pandas  # with pyarrow

    nav = pandas.read_feather(folder / "nav.arrow")
    gains = pandas.read_parquet(folder / "attribution.parquet").groupby("source", observed=True)["amount"].sum()

print(nav.tail(3))
print(gains)
