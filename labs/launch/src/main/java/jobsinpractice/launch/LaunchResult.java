package jobsinpractice.launch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of a launch day.
 *
 * @param incidents in the order of the day
 */
public record LaunchResult(long seed, List<Incident> incidents) {
  public LaunchResult {
    incidents = List.copyOf(incidents);
  }

  /** Returns the points, 0 to 100. */
  public int score() {
    return incidents.stream().mapToInt(Incident::score).sum();
  }

  /** Returns the labs whose troubles cost the shop something. */
  public Set<Integer> blamed() {
    Set<Integer> labs = new TreeSet<>();
    for (Incident incident : incidents) {
      if (!incident.losses().isEmpty()) labs.add(incident.lab());
    }
    return labs;
  }

  /** Returns how much of this kind the shop lost in all. */
  public long lost(LossKind kind) {
    return incidents.stream()
        .flatMap(incident -> incident.losses().stream())
        .filter(loss -> loss.kind() == kind)
        .mapToLong(Loss::amount)
        .sum();
  }
}
