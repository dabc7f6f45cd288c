package jobsinpractice.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.Keys;

/**
 * Redis wrote the other settlements of a batch, but not these: a key that they need holds a value
 * of another type. Their jobs are still in flight. The message names the key and the fix.
 */
final class RefusedSettlementsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Settlement> settlements;

  RefusedSettlementsException(List<Settlement> settlements, Set<String> keys) {
    super(message(settlements.size(), keys));
    this.settlements = List.copyOf(settlements);
  }

  List<Settlement> settlements() {
    return settlements;
  }

  private static String message(int jobs, Set<String> keys) {
    String names = String.join(" and ", keys);
    return "WRONGTYPE: the end of "
        + (jobs == 1 ? "1 job" : jobs + " jobs")
        + " cannot be written, because the key "
        + names
        + " holds a value of another type. Rename the key (RENAME "
        + keys.iterator().next()
        + " other-name); until then the jobs stay in flight and the engine tries again";
  }

  /**
   * @param groups as they were sent to settle.lua
   * @param undone its answer that is not empty
   * @return null when no settlement was refused, and only a counter could not be raised
   */
  static RefusedSettlementsException read(
      String identity, List<List<Settlement>> groups, String undone) {
    List<Settlement> settlements = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String one : undone.split(" ")) {
      if (one.equals("C")) continue;
      List<Settlement> group = groups.get(Integer.parseInt(one.substring(1)) - 1);
      settlements.addAll(group);
      String queue = group.get(0).unit().queue();
      boolean list = one.startsWith("L");
      keys.add(list ? Keys.inFlight(identity, queue) : goesTo(group.get(0).outcome(), queue));
    }
    return settlements.isEmpty() ? null : new RefusedSettlementsException(settlements, keys);
  }

  private static String goesTo(Outcome outcome, String queue) {
    if (outcome instanceof Outcome.Retry) return Keys.RETRY;
    if (outcome instanceof Outcome.Postponed) return Keys.SCHEDULE;
    return outcome instanceof Outcome.Dead ? Keys.DEAD : Keys.queue(queue);
  }
}
