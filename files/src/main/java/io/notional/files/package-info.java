/** Specs and market files in, results and manifests out. The only module that may use Jackson. */
package io.notional.files;
