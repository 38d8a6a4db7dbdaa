package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PluginDirectoryTest {
  @TempDir static Path valid;

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path folder;

  private Path plugins;

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
  }

  @BeforeEach
  void makeDirectory() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
  }

  @Test
  void thePluginsOfADirectoryStandBesideTheOthers() throws IOException {
    Path jar = PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    Shell.Outcome outcome = plugins();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines())
        .containsSequence("acme 1.2, from " + jar, "  strategy acme-bills: holds bills alone")
        .anyMatch(line -> line.startsWith("efficient-core "));
  }

  @Test
  void aDirectoryWithoutJarsAddsNothing() throws IOException {
    Files.writeString(plugins.resolve("notes.txt"), "no jar");
    assertThat(plugins()).isEqualTo(Shell.run("plugins"));
  }

  @Test
  void aStrategyOfADirectoryRunsLikeAnyOther() throws IOException {
    PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    ValidInput input = input();
    input.add("--plugin-dir", plugins.toString());
    Shell.Outcome outcome = Shell.run(input.arguments());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("acme-bills, 2015-03-02 to 2018-06-29, ");
    assertThat(Path.of(input.path(ValidInput.OUT)).toFile().list())
        .containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
    input.command("check", input.path(ValidInput.SPEC), "--plugin-dir", plugins.toString());
    assertThat(Shell.run(input.arguments()).out()).contains("fund.yaml is fine");
  }

  @Test
  void theManifestNamesThePluginsAndTheHashOfAJar() throws Exception {
    Path jar = PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    ValidInput input = input();
    input.add("--plugin-dir", plugins.toString());
    assertThat(Shell.run(input.arguments()).code()).isZero();

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    assertThat(Path.of(input.path(ValidInput.OUT)).resolve("manifest.json"))
        .content()
        .contains("\"plugins\": [", "\"id\": \"acme\"", "\"id\": \"efficient-core\"")
        .contains("\"version\": \"1.2\"")
        .contains("\"sha256\": \"" + HexFormat.of().formatHex(digest) + "\"");
  }

  @Test
  void aPluginThatEndsJavaIsNamedWithItsDate() throws Exception {
    PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    ValidInput input = input();
    input.text(ValidInput.SPEC, "strategy: acme-bills\nwith: {exit: true}\n");
    input.add("--plugin-dir", plugins.toString());
    Shell.Outcome outcome = CommandProcess.run(input.arguments());

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err())
        .contains(
            "plugin code must not end Java but Acme$Fund.check called System.exit while 2015-")
        .contains(plugins.resolve("acme.jar").toString());
    assertThat(Path.of(input.path(ValidInput.OUT))).doesNotExist();
  }

  @Test
  void debugKeepsTheCauseOfAFailedCreate() throws IOException {
    PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    ValidInput input = input();
    input.text(ValidInput.SPEC, "strategy: acme-bills\nwith: {fail: true}\n");
    input.add("--plugin-dir", plugins.toString());
    input.add("--debug");

    assertThat(Shell.run(input.arguments()).err())
        .contains("Caused by: java.lang.IllegalStateException: no luck", "Acme$Maker.create");
  }

  @Test
  void aJarWithoutAPluginIsNamed() throws IOException {
    Path jar = plugins.resolve("library.JAR");
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();

    assertThat(plugins().err()).startsWith("notional: " + jar + " has no plugin");
    ValidInput input = input();
    input.text(ValidInput.SPEC, "strategy: acme-bills\n");
    input.add("--plugin-dir", plugins.toString());
    assertThat(Shell.run(input.arguments()).err())
        .contains("unknown strategy 'acme-bills'")
        .contains("it may be of a jar that was passed over: " + jar + " has no plugin");
  }

  @Test
  void withoutItsDirectoryItIsUnknown() throws IOException {
    PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    assertThat(Shell.run(input().arguments()).err()).contains("unknown strategy 'acme-bills'");
  }

  @Test
  void twoPluginsWithOneIdAreAnErrorThatNamesBothJars() throws IOException {
    Path first = PluginJar.write(plugins.resolve("a.jar"), "First", "same");
    Path second = PluginJar.write(plugins.resolve("b.jar"), "Second", "same");
    refused("two plugins have the id 'same': " + first + " and " + second);
  }

  @Test
  void twoVersionsOfOnePluginAreAnErrorThatNamesBothJars() throws IOException {
    Path first = PluginJar.write(plugins.resolve("acme-1.jar"), "Acme", "acme");
    Path second = PluginJar.write(plugins.resolve("acme-2.jar"), "Acme", "acme");
    refused("two jars have the plugin class Acme: " + first + " and " + second);
  }

  @Test
  void aPluginMayNotHaveTheIdOfOneThatIsThereAnyway() throws IOException {
    Path jar = PluginJar.write(plugins.resolve("a.jar"), "First", "efficient-core");
    Shell.Outcome outcome = plugins();
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err())
        .startsWith("notional: left out: two plugins have the id 'efficient-core': ")
        .contains("efficient-core", " and " + jar)
        .hasLineCount(1);
  }

  @Test
  void aPluginOfAnotherSpiVersionIsRefused() throws IOException {
    Path jar = PluginJar.write(plugins.resolve("a.jar"), "Newer", "newer", "7");
    refused(
        "plugin 'newer' (" + jar + ") was built for SPI version 7 but this host has SPI version 1");
  }

  /** The host has Jackson, too; the plugin does not see it. */
  @Test
  void aPluginMayBringJackson() throws Exception {
    Path folder = Files.createDirectory(plugins.resolve("acme"));
    PluginJar.ofResource(folder.resolve("acme.jar"), "WithJackson");
    assertThat(plugins().err())
        .contains(
            "left out: plugin class WithJackson", "NoClassDefFoundError: com/fasterxml/jackson");

    String jackson = "com.fasterxml.jackson.";
    for (String type :
        List.of("databind.ObjectMapper", "core.JsonFactory", "annotation.JsonProperty")) {
      URL jar = Class.forName(jackson + type).getProtectionDomain().getCodeSource().getLocation();
      Files.copy(Path.of(jar.toURI()), folder.resolve(type + ".jar"));
    }
    Shell.Outcome outcome = plugins();

    assertThat(outcome.err()).doesNotContain("left out");
    assertThat(outcome.out()).contains("with-jackson 2.5 by plugin acme, from ");
  }

  @Test
  void aBadJarIsNamedAndTheRunGoesOn() throws IOException {
    PluginJar.write(plugins.resolve("acme.jar"), "Acme", "acme");
    Path bad = Files.writeString(plugins.resolve("bad.jar"), "no zip");
    ValidInput input = input();
    input.add("--plugin-dir", plugins.toString());
    Shell.Outcome outcome = Shell.run(input.arguments());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .startsWith("notional: left out: the plugin " + bad + " cannot be read: ZipException")
        .hasLineCount(1);
    assertThat(Path.of(input.path(ValidInput.OUT))).isNotEmptyDirectory();
  }

  @Test
  void aRunThatNeedsABadJarFailsWithTheReason() throws IOException {
    Path bad = PluginJar.write(plugins.resolve("bad.jar"), "Acme", "acme", "7");
    ValidInput input = input();
    input.add("--plugin-dir", plugins.toString());
    Shell.Outcome outcome = Shell.run(input.arguments());

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("unknown strategy 'acme-bills'", "fund.yaml, line 1"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "notional: it may be of a plugin that was left out: plugin 'acme' ("
                            + bad
                            + ") was built for SPI version 7 but this host has SPI version 1"));
    assertThat(Path.of(input.path(ValidInput.OUT))).doesNotExist();
  }

  @Test
  void whatIsWrongWithPluginsIsReportedWithTheRest() throws IOException {
    ValidInput input = input();
    input.add("--plugin-dir", input.path("nowhere"));
    input.option("--from", "yesterday");
    assertThat(Shell.run(input.arguments()).err())
        .contains("nowhere does not exist", "--from must be a date")
        .hasLineCount(2);
  }

  private ValidInput input() throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    input.text(ValidInput.SPEC, "strategy: acme-bills\n");
    return input;
  }

  private Shell.Outcome plugins() {
    return Shell.run("plugins", "--plugin-dir", plugins.toString());
  }

  private void refused(String message) {
    Shell.Outcome outcome = plugins();
    assertThat(outcome.err()).isEqualToIgnoringNewLines("notional: left out: " + message);
    assertThat(outcome.out()).contains("efficient-core ");
    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
  }
}
