package io.notional.core.internal.kernel;

import io.notional.core.result.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a fund holds, as positions of a result: securities first, then contracts. */
final class HeldNow {
  private HeldNow() {}

  static List<Position> of(FundState state) {
    List<Position> held = new ArrayList<>();
    for (SecuritySlots.Slot slot : state.securities.slots) {
      held.add(
          new Position(
              slot.sleeve,
              Optional.of(slot.security),
              Optional.empty(),
              OptionalInt.empty(),
              slot.quantity()));
    }
    for (FutureSlots.Slot slot : state.futures.slots) {
      held.add(
          new Position(
              slot.sleeve,
              Optional.empty(),
              Optional.of(slot.product),
              OptionalInt.of(slot.contract.index()),
              slot.quantity()));
    }
    return List.copyOf(held);
  }
}
