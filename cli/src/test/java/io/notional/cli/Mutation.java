package io.notional.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way to change a file by chance: what slips, faults of disks and malice do to files. */
enum Mutation {
  FLIP_BYTE {
    @Override
    byte[] apply(byte[] file, Random random) {
      byte[] changed = file.clone();
      changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      return changed;
    }
  },
  SET_BYTE {
    @Override
    byte[] apply(byte[] file, Random random) {
      byte[] changed = file.clone();
      changed[random.nextInt(file.length)] = (byte) random.nextInt(256);
      return changed;
    }
  },
  TRUNCATE {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  DROP_LINE {
    @Override
    byte[] apply(byte[] file, Random random) {
      List<String> lines = lines(file);
      lines.remove(random.nextInt(lines.size()));
      return joined(lines);
    }
  },
  DOUBLE_LINE {
    @Override
    byte[] apply(byte[] file, Random random) {
      List<String> lines = lines(file);
      int line = random.nextInt(lines.size());
      lines.add(line, lines.get(line));
      return joined(lines);
    }
  },
  SWAP_LINES {
    @Override
    byte[] apply(byte[] file, Random random) {
      List<String> lines = lines(file);
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
      return joined(lines);
    }
  },
  SWAP_COLUMNS {
    @Override
    byte[] apply(byte[] file, Random random) {
      List<String> lines = lines(file);
      int a = random.nextInt(7);
      int b = random.nextInt(7);
      lines.replaceAll(line -> swapped(line, a, b));
      return joined(lines);
    }
  },
  SCALE_NUMBER {
    @Override
    byte[] apply(byte[] file, Random random) {
      double factor = FACTORS[random.nextInt(FACTORS.length)];
      return one(file, NUMBER, random, text -> scaled(text, factor));
    }
  },
  SCALE_COLUMN {
    @Override
    byte[] apply(byte[] file, Random random) {
      double factor = FACTORS[random.nextInt(FACTORS.length)];
      int column = 1 + random.nextInt(3);
      List<String> lines = lines(file);
      lines.replaceAll(line -> scaled(line, column, factor));
      return joined(lines);
    }
  },
  ODD_NUMBER {
    @Override
    byte[] apply(byte[] file, Random random) {
      return one(file, NUMBER, random, text -> ODD.get(random.nextInt(ODD.size())));
    }
  },
  MISSPELL {
    @Override
    byte[] apply(byte[] file, Random random) {
      return one(file, WORD, random, text -> misspelt(text, random));
    }
  },
  CHANGE_DATE {
    @Override
    byte[] apply(byte[] file, Random random) {
      return one(file, DATE, random, text -> DATES.get(random.nextInt(DATES.size())));
    }
  };

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_-]{3,}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}");
  private static final double[] FACTORS = {
    -1, 0, 0.01, 0.1, 0.5, 0.99, 1.01, 2, 10, 100, 1000, 1e9
  };
  private static final List<String> ODD =
      List.of("NaN", "1e308", "-1e308", "1e-320", "0", "-0", "9999999999999999999", "", ".", "1,5");
  private static final List<String> DATES =
      List.of(
          "2015-01-03",
          "2016-02-29",
          "2017-02-29",
          "0001-01-01",
          "9999-12-31",
          "20160704",
          "1969-12-31",
          "2018-13-01",
          "2018-06-28");

  /** A changed copy; now and then an equal one. */
  abstract byte[] apply(byte[] file, Random random);

  private static List<String> lines(byte[] file) {
    return new ArrayList<>(List.of(text(file).split("\n", -1)));
  }

  private static byte[] joined(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static String swapped(String line, int a, int b) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    if (Math.max(a, b) < cells.size()) {
      Collections.swap(cells, a, b);
    }
    return String.join(",", cells);
  }

  private static String scaled(String line, int column, double factor) {
    String[] cells = line.split(",", -1);
    if (column < cells.length && NUMBER.matcher(cells[column]).matches()) {
      cells[column] = scaled(cells[column], factor);
    }
    return String.join(",", cells);
  }

  private static String scaled(String number, double factor) {
    BigDecimal product = new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
    return number.contains(".")
        ? product.toPlainString()
        : product.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String misspelt(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      default ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private static byte[] one(
      byte[] file, Pattern pattern, Random random, Function<String, String> change) {
    String text = text(file);
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return file;
    }
    MatchResult match = found.get(random.nextInt(found.size()));
    String changed = change.apply(match.group());
    return (text.substring(0, match.start()) + changed + text.substring(match.end()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
