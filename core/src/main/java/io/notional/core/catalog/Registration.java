package io.notional.core.catalog;

import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Plugin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes plugins one by one, whole or not at all. One use only. */
final class Registration {
  private final SpiVersions versions;
  private final Map<String, PluginInfo> plugins = new TreeMap<>();
  private final ProviderTable providers = new ProviderTable();

  /**
   * @param versions what plugins may have been built for
   */
  Registration(SpiVersions versions) {
    this.versions = versions;
  }

  /** Takes plugins in their order; of one with which something is wrong, nothing. */
  void add(Collection<? extends Plugin> added, Problems problems) {
    added.forEach(plugin -> add(plugin, problems));
  }

  private void add(Plugin plugin, Problems problems) {
    Problems own = new Problems();
    own.attempt(() -> checked(plugin, own))
        .filter(candidate -> own.list().isEmpty())
        .ifPresent(this::take);
    problems.addAll(own);
  }

  private Candidate checked(Plugin plugin, Problems problems) {
    Candidate candidate = Candidate.of(plugin, versions, problems);
    checkUnique(candidate.info().id(), candidate.info().location());
    ProviderTable among = new ProviderTable();
    for (Registered<?> registered : candidate.providers()) {
      problems.attempt(() -> among.add(providers.requireNew(registered)));
    }
    return candidate;
  }

  private void take(Candidate candidate) {
    candidate.providers().forEach(providers::add);
    plugins.put(candidate.info().id(), candidate.info());
    Origin.note(candidate.plugin(), candidate.info().id());
  }

  private void checkUnique(String id, String location) {
    PluginInfo first = plugins.get(id);
    if (first != null) {
      throw PluginCall.bad(
          "two plugins have the id '" + id + "': " + first.location() + " and " + location);
    }
  }

  /**
   * The catalog of all that was taken.
   *
   * @param notes what is worth a word although nothing is wrong
   * @param refused what is wrong with plugins that were left out
   */
  Catalog finish(List<String> notes, Problems refused) {
    List<Problem> leftOut = refused.list().stream().distinct().toList();
    return new Catalog(
        List.copyOf(plugins.values()), providers.leavingOut(leftOut, notes), notes, leftOut);
  }
}
