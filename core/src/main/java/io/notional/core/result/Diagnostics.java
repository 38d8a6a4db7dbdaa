package io.notional.core.result;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What components recorded at decisions, in the order in which they did: a list that is kept as
 * columns, since a daily strategy on many markets records millions. Immutable, and safe for use by
 * many threads.
 */
public final class Diagnostics extends AbstractList<Diagnostic> implements RandomAccess {
  private final Block[] blocks;
  private final List<Label> labels;
  private final int size;

  private Diagnostics(Block[] blocks, List<Label> labels, int size) {
    this.blocks = blocks;
    this.labels = labels;
    this.size = size;
  }

  /**
   * What is recorded again and again, day after day.
   *
   * @param component the part of the strategy
   * @param name what it is
   * @param instrument what it is about; empty for the component as a whole
   */
  public record Label(String component, String name, String instrument) {
    public Label {
      Objects.requireNonNull(component, "component");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(instrument, "instrument");
    }

    /** As of any record, without what that links at run time: a run looks its labels up. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Label label
          && component.equals(label.component)
          && name.equals(label.name)
          && instrument.equals(label.instrument);
    }

    @Override
    public int hashCode() {
      return (31 * component.hashCode() + name.hashCode()) * 31 + instrument.hashCode();
    }
  }

  /** Entries that lie together. */
  private static final class Block {
    static final int BITS = 9;
    static final int SIZE = 1 << BITS;

    final int[] days = new int[SIZE];
    final int[] labels = new int[SIZE];
    final double[] values = new double[SIZE];
  }

  /** The same as columns: those of a {@link Result} themselves, which are kept so. */
  public static Diagnostics of(List<Diagnostic> entries) {
    if (entries instanceof Diagnostics columns) {
      return columns;
    }
    Recorder recorder = new Recorder();
    for (Diagnostic one : entries) {
      recorder.add(one.day(), one.component(), one.name(), one.instrument(), one.value());
    }
    return recorder.recorded();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Diagnostic get(int index) {
    Label label = labels.get(label(index));
    return new Diagnostic(
        day(index), label.component(), label.name(), label.instrument(), value(index));
  }

  /** The valuation day of the decision at which an entry was recorded. */
  public int day(int index) {
    return block(index).days[index % Block.SIZE];
  }

  /** The value of an entry; NaN where it was not defined. */
  public double value(int index) {
    return block(index).values[index % Block.SIZE];
  }

  /** The place of an entry's label in {@link #labels()}. */
  public int label(int index) {
    return block(index).labels[index % Block.SIZE];
  }

  /** Each different label once, in the order in which they were first recorded. */
  public List<Label> labels() {
    return labels;
  }

  private Block block(int index) {
    Objects.checkIndex(index, size);
    return blocks[index >> Block.BITS];
  }

  /**
   * Records. Entries are added and never changed, so that what was recorded so far costs nothing.
   * Used by one thread.
   */
  public static final class Recorder {
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Label, Integer> places = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();

    /** By label the one that followed it last: a strategy repeats itself. */
    private int[] followers = new int[16];

    private int last;
    private int size;

    /** Nothing yet. */
    public Recorder() {}

    /** Adds an entry, as {@link Diagnostic} has it. */
    public void add(int day, String component, String name, String instrument, double value) {
      int label = label(component, name, instrument);
      int at = size % Block.SIZE;
      if (at == 0) {
        blocks.add(new Block());
      }
      Block block = blocks.get(size >> Block.BITS);
      block.days[at] = day;
      block.labels[at] = label;
      block.values[at] = value;
      size++;
    }

    /** What was recorded so far; later entries do not appear in it. */
    public Diagnostics recorded() {
      return new Diagnostics(blocks.toArray(Block[]::new), List.copyOf(labels), size);
    }

    private int label(String component, String name, String instrument) {
      int label = followers[last];
      if (label >= labels.size() || !is(labels.get(label), component, name, instrument)) {
        label = place(new Label(component, name, instrument));
        followers[last] = label;
      }
      last = label;
      return label;
    }

    private static boolean is(Label label, String component, String name, String instrument) {
      return label.instrument().equals(instrument)
          && label.name().equals(name)
          && label.component().equals(component);
    }

    private int place(Label label) {
      Integer known = places.putIfAbsent(label, labels.size());
      if (known != null) {
        return known;
      }
      labels.add(label);
      if (labels.size() > followers.length) {
        followers = java.util.Arrays.copyOf(followers, 2 * followers.length);
      }
      return labels.size() - 1;
    }
  }
}
