// Prints what polars reads from a file as JSON: names and types of its columns, then their values.
import { readFileSync } from "node:fs";
import pl from "nodejs-polars";

const [file] = process.argv.slice(2);
const frame = file.endsWith(".parquet") ? pl.readParquet(file) : pl.readIPC(readFileSync(file));

const exact = (value) => (Object.is(value, -0) ? "-0.0" : Number.isFinite(value) ? value : String(value));

// Days since 1970 are exact where JavaScript's dates have a time zone; categories are their words.
const plain = (series, type) => {
  if (/\bDate\b/.test(type)) return series.cast(pl.Int32);
  return /\bCategorical\b/.test(type) ? series.cast(pl.Utf8) : series;
};

const columns = frame.columns.map((name) => {
  const series = frame.getColumn(name);
  const type = String(series.dtype);
  const values = plain(series, type)
    .toArray()
    .map((value) => (typeof value === "number" ? exact(value) : value ?? null));
  return { name, type, values };
});
console.log(JSON.stringify({ columns }));
