/** Errors with a code, a category, and every problem that was found, not only the first. */
@NullMarked
package io.notional.api.error;

import org.jspecify.annotations.NullMarked;
