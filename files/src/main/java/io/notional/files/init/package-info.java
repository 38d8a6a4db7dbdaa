/** A first market file from a folder of data: what its files are, and how to declare them. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.init;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
