/** Small programs against the library. */
package io.notional.examples;
