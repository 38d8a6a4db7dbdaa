/** How plugins are found, what they provide, and how their parameters are described and read. */
@NullMarked
package io.notional.api.plugin;

import org.jspecify.annotations.NullMarked;
