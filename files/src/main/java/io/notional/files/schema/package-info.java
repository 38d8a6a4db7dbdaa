/** What files may say, for people and for editors: JSON Schema and reference pages. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.schema;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
