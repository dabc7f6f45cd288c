package jobsinpractice.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's threads, in the orders that a model checker chooses. */
class InterleavingsIT {
  @ParameterizedTest
  @EnumSource
  void holds_in_every_order(Property property) {
    Interleavings.explore(property.scenario, property.schedules());
  }
}
