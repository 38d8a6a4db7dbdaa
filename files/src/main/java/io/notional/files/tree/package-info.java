/**
 * YAML and JSON as {@link io.notional.core.config.Node} trees whose values know where they were
 * written. Read by streaming; anchors, aliases, tags and duplicate keys are refused.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
package io.notional.files.tree;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
