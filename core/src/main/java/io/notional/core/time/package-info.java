/** How days are counted. */
package io.notional.core.time;
