"""Notional in this Python process: JPype over the jars that ./notional builds."""

import os
import pathlib

import jpype
import numpy as np

# Debian keeps JPype's own jar where JPype does not look.
OWN_JAR = [str(jar) for jar in [pathlib.Path("/usr/share/java/org.jpype.jar")] if jar.exists()]
ROOT = pathlib.Path(__file__).resolve().parents[2]


def class_path():
    """NOTIONAL_CLASSPATH if it is set, otherwise the jars of the last build of ./notional."""
    given = os.environ.get("NOTIONAL_CLASSPATH")
    if given:
        return given.split(os.pathsep)
    dist = ROOT / "cli" / "target" / "dist"
    try:
        build = (dist / "current").read_text().strip()
    except OSError:
        raise SystemExit(f"{dist} has no build: run ./notional --version first") from None
    return [str(jar) for jar in sorted((dist / build).glob("*.jar"))]


def start():
    """Starts Java once, and gives the packages below io.notional."""
    if not jpype.isJVMStarted():
        for jar in [*class_path(), *OWN_JAR]:
            jpype.addClassPath(jar)
        jpype.startJVM("-XX:+UseSerialGC", convertStrings=True)
    return jpype.JPackage("io").notional


def series(notional, name, days, values):
    """Two numpy arrays, datetime64 days and floats, as a dated series."""
    epoch_days = jpype.JArray(jpype.JInt)(days.astype("datetime64[D]").astype(np.int32))
    doubles = jpype.JArray(jpype.JDouble)(np.asarray(values, dtype=np.float64))
    return notional.core.market.DatedSeries.of(name, epoch_days, doubles)


def frame(notional, table):
    """All columns of a table as numpy arrays by name; numbers and codes are not copied again."""
    columns = notional.columnar.DirectColumns.of(table)
    arrays = {}
    for column in table.columns():
        name, kind = str(column.name()), str(column.type())
        if kind == "NUMBER":
            arrays[name] = np.asarray(columns.numbers(name))
        elif kind == "INTEGER":
            arrays[name] = np.asarray(columns.integers(name))
        elif kind == "DATE":
            days = np.asarray(columns.epochDays(name)).astype(np.int64)
            unknown = days == np.iinfo(np.int32).min
            arrays[name] = np.where(unknown, np.datetime64("NaT"), days.astype("datetime64[D]"))
        else:
            words = np.array([str(word) for word in columns.words(name)], dtype=object)
            arrays[name] = words[np.asarray(columns.codes(name))]
    return arrays
