package io.notional.files.init;

/**
 * What somebody has to say or to confirm.
 *
 * @param series the instrument, or the file that is not declared yet
 * @param needs what of it
 */
record Unfinished(String series, String needs) {}
