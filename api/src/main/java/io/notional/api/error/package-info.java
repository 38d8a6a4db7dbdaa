/** Errors with a code, a category, and every problem that was found, not only the first. */
package io.notional.api.error;
