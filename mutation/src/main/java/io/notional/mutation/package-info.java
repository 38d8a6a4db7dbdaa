/** Scores of mutation testing by package. */
package io.notional.mutation;
