package io.notional.files.input;

/**
 * What a manifest says of a file that was read.
 *
 * @param name the name as the market file or the command wrote it, never an absolute path
 * @param sha256 64 hexadecimal digits in lower case
 */
public record InputHash(String name, String sha256) {}
