/**
 * Readers for the layouts of market data that users already have. Strict: a row that cannot be
 * read, a value that no market produces, a duplicate or unsorted date is an error that names file,
 * line, column and value; what is dropped by a named policy is counted.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.csv;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
