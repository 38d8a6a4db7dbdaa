/** Files that were read: their bytes, their text and their hashes. */
package io.notional.files.input;
