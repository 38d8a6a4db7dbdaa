/** Par yields in, theoretical Treasury futures out. */
package io.notional.files.treasury;
