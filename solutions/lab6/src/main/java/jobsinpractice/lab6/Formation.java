package jobsinpractice.lab6;

import java.util.List;

/** The worker processes of a fleet, group by group; each group has a name of its own. */
public record Formation(List<Group> groups) {
  public Formation {
    groups = List.copyOf(groups);
  }

  public static Formation of(Group... groups) {
    return new Formation(List.of(groups));
  }

  /** Returns 4 cents for each process, plus half a cent for each of its threads. */
  public double centsPerHour() {
    return groups.stream().mapToDouble(Group::centsPerHour).sum();
  }
}
