package jobsinpractice.testkit.interleaving;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Runs a scenario in every order in which one thread is stopped in the middle at most twice. The
 * orders are always the same, so that the same code always gives the same verdict.
 */
public final class Interleavings {
  private static final int MOST_SWITCHES = 2;
  private static final int MOST_ORDERS = 3_000;

  private final Class<? extends TwoThreads> scenario;
  private final String expected;

  private record Plan(int first, int[] switches) {
    Plan and(int point) {
      int[] more = java.util.Arrays.copyOf(switches, switches.length + 1);
      more[switches.length] = point;
      return new Plan(first, more);
    }

    int last() {
      return switches.length == 0 ? 0 : switches[switches.length - 1];
    }
  }

  private Interleavings(Class<? extends TwoThreads> scenario, String expected) {
    this.scenario = scenario;
    this.expected = expected;
  }

  /**
   * Looks for an order that does not end with the expected result: first among those with the
   * fewest stops. A race without a wrong result is found last.
   *
   * @return the order, or null when there is none
   */
  public static Interleaving broken(Class<? extends TwoThreads> scenario, String expected) {
    return new Interleavings(scenario, expected).search();
  }

  private Interleaving search() {
    Deque<Plan> plans = new ArrayDeque<>();
    plans.add(new Plan(0, new int[0]));
    plans.add(new Plan(1, new int[0]));
    InstrumentingLoader loader = new InstrumentingLoader(scenario);
    Interleaving race = null;
    for (int orders = 0; orders < MOST_ORDERS && !plans.isEmpty(); orders++) {
      Plan plan = plans.remove();
      Execution execution =
          new Execution(loader.newScenario(TwoThreads.class), plan.first, plan.switches).play();
      Interleaving outcome = execution.outcome();
      if (outcome == null) {
        return race; // it blocked in a way that cannot be followed
      }
      if (!outcome.detail().equals(expected) || outcome.end() != Interleaving.End.RESULT) {
        return outcome;
      }
      race = race == null ? execution.race() : race;
      if (plan.switches.length < MOST_SWITCHES) {
        for (int at = plan.last() + 1; at <= execution.pointsTogether(); at++) {
          plans.add(plan.and(at));
        }
      }
    }
    return race;
  }
}
