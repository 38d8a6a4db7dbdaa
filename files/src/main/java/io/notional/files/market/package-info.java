/**
 * Market files: which instruments there are, where their data lies, what they cost and must post.
 */
package io.notional.files.market;
