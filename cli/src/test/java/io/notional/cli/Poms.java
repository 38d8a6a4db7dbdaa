package io.notional.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the poms say of modules and of what they depend on. */
final class Poms {
  private static final String OURS = "notional-";

  private Poms() {}

  /** The modules of the root pom, those of its profiles included. */
  static Set<String> modules(Path root) throws IOException {
    Set<String> modules = new TreeSet<>();
    NodeList elements = read(root).getElementsByTagName("module");
    for (int i = 0; i < elements.getLength(); i++) {
      modules.add(elements.item(i).getTextContent().strip());
    }
    return modules;
  }

  /** The modules that are published as jars: those that do not say otherwise. */
  static Set<String> published(Path root) throws IOException {
    Set<String> published = new TreeSet<>();
    for (String module : modules(root)) {
      Element project = read(root.resolve(module));
      boolean kept =
          children(project, "properties").stream()
              .anyMatch(p -> text(p, "maven.deploy.skip", "false").equals("true"));
      if (!kept && text(project, "packaging", "jar").equals("jar")) {
        published.add(module);
      }
    }
    return published;
  }

  /** What a pom gives a version to, as artifact:version. */
  static Set<String> managed(Path root, String module) throws IOException {
    Set<String> managed = new TreeSet<>();
    for (Element management : children(read(root.resolve(module)), "dependencyManagement")) {
      for (Element dependency : dependencies(management)) {
        managed.add(text(dependency, "artifactId", "") + ":" + text(dependency, "version", ""));
      }
    }
    return managed;
  }

  /** The version of the project. */
  static String version(Path root) throws IOException {
    return text(read(root), "version", "");
  }

  /** What a module is compiled against, and what it has at run time beside. */
  static Set<String> dependencies(Path root, String module) throws IOException {
    Map<String, String> managed = new HashMap<>();
    for (Element management : children(read(root), "dependencyManagement")) {
      for (Element dependency : dependencies(management)) {
        managed.put(text(dependency, "artifactId", ""), text(dependency, "scope", "compile"));
      }
    }
    Set<String> found = new TreeSet<>();
    for (Element dependency : dependencies(read(root.resolve(module)))) {
      String artifact = text(dependency, "artifactId", "");
      String scope = text(dependency, "scope", managed.getOrDefault(artifact, "compile"));
      String name = artifact.startsWith(OURS) ? artifact.substring(OURS.length()) : artifact;
      boolean optional = text(dependency, "optional", "false").equals("true");
      if (scope.equals("compile")) {
        found.add(optional ? name + " (optional)" : name);
      } else if (scope.equals("runtime")) {
        found.add(name + " (at run time)");
      }
    }
    return found;
  }

  private static List<Element> dependencies(Element parent) {
    List<Element> found = new ArrayList<>();
    children(parent, "dependencies").forEach(d -> found.addAll(children(d, "dependency")));
    return found;
  }

  private static String text(Element parent, String name, String fallback) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? fallback : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element read(Path folder) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve("pom.xml").toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(folder + " has no pom that can be read", e);
    }
  }
}
