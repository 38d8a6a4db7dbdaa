package io.notional.files.menu;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.config.Shown;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads menus: {@code funds}, each with {@code id}, {@code exposures}, {@code fee} and perhaps
 * {@code capital} and {@code name}; and perhaps {@code classes}, the asset classes that do not
 * ship. Stateless, and safe for use by many threads.
 */
public final class MenuFile {
  private MenuFile() {}

  /**
   * Reads a menu.
   *
   * @throws NotionalException with every problem of the file
   */
  public static FundMenu read(Path file) {
    return read(TreeReader.open(file));
  }

  /**
   * Reads a menu whose bytes are at hand.
   *
   * @throws NotionalException with every problem of the file
   */
  public static FundMenu read(InputFile file) {
    Node root = TreeReader.read(file);
    if (!(root instanceof Node.Mapping map)) {
      String message = "a menu must be a map with funds but was " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    return new Reader().menu(map);
  }

  /** Reads one file. */
  private static final class Reader {
    private final Problems problems = new Problems();
    private final Map<String, String> places = new LinkedHashMap<>();

    FundMenu menu(Node.Mapping map) {
      Map<String, Node> entries = new LinkedHashMap<>(map.entries());
      Node funds = entries.remove(MenuSchema.FUNDS);
      List<String> classes = classes(new Node.Mapping(entries, map.where()));
      List<DeclaredFund> read = new ArrayList<>();
      if (funds instanceof Node.Listing list && !list.items().isEmpty()) {
        FundReader reader = new FundReader(classes, problems);
        for (int i = 0; i < list.items().size(); i++) {
          fund(reader, list.items().get(i), i).ifPresent(read::add);
        }
      } else {
        String where = funds == null ? map.where() : funds.where();
        problems.add(ErrorCode.MISSING_VALUE, "funds must be given: a list of maps", where);
      }
      problems.throwIfAny();
      return new FundMenu(read);
    }

    private Optional<DeclaredFund> fund(FundReader reader, Node node, int index) {
      Optional<DeclaredFund> fund = reader.read(node, MenuSchema.FUNDS + "[" + index + "]");
      fund.ifPresent(f -> requireDistinct(f.id(), node.where()));
      return fund;
    }

    private void requireDistinct(String id, String where) {
      String first = places.putIfAbsent(id, where);
      if (first != null) {
        String message = "two funds have the id " + id + ", the first at " + first;
        problems.add(ErrorCode.CONFLICT, message, where);
      }
    }

    /** The ids of all classes that funds may name. */
    private List<String> classes(Node.Mapping map) {
      List<String> ids =
          new ArrayList<>(AssetClass.shipped().stream().map(AssetClass::id).toList());
      List<Problem> found = new ArrayList<>();
      ResolvedConfig config = ConfigReader.read(map, MenuSchema.MENU, "", found);
      found.forEach(p -> problems.add(p.code(), p.message(), p.where()));
      if (found.isEmpty()) {
        for (String name : config.texts(MenuSchema.CLASSES)) {
          if (name.matches(MenuSchema.CLASS_NAME)) {
            ids.add(name);
          } else {
            String message =
                "classes must be names such as real-estate but has " + Shown.text(name);
            problems.add(ErrorCode.OUT_OF_RANGE, message, config.where(MenuSchema.CLASSES));
          }
        }
      }
      return ids;
    }
  }
}
