/** Menus: files of funds with the exposures and the fee that each declares. */
package io.notional.files.menu;
