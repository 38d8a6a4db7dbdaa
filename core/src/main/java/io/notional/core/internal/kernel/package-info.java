/**
 * The day cycle: seven steps over primitive columns, each a small type with one job. {@link
 * io.notional.core.internal.kernel.DayCycle} names them in their order.
 */
package io.notional.core.internal.kernel;
