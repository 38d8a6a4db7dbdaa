/**
 * Single postings on request: every movement of a run's books, derived anew from its trades, its
 * rolls and the market. Start at {@link io.notional.core.journal.Journal}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.journal;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
