package io.notional.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What is around the sections: head, style, contents, data and scripts. Stateless. */
final class Frame {
  static final String LIBRARY = "echarts/echarts.common.min.js";

  /** Of the library: to find it anew each time takes longer than all that is written. */
  static final String LIBRARY_HASH = "sha256-YfEygKujFh93/IAb9fnHhvVfEEMhU6BoP8XMBwCwE9U=";

  private Frame() {}

  /**
   * The page.
   *
   * @param period what stands under the title
   */
  static byte[] around(String title, String period, List<Section> sections) {
    Page page = new Page();
    Html html = page.html;
    String script = Resources.text("report.js");
    head(html, title, script);
    html.raw("<header class=top><div>").element("h1", title).element("p", period);
    html.raw(
        "</div><div class=tools data-script hidden><button id=patterns"
            + " type=button>Patterns</button>");
    html.raw("<button id=theme type=button>Dark</button></div></header>\n");
    html.raw("<nav aria-label=\"Sections\"><div><ul>");
    for (Section section : sections) {
      html.raw("<li>").element("a", section.title(), "href", "#" + section.id());
    }
    html.raw(
        "</ul><div id=period data-script hidden role=group aria-label=\"Period of all charts\">");
    for (int years : new int[] {1, 3, 5, 10}) {
      html.raw("<button type=button data-years=" + years + ">" + years + "y</button>");
    }
    html.raw("<button type=button data-years=0 aria-pressed=true>all</button></div></div></nav>\n");
    html.raw("<main>\n");
    sections.forEach(section -> section.write(page));
    html.raw("</main>\n<footer><p>Made by Notional from simulated results. Not investment advice.");
    html.raw(" Charts by Apache ECharts 6.1.0, under the Apache License 2.0.</footer>\n");
    html.raw("<script type=\"application/json\" id=data>");
    // The library waits until the page is painted: the script below puts it in.
    return joined(
        bytes(html.toString()),
        ChartJson.of(page.charts()),
        bytes("</script>\n<script type=\"text/plain\" id=library>"),
        Resources.bytes(LIBRARY),
        bytes("</script>\n<script>" + script + "</script>\n</html>\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    int size = 0;
    for (byte[] part : parts) {
      size += part.length;
    }
    byte[] page = new byte[size];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, page, at, part.length);
      at += part.length;
    }
    return page;
  }

  private static void head(Html html, String title, String script) {
    html.raw("<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    html.raw("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; ");
    html.raw("script-src '" + LIBRARY_HASH + "' '" + hash(script) + "'");
    html.raw("; style-src 'unsafe-inline'; img-src data:\">\n");
    html.raw("<meta name=color-scheme content=\"light dark\">\n<link rel=icon href=\"data:,\">\n");
    html.element("title", title).raw("\n<style>\n").raw(Resources.text("report.css"));
    html.raw("</style>\n</head>\n<body>\n");
  }

  /** No script runs but those with these hashes, whatever text there is. */
  static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java must have SHA-256", e);
    }
  }

  /** The first and the last close of all. */
  static String period(List<Fund> funds, List<StressTest> tests) {
    List<String> parts = new ArrayList<>();
    if (!funds.isEmpty()) {
      int first = funds.stream().mapToInt(fund -> fund.nav.days()[0]).min().orElseThrow();
      int last = funds.stream().mapToInt(f -> f.nav.days()[f.nav.last()]).max().orElseThrow();
      parts.add(Days.iso(first) + " to " + Days.iso(last));
      parts.add("in " + funds.get(0).currency());
    }
    if (!tests.isEmpty()) {
      parts.add("stress test of " + tests.get(0).name());
    }
    return String.join(" · ", parts);
  }
}
