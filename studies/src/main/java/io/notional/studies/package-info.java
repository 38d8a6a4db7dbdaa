/**
 * Studies: many runs on shared, immutable markets. What a row of a study is follows from the
 * study's base seed and the row's number alone, so that neither order nor threads nor machines
 * change anything.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.studies;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
