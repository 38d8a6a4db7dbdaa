/** Double-entry books: every movement debits one account and credits another. */
package io.notional.core.ledger;
