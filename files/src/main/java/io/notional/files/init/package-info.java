/** A first market file from a folder of data: what its files are, and how to declare them. */
package io.notional.files.init;
