/** How plugins are found, what they provide, and how their parameters are described and read. */
package io.notional.api.plugin;
