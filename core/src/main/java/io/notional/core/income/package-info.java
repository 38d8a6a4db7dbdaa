/**
 * What a fund earns and pays out: net income by close, distributions with their dates, nav with and
 * without them, yields. All of it follows from a result. Start at {@link
 * io.notional.core.income.NetIncome}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.core.income;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
