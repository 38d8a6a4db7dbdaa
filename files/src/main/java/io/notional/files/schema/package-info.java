/** What files may say, for people and for editors: JSON Schema and reference pages. */
package io.notional.files.schema;
