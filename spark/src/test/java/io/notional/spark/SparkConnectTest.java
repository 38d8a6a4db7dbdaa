package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of Spark Connect and a client, each a process of its own. */
@Tag("slow")
class SparkConnectTest {
  private static final String SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer";
  private static final long PATIENCE_SECONDS = 240;

  @TempDir private Path folder;

  private static List<Path> classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static boolean is(Path jar, String artifact) {
    return jar.getFileName().toString().startsWith(artifact + "_");
  }

  /** A jar beside that of Spark's SQL in the local repository, where somebody has put it. */
  private static Path beside(String artifact) {
    Path sql = classPath().stream().filter(jar -> is(jar, "spark-sql")).findFirst().orElseThrow();
    String name = sql.getFileName().toString().replace("spark-sql", artifact);
    Path version = sql.getParent();
    Path repository = version.getParent().getParent();
    return repository
        .resolve(version.getParent().getFileName().toString().replace("spark-sql", artifact))
        .resolve(version.getFileName())
        .resolve(name);
  }

  private static String joined(Stream<Path> places) {
    return places.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private ProcessBuilder java(String classPath, List<String> options, String... words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(line::add);
    line.addAll(memoryOptions());
    line.addAll(options);
    line.add("-cp");
    line.add(classPath);
    line.addAll(List.of(words));
    return new ProcessBuilder(line).redirectErrorStream(true);
  }

  /** What Spark's own scripts tell Java, so that the client may have memory outside of the heap. */
  private static List<String> memoryOptions() {
    List<String> options =
        new ArrayList<>(
            List.of("-Dio.netty.tryReflectionSetAccessible=true", "-Dio.netty.noUnsafe=false"));
    if (Runtime.version().feature() >= 23) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process server, int port) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (server.isAlive() && System.nanoTime() < end && !answers(port)) {
      Thread.sleep(200);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void rowsAndPathsAreThoseOfThisJava() throws IOException, InterruptedException {
    Path server = beside("spark-connect");
    Path client = beside("spark-connect-client-jvm");
    Path shims = beside("spark-connect-shims");
    assumeThat(Stream.of(server, client, shims).filter(jar -> !Files.exists(jar)))
        .as("jars of Spark Connect that mvn dependency:get puts into the local repository")
        .isEmpty();
    StudyFixture.securities(folder);
    int port = freePort();
    List<String> options =
        List.of(
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.connect.grpc.binding.address=127.0.0.1",
            "-Dspark.connect.grpc.binding.port=" + port);
    Path log = folder.resolve("server.txt");
    Process serving =
        java(joined(Stream.concat(Stream.of(server), classPath().stream())), options, SERVER)
            .redirectOutput(log.toFile())
            .start();
    try {
      await(serving, port);
      assertThat(answers(port)).as(() -> "a server: " + log).isTrue();
      assertThat(said(List.of(client, shims), port))
          .contains("> org.apache.spark.sql.connect.SparkSession")
          .contains("> equal rows: 60", "> equal paths: 40", "> summary: 40");
    } finally {
      serving.destroyForcibly().waitFor();
    }
  }

  /** Of the client, whose class path has no Spark that would run anything itself. */
  private String said(List<Path> client, int port) throws IOException, InterruptedException {
    Path out = folder.resolve("client.txt");
    Stream<Path> others =
        classPath().stream()
            .filter(j -> !is(j, "spark-sql") && !is(j, "spark-catalyst") && !is(j, "spark-core"));
    ProcessBuilder builder =
        java(
            joined(Stream.concat(client.stream(), others)),
            List.of("-Dspark.api.mode=connect"),
            ConnectDriver.class.getName(),
            folder.toString());
    builder.environment().put("SPARK_REMOTE", "sc://127.0.0.1:" + port);
    Process process = builder.redirectOutput(out.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }
}
