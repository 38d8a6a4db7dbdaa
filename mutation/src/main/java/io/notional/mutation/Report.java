package io.notional.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the tool's report, and the sources for the lines that it names. */
final class Report {
  private final List<Path> sources;
  private final Map<Path, List<String>> lines = new HashMap<>();

  private Report(List<Path> sources) {
    this.sources = sources;
  }

  /**
   * Reads a report.
   *
   * @param file mutations.xml
   * @param root the checkout: sources are in folders of its modules
   */
  static List<Mutant> read(Path file, Path root) throws IOException {
    Report report = new Report(modules(root));
    NodeList nodes = parse(file).getElementsByTagName("mutation");
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      mutants.add(report.mutant((Element) nodes.item(i)));
    }
    return mutants;
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.map(folder -> folder.resolve("src/main/java")).sorted().toList();
    }
  }

  private static Document parse(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException failure) {
      throw new IOException(file + " is no report of mutants", failure);
    }
  }

  private Mutant mutant(Element node) throws IOException {
    String type = text(node, "mutatedClass");
    String folder = type.substring(0, type.lastIndexOf('.'));
    int line = Integer.parseInt(text(node, "lineNumber"));
    Path file = file(folder.replace('.', '/') + "/" + text(node, "sourceFile"));
    return new Mutant(
        folder.substring(folder.lastIndexOf('.') + 1),
        type.substring(folder.length() + 1) + "." + text(node, "mutatedMethod"),
        line,
        text(node, "description"),
        source(file, line),
        Boolean.parseBoolean(node.getAttribute("detected")));
  }

  private Path file(String name) throws IOException {
    for (Path module : sources) {
      if (Files.exists(module.resolve(name))) {
        return module.resolve(name);
      }
    }
    throw new IOException(name + " is in no module");
  }

  private String source(Path file, int line) throws IOException {
    if (!lines.containsKey(file)) {
      lines.put(file, Files.readAllLines(file));
    }
    return lines.get(file).get(line - 1).strip();
  }

  private static String text(Element node, String tag) {
    return node.getElementsByTagName(tag).item(0).getTextContent();
  }
}
