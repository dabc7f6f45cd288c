package jobsinpractice.fleet.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jobsinpractice.launch.Demand;
import jobsinpractice.launch.FleetGroup;

/**
 * What the shop decides before the day: the queue of each class, and the formation of the fleet.
 */
final class Decisions {
  static final int THREADS = 5;

  /** More would be too many processes for a learner's computer. */
  private static final int MOST_MACHINES = 10;

  private static final double CALM = 0.6;
  private static final String OLD_QUEUE = "default";

  /** Keeps the queues of the day apart from those of other fleets. */
  private static final String PREFIX = "launch_";

  private final DayCode code;

  Decisions(DayCode code) {
    this.code = code;
  }

  /** Returns the queue of each class. */
  Map<JobClass, String> queues() {
    return code.ask(Part.ROUTES, this::routes, Decisions::oneQueue);
  }

  private Map<JobClass, String> routes() throws Exception {
    Set<Duration> offered = new TreeSet<>();
    for (JobClass job : JobClass.values()) offered.add(promised(job));
    Map<JobClass, String> queues = new EnumMap<>(JobClass.class);
    for (JobClass job : JobClass.values()) {
      Object work =
          code.lab(Part.ROUTES).create("Work", job.type(), "shop", promised(job), job.takes());
      Object name =
          code.lab(Part.ROUTES).callStatic("Routes", "queueFor", work, new ArrayList<>(offered));
      if (name == null || !((String) name).matches("[A-Za-z0-9_.-]+")) {
        throw new IllegalStateException("the queue of " + job.type() + " is \"" + name + "\"");
      }
      queues.put(job, PREFIX + name);
    }
    return queues;
  }

  private static Duration promised(JobClass job) {
    return Duration.ofSeconds(Math.round(job.demand().promise()));
  }

  private static Map<JobClass, String> oneQueue() {
    Map<JobClass, String> queues = new EnumMap<>(JobClass.class);
    for (JobClass job : JobClass.values()) queues.put(job, PREFIX + OLD_QUEUE);
    return queues;
  }

  /** Returns the groups, each with its number of machines. */
  Map<Group, Integer> formation(Map<JobClass, String> queues) {
    List<FleetGroup> groups = code.ask(Part.FORMATION, this::planned, Decisions::calmDay);
    Map<Group, Integer> formation = new LinkedHashMap<>();
    for (FleetGroup group : groups) {
      Set<String> served = new LinkedHashSet<>();
      for (String type : group.classes()) served.add(queues.get(JobClass.of(type)));
      String name = groups.size() == 1 ? "all jobs" : String.join(", ", group.classes());
      formation.put(new Group(name, group.classes(), List.copyOf(served)), group.processes());
    }
    return formation;
  }

  private List<FleetGroup> planned() throws Exception {
    Object made =
        code.lab(Part.FORMATION).callStatic("LaunchFormation", "of", JobClass.forecast(), THREADS);
    List<FleetGroup> groups = new ArrayList<>();
    Set<String> served = new LinkedHashSet<>();
    for (Object group : (List<?>) made) {
      groups.add((FleetGroup) group);
      served.addAll(((FleetGroup) group).classes());
    }
    int machines = groups.stream().mapToInt(FleetGroup::processes).sum();
    if (machines > MOST_MACHINES) {
      throw new IllegalStateException(machines + " processes are too many for this computer");
    }
    if (served.size() != JobClass.values().length) {
      throw new IllegalStateException("only " + served + " are served");
    }
    return groups;
  }

  /** The old code starts the fleet of a calm day, and all processes serve everything. */
  private static List<FleetGroup> calmDay() {
    double load = JobClass.forecast().stream().mapToDouble(Demand::load).sum();
    List<String> classes = JobClass.forecast().stream().map(Demand::jobClass).toList();
    return List.of(new FleetGroup(classes, (int) Math.ceil(CALM * load / THREADS)));
  }
}
