/**
 * The markets of a programme: their groups, who takes part at a decision, and what is known of
 * them.
 */
package io.notional.strategies.managedfutures.universe;
