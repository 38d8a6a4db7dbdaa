package io.notional.report;

import java.util.function.Consumer;

/**
 * A part of the page, which appears where there is something to show.
 *
 * @param id of its element
 * @param title of its heading, and of the list of contents
 * @param present whether there is something to show
 * @param body writes it, if so
 */
record Section(String id, String title, boolean present, Consumer<Page> body) {
  void write(Page page) {
    page.html.open("section", "id", id, "aria-labelledby", "h-" + id);
    page.html.element("h2", title, "id", "h-" + id).line();
    body.accept(page);
    page.html.close("section").line();
  }
}
