package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.notional.api.plugin.ComponentKind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * What each exported type promises. The status of a type is its own, or that of the type around it,
 * or that of its package. STABLE is what two unlike users have used: modules other than its own,
 * and for a kind of component two that implement it.
 */
class StabilityTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXPORTS = Pattern.compile("exports ([a-z.]+);");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.notional");

  private static Set<String> exported() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (String module : Poms.published(ROOT)) {
      Path descriptor = ROOT.resolve(module).resolve("src/main/java/module-info.java");
      if (Files.exists(descriptor)) {
        EXPORTS
            .matcher(Files.readString(descriptor))
            .results()
            .forEach(e -> packages.add(e.group(1)));
      }
    }
    return packages;
  }

  private static Stream<JavaClass> exportedTypes() throws IOException {
    Set<String> packages = exported();
    return ALL.stream()
        .filter(type -> packages.contains(type.getPackageName()))
        .filter(StabilityTest::isPublic)
        .filter(type -> type.getEnclosingClass().map(StabilityTest::isPublic).orElse(true))
        .filter(type -> !type.isAnonymousClass());
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static Optional<API> promise(JavaClass type) {
    if (type.isAnnotatedWith(API.class)) {
      return Optional.of(type.getAnnotationOfType(API.class));
    }
    Optional<JavaClass> around = type.getEnclosingClass();
    return around.isPresent()
        ? promise(around.get())
        : type.getPackage().tryGetAnnotationOfType(API.class);
  }

  /** Such as {@code core}; what lies below {@code strategies} is a module each. */
  private static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts[2].equals("strategies") ? parts[2] + "-" + parts[3] : parts[2];
  }

  private static List<JavaClass> stable() throws IOException {
    return exportedTypes()
        .filter(type -> promise(type).filter(api -> api.status() == Status.STABLE).isPresent())
        .toList();
  }

  @Test
  void eachExportedTypeSaysHowStableItIsAndSinceWhen() throws IOException {
    List<String> silent =
        exportedTypes()
            .filter(type -> promise(type).filter(api -> !api.since().isEmpty()).isEmpty())
            .map(JavaClass::getName)
            .toList();

    assertThat(silent).as("say it for all of a package in its package-info.java").isEmpty();
    assertThat(exportedTypes().map(StabilityTest::module).distinct())
        .contains("api", "core", "files", "toolkit", "testkit", "optimization", "marginmodels");
  }

  @Test
  void whatIsStableHasTwoUsersBesideItsOwnModule() throws IOException {
    List<String> unproven = new ArrayList<>();
    for (JavaClass type : stable()) {
      Set<String> users = users(type);
      if (users.size() < 2) {
        unproven.add(type.getName() + " is used by " + users);
      }
    }

    assertThat(stable()).isNotEmpty();
    assertThat(unproven).isEmpty();
  }

  /** A nested type is used with the type around it. */
  private static Set<String> users(JavaClass type) {
    Set<String> users =
        type.getDirectDependenciesToSelf().stream()
            .map(Dependency::getOriginClass)
            .map(StabilityTest::module)
            .filter(user -> !user.equals(module(type)))
            .collect(Collectors.toCollection(TreeSet::new));
    type.getEnclosingClass().ifPresent(around -> users.addAll(users(around)));
    return users;
  }

  @Test
  void aStableKindOfComponentHasTwoImplementersInUnlikeModules() throws Exception {
    Set<String> stable = stable().stream().map(JavaClass::getName).collect(Collectors.toSet());
    for (Field field : ComponentKind.class.getFields()) {
      ComponentKind<?> kind = (ComponentKind<?>) field.get(null);
      if (stable.contains(kind.type().getName())) {
        assertThat(implementers(kind.type())).as(kind.id()).hasSizeGreaterThan(1);
      }
    }
  }

  /** Lambdas count by the module whose provider makes them. */
  private static Set<String> implementers(Class<?> type) {
    Set<String> modules =
        ALL.get(type).getAllSubclasses().stream()
            .map(StabilityTest::module)
            .collect(Collectors.toCollection(TreeSet::new));
    modules.remove("api");
    return modules;
  }

  @Test
  void eachPackageOfTheApiSaysThatNothingIsNullUnlessMarked() throws IOException {
    List<String> api =
        exported().stream().filter(name -> name.startsWith("io.notional.api")).toList();

    assertThat(api).hasSizeGreaterThan(5);
    for (String name : api) {
      assertThat(ALL.getPackage(name).isAnnotatedWith(NullMarked.class)).as(name).isTrue();
    }
  }
}
