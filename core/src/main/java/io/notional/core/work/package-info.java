/** Work that threads of a host may help with. */
package io.notional.core.work;
