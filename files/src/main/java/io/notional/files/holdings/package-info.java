/** Files of what a fund has at a close: read from YAML, JSON or a table, and written as YAML. */
package io.notional.files.holdings;
