package io.notional.spark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An installation of Spark as a cluster has it: {@code jars} with what is not ours, and beside it
 * one jar to submit with Notional and these tests, its service files joined as shading joins them.
 */
final class SparkHome implements AutoCloseable {
  private static final String SERVICES = "META-INF/services/";

  private final Path folder;
  private final Map<String, ByteArrayOutputStream> entries = new LinkedHashMap<>();

  private SparkHome(Path folder) {
    this.folder = folder;
  }

  /** Makes one of this Java's class path. */
  static SparkHome make(Path folder) throws IOException {
    SparkHome home = new SparkHome(folder);
    Path jars = Files.createDirectories(folder.resolve("jars"));
    Map<String, Path> foreign = new LinkedHashMap<>();
    for (String name : classPath().split(File.pathSeparator)) {
      Path place = Path.of(name);
      if (Files.isDirectory(place)) {
        home.addFolder(place);
      } else if (place.getFileName().toString().startsWith("notional-")) {
        home.addJar(place);
      } else if (Files.exists(place)) {
        String artifact = place.getFileName().toString().replaceFirst("-\\d.*", "");
        foreign.putIfAbsent(artifact, place);
      }
    }
    for (Path jar : foreign.values()) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
    }
    home.writeJar();
    return home;
  }

  /** Removes the links, of which a temporary folder would warn one by one. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> links = Files.list(folder.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void addFolder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  private void addJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          add(entry.getName(), content.readAllBytes());
        }
      }
    }
  }

  private void add(String name, byte[] content) throws IOException {
    if (name.startsWith(SERVICES)) {
      ByteArrayOutputStream all = entries.computeIfAbsent(name, key -> new ByteArrayOutputStream());
      all.write(content);
      all.write('\n');
    } else if (!entries.containsKey(name)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(content);
      entries.put(name, bytes);
    }
  }

  private void writeJar() throws IOException {
    try (JarOutputStream out =
        new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar())))) {
      out.setLevel(1);
      for (Map.Entry<String, ByteArrayOutputStream> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        entry.getValue().writeTo(out);
      }
    }
  }

  /** The jar to submit. */
  Path jar() {
    return folder.resolve("submit.jar");
  }

  /**
   * Submits it to a cluster of two workers that are processes of their own, and waits.
   *
   * @param plugin for {@code --jars}
   * @return what it printed
   */
  String submit(String mainClass, Path plugin, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp", folder + "/jars/*"));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--class", mainClass));
    command.addAll(List.of("--master", "local-cluster[2,1,1024]", "--jars", plugin.toString()));
    for (String setting :
        List.of(
            "spark.ui.enabled=false",
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.sql.shuffle.partitions=2",
            "spark.scheduler.minRegisteredResourcesRatio=1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime=40s",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")) {
      command.addAll(List.of("--conf", setting));
    }
    command.add(jar().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path said = folder.resolve("said.txt");
    Process process = builder.redirectOutput(said.toFile()).start();
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
