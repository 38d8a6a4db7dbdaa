package io.notional.testkit.rules;

/**
 * What a rule says of one thing. Immutable.
 *
 * @param rule the rule
 * @param subject the plugin, component or sample, in words
 * @param outcome what it says
 */
public record Verdict(Rule rule, String subject, Outcome outcome) {
  /** Whether the rule does not hold. */
  public boolean fails() {
    return outcome instanceof Outcome.Fails;
  }
}
