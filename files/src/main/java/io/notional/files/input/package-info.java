/** Files that were read: their bytes, their text and their hashes. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.input;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
