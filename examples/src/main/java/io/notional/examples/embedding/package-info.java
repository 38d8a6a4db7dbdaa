/** Notional inside a platform: arrays in, days one by one, no files and no Guice. */
package io.notional.examples.embedding;
