package io.notional.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A study as one HTML file: sentences, lines over years, tables of averages by what varies, and
 * points of return against risk. Equal studies make equal bytes. Used by one thread.
 */
public final class StudyPage {
  private final String title;
  private final String subtitle;
  private final List<String> sentences = new ArrayList<>();
  private final List<HeatMap> heat = new ArrayList<>();
  private final List<Scatter> scatter = new ArrayList<>();
  private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

  private final List<Section> figures = new ArrayList<>();

  private StudyPage(String title, String subtitle) {
    this.title = title;
    this.subtitle = subtitle;
  }

  /**
   * A page without anything in it yet.
   *
   * @param subtitle what stands under the title
   */
  public static StudyPage titled(String title, String subtitle) {
    return new StudyPage(title, subtitle);
  }

  /** Adds a sentence of what came out. */
  public StudyPage sentence(String text) {
    sentences.add(text);
    return this;
  }

  /** Adds a table of averages. */
  public StudyPage heat(HeatMap map) {
    heat.add(map);
    return this;
  }

  /** Adds points. */
  public StudyPage scatter(Scatter points) {
    scatter.add(points);
    return this;
  }

  /**
   * Adds a table of facts.
   *
   * @param caption of the table
   * @param rows names and values as they are shown
   */
  public StudyPage facts(String caption, Map<String, String> rows) {
    facts.put(caption, new LinkedHashMap<>(rows));
    return this;
  }

  /**
   * Adds a section of figures after what came out.
   *
   * @param id of its element
   * @param heading what it is about
   * @param text what a reader has to know of all of them
   * @param shown in their order
   */
  public StudyPage figures(String id, String heading, String text, List<LineFigure> shown) {
    List<LineFigure> all = List.copyOf(shown);
    figures.add(
        new Section(
            id,
            heading,
            true,
            page -> {
              page.html.paragraph(text);
              all.forEach(figure -> figure.write(page));
            }));
    return this;
  }

  /** The page in UTF-8. */
  public byte[] html() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("result", "Result", true, this::result));
    sections.addAll(figures);
    sections.add(new Section("frontier", "Return against risk", !scatter.isEmpty(), this::points));
    sections.add(new Section("heat", "By what varies", !heat.isEmpty(), this::maps));
    return Frame.around(title, subtitle, sections.stream().filter(Section::present).toList());
  }

  private void result(Page page) {
    sentences.forEach(page.html::paragraph);
    facts.forEach(
        (caption, rows) -> {
          HtmlTable table = new HtmlTable(caption).words("", "Value");
          rows.forEach((name, value) -> table.row().text(name).text(value));
          page.table(table);
        });
  }

  private void points(Page page) {
    page.html.paragraph(
        "Each point is a row of the study, or all rows that differ in seeds and dates alone where"
            + " it is about a chance. The best row is marked; the line goes through the points that"
            + " no other beats in both.");
    for (Scatter points : scatter) {
      page.heading(points.title());
      page.html.raw(points.svg());
    }
  }

  private void maps(Page page) {
    page.html.paragraph(
        "Averages over all rows that agree in the two things that a table is by; green is more, red"
            + " is less.");
    heat.forEach(map -> page.table(map.table()));
  }
}
