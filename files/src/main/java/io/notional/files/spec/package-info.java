/** Specs: which strategy, with which values, under which settings of the run. */
package io.notional.files.spec;
