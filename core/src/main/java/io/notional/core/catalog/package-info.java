/**
 * The plugins that are there, what they provide, and the making of components from checked values.
 */
package io.notional.core.catalog;
