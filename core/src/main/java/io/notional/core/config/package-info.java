/** Configuration as a tree whose values know where they were written, and its check. */
package io.notional.core.config;
