/**
 * Results as files: the tables of a run, a summary and a manifest, whole or not at all. Start at
 * {@link io.notional.files.results.ResultFiles}.
 */
package io.notional.files.results;
