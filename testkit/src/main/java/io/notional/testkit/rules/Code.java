package io.notional.testkit.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The class files of a plugin that lie in its package or below and that it reaches: what they refer
 * to, by the constant pool (JVM specification, 4.4).
 */
final class Code {
  private static final int MAGIC = 0xCAFEBABE;

  /**
   * A class file.
   *
   * @param name with slashes
   * @param major the version of the class file: 61 is Java 17
   * @param types the classes that it refers to
   * @param members methods and fields that it refers to, as {@code owner.name descriptor}
   * @param described classes that a whole text describes, as annotations and fields have them
   */
  record ClassFile(
      String name, int major, Set<String> types, Set<String> members, Set<String> described) {
    /**
     * Whether a class is at most named, by an annotation or around one: Java runs without it. A
     * class that is called, made or read from is not.
     */
    boolean isOnlyNamed(String type) {
      boolean named = described.stream().anyMatch(d -> d.equals(type) || d.startsWith(type + "$"));
      return named && members.stream().noneMatch(member -> member.startsWith(type + "."));
    }
  }

  private final SortedMap<String, ClassFile> files = new TreeMap<>();
  private final ClassLoader loader;
  private final String prefix;

  private Code(ClassLoader loader, String prefix) {
    this.loader = loader;
    this.prefix = prefix;
  }

  /** What a class reaches of its own package and those below. */
  static List<ClassFile> of(Class<?> type, ClassLoader loader) {
    String name = type.getName().replace('.', '/');
    Code code = new Code(loader, name.substring(0, name.lastIndexOf('/') + 1));
    code.reach(name);
    return List.copyOf(code.files.values());
  }

  /** Whether a class was loaded from a jar. */
  static boolean isInJar(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source != null
        && source.getLocation() != null
        && source.getLocation().getPath().endsWith(".jar");
  }

  private void reach(String first) {
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String name = open.pop();
      boolean fresh = isOwn(name) && !files.containsKey(name);
      Optional<ClassFile> file = fresh ? read(name) : Optional.empty();
      file.ifPresent(
          read -> {
            files.put(name, read);
            read.types().stream().filter(type -> isUsed(read, type)).forEach(open::add);
          });
    }
  }

  /** A nested class names those around it, whether it uses them or not. */
  private static boolean isUsed(ClassFile file, String type) {
    boolean around = file.name().startsWith(type + "$");
    return !around || file.members().stream().anyMatch(member -> member.startsWith(type + "."));
  }

  /** Of a class without a package its own nested ones alone. */
  private boolean isOwn(String name) {
    return prefix.isEmpty() ? !name.contains("/") : name.startsWith(prefix);
  }

  private Optional<ClassFile> read(String name) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(parse(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassFile parse(String name, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != MAGIC) {
      throw new IOException(name + " is no class file");
    }
    in.readUnsignedShort();
    int major = in.readUnsignedShort();
    Pool pool = new Pool(in);
    return new ClassFile(name, major, pool.types(), pool.members(), pool.described());
  }

  /** The constant pool. */
  private static final class Pool {
    private final String[] texts;
    private final int[][] pairs;
    private final List<Integer> types = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();

    Pool(DataInputStream in) throws IOException {
      int count = in.readUnsignedShort();
      texts = new String[count];
      pairs = new int[count][];
      for (int i = 1; i < count; i++) {
        i += entry(in, i);
      }
    }

    /** Reads one; a long or double takes two places. */
    private int entry(DataInputStream in, int i) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          return 1;
        }
        case 7 -> {
          pairs[i] = new int[] {in.readUnsignedShort()};
          types.add(i);
        }
        case 8, 16, 19, 20 -> in.readUnsignedShort();
        case 9, 10, 11 -> {
          pairs[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
          members.add(i);
        }
        case 12, 17, 18 -> pairs[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
        case 15 -> {
          in.readUnsignedByte();
          in.readUnsignedShort();
        }
        default -> throw new IOException("unknown constant " + tag);
      }
      return 0;
    }

    private String type(int i) {
      return texts[pairs[i][0]];
    }

    Set<String> types() {
      Set<String> names = new TreeSet<>();
      types.forEach(i -> names.add(type(i).replaceAll("^\\[+L?|;$", "")));
      return names;
    }

    Set<String> described() {
      Set<String> names = new TreeSet<>();
      for (String text : texts) {
        if (text != null && text.matches("L[^;<]+;")) {
          names.add(text.substring(1, text.length() - 1));
        }
      }
      return names;
    }

    Set<String> members() {
      Set<String> names = new TreeSet<>();
      for (int i : members) {
        int[] named = pairs[pairs[i][1]];
        names.add(type(pairs[i][0]) + "." + texts[named[0]] + " " + texts[named[1]]);
      }
      return names;
    }
  }
}
