package jobsinpractice.launch;

import java.util.List;

/**
 * Equal worker processes that serve the same job classes.
 *
 * @param classes the job classes, in the order in which they were given
 */
public record FleetGroup(List<String> classes, int processes) {
  public FleetGroup {
    classes = List.copyOf(classes);
  }

  @Override
  public String toString() {
    return processes + " processes for " + String.join(", ", classes);
  }
}
