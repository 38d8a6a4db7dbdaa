package io.notional.files.tree;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Feeds a builder from the events of the YAML parser under Jackson's. Its events still tell
 * aliases, anchors and tags apart, which Jackson's tokens turn silently into text.
 */
final class YamlSource {
  private static final String OWN_TAGS = "tag:yaml.org,2002:";

  private final String name;
  private final TreeBuilder builder;
  private int documents;

  YamlSource(String name, TreeBuilder builder) {
    this.name = name;
    this.builder = builder;
  }

  void read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      Parser parser = new ParserImpl(new StreamReader(text), options);
      for (Event e = parser.getEvent(); e != null; e = next(parser, e)) {
        accept(e);
      }
    } catch (MarkedYAMLException e) {
      throw builder.bad(unreadable(e.getProblem()), place(e.getProblemMark()));
    } catch (YAMLException e) {
      throw builder.bad(unreadable(e.getMessage()), name + ", line 1");
    }
  }

  private static Event next(Parser parser, Event last) {
    return last.is(Event.ID.StreamEnd) ? null : parser.getEvent();
  }

  private void accept(Event event) {
    if (event instanceof NodeEvent node) {
      refuseAnchor(node);
    }
    if (event instanceof DocumentStartEvent start) {
      startDocument(start);
    } else if (event instanceof CollectionStartEvent start) {
      refuseTag(start.getTag(), start);
      builder.open(start.is(Event.ID.SequenceStart), place(start.getStartMark()));
    } else if (event instanceof CollectionEndEvent) {
      builder.close();
    } else if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), scalar);
      accept(scalar, place(scalar.getStartMark()));
    }
  }

  private void accept(ScalarEvent scalar, String where) {
    if (!builder.wantsKey()) {
      builder.scalar(scalar.getValue(), !scalar.isPlain(), where);
    } else if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      throw builder.bad("merge keys ('<<') are not accepted", where);
    } else {
      builder.key(scalar.getValue(), where);
    }
  }

  private void startDocument(DocumentStartEvent start) {
    String where = place(start.getStartMark());
    if (++documents > 1) {
      throw builder.bad(name + " must hold one document but holds more", where);
    }
    if (start.getVersion() != null || hasOwnTags(start.getTags())) {
      throw builder.bad("directives ('%') are not accepted", where);
    }
  }

  /** Every explicit document comes with the two handles that YAML defines. */
  private static boolean hasOwnTags(Map<String, String> tags) {
    return tags != null && !List.of("!", "!!").containsAll(tags.keySet());
  }

  private void refuseAnchor(NodeEvent event) {
    if (event instanceof AliasEvent) {
      throw builder.bad(
          "aliases are not accepted but '*" + event.getAnchor() + "' is one",
          place(event.getStartMark()));
    }
    if (event.getAnchor() != null) {
      throw builder.bad(
          "anchors are not accepted but '&" + event.getAnchor() + "' is one",
          place(event.getStartMark()));
    }
  }

  private void refuseTag(String tag, Event event) {
    if (tag != null) {
      throw builder.bad(
          "tags are not accepted but '" + asWritten(tag) + "' is one", place(event.getStartMark()));
    }
  }

  /** The parser has already spelt out the short form of YAML's own tags. */
  private static String asWritten(String tag) {
    return tag.startsWith(OWN_TAGS) ? "!!" + tag.substring(OWN_TAGS.length()) : tag;
  }

  private String place(Mark mark) {
    return mark == null
        ? name + ", line 1"
        : builder.place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private String unreadable(String problem) {
    return name
        + " cannot be read as YAML: "
        + String.valueOf(problem).lines().findFirst().orElse("");
  }
}
