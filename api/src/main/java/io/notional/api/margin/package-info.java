/** Margin models: what a book of futures must post. */
@NullMarked
package io.notional.api.margin;

import org.jspecify.annotations.NullMarked;
