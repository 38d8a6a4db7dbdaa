package io.notional.core.income;

import java.time.LocalDate;

/**
 * What a fund distributes of its net income. A unit is worth 100 when the run begins.
 *
 * @param exRow the first close of the result at which a unit trades without it
 * @param exDate that close
 * @param recordDate on which holders are those who are entitled: what was bought before the ex-date
 *     has settled by then
 * @param payDate on which it is paid
 * @param perUnit base currency, greater than zero
 * @param share of nav before it, a fraction
 * @param amount of the whole fund, base currency
 */
public record Distribution(
    int exRow,
    LocalDate exDate,
    LocalDate recordDate,
    LocalDate payDate,
    double perUnit,
    double share,
    double amount) {}
