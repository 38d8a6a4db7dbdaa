package io.notional.core.guice;

import com.google.inject.Inject;
import com.google.inject.Provider;
import io.notional.api.margin.MarginModel;
import io.notional.core.settings.RunSettings;

/** Every default, with the margin model that is bound. */
final class DefaultSettings implements Provider<RunSettings> {
  private final MarginModel margin;

  @Inject
  DefaultSettings(MarginModel margin) {
    this.margin = margin;
  }

  @Override
  public RunSettings get() {
    return RunSettings.builder().marginModel(margin).build();
  }
}
