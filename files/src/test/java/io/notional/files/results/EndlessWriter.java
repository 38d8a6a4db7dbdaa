package io.notional.files.results;

import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A process that writes one set of results after another into a directory until it is killed. */
final class EndlessWriter {
  /** Results stand whole for about as long as writing them takes, so that kills meet both. */
  private static final int REST_MILLIS = 5;

  private EndlessWriter() {}

  /** Takes the directory and the first number; says when it has begun. */
  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[0]);
    int first = Integer.parseInt(arguments[1]);
    System.out.println("ready");
    for (int run = first; ; run++) {
      WholeFiles.write(directory, contents(run), List.of(), () -> false);
      Thread.sleep(REST_MILLIS);
    }
  }

  /** Files that all say the number of their run. */
  static Map<String, byte[]> contents(int run) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String name : ResultFiles.NAMES.subList(0, ResultFiles.NAMES.size() - 1)) {
      contents.put(name, Integer.toString(run).getBytes(StandardCharsets.UTF_8));
    }
    List<Object> outputs = new ArrayList<>();
    contents.forEach(
        (name, bytes) ->
            outputs.add(Map.of("name", name, "sha256", InputFile.of(name, bytes).hash().sha256())));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", Integer.toString(run));
    manifest.put("outputs", outputs);
    contents.put(ResultFiles.MANIFEST, JsonText.of(manifest));
    return contents;
  }
}
