/** What a fund has at a close, by names: where a run may begin, and what a desk decides from. */
@ValueStyle
package io.notional.core.holdings;
