/** Settlement calendars by rule, known in advance. */
package io.notional.core.calendar;
