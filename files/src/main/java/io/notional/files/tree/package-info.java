/**
 * YAML and JSON as {@link io.notional.core.config.Node} trees whose values know where they were
 * written. Read by streaming; anchors, aliases, tags and duplicate keys are refused.
 */
package io.notional.files.tree;
