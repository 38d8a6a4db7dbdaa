/**
 * Single postings on request: every movement of a run's books, derived anew from its trades, its
 * rolls and the market. Start at {@link io.notional.core.journal.Journal}.
 */
package io.notional.core.journal;
