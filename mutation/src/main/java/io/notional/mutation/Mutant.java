package io.notional.mutation;

/**
 * A small fault put into the code.
 *
 * @param area the last part of the package's name
 * @param method class and method, as {@code NetBook.kept}
 * @param line of the source file
 * @param change what was changed, in the words of the tool
 * @param source the line without what is around it
 * @param noticed whether a test failed, or the code never came to an end
 */
record Mutant(String area, String method, int line, String change, String source, boolean noticed) {

  /** What stays the same when lines move. */
  String key() {
    return method + " | " + change + " | " + source;
  }
}
