/** Menus: files of funds with the exposures and the fee that each declares. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.menu;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
