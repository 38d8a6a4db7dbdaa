package io.notional.columnar;

/**
 * Where a message lies in a file.
 *
 * @param offset of its first byte
 * @param head how many bytes there are before its body
 * @param body how many bytes its body has
 */
record ArrowBlock(long offset, int head, long body) {}
