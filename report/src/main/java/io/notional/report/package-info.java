/**
 * Results as one HTML file, for reading: {@link io.notional.report.Report}. Text that came from a
 * file is text in it, whatever it holds.
 */
package io.notional.report;
