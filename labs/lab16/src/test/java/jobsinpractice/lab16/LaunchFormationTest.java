package jobsinpractice.lab16;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.launch.Demand;
import jobsinpractice.launch.FleetGroup;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(16)
@DisplayName("The formation")
class LaunchFormationTest {
  static final Task FORMATION =
      Task.of(16, 1, "the formation")
          .asks("plan the groups of the fleet, and how many processes each one has")
          .lookAt("Demand, FleetGroup (launch) · chapter 16, \"The fleet of the busiest minutes\"");

  private static final int THREADS = 5;

  private static Demand demand(String name, double perSecond, double seconds, double promise) {
    return new Demand(name, perSecond, seconds, promise);
  }

  private static String shown(List<Demand> forecast) {
    String each =
        forecast.stream()
            .map(
                d ->
                    d.jobClass()
                        + ": "
                        + shown(d.perSecond())
                        + " a second, each "
                        + shown(d.seconds())
                        + " s, promise "
                        + shown(d.promise())
                        + " s")
            .collect(Collectors.joining("; "));
    return (each.isEmpty() ? "no job class" : each) + "; a process has 5 threads";
  }

  private static String shown(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.replaceFirst("\\.?0+$", "");
  }

  private static ValueCheck<List<FleetGroup>>.Answer expect(
      List<Demand> forecast, FleetGroup... groups) {
    return FORMATION
        .expectInOrder(groups)
        .given(shown(forecast))
        .got(LaunchFormation.of(forecast, THREADS));
  }

  private static FleetGroup group(int processes, String... classes) {
    return new FleetGroup(List.of(classes), processes);
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("mails and charges share a group: load 8.15, and 8.15 / 3.5 are 3 processes")
  void shares() {
    List<Demand> forecast =
        List.of(demand("WelcomeMail", 21, 0.35, 5), demand("ChargeCard", 8, 0.1, 5));
    FleetGroup right = group(3, "WelcomeMail", "ChargeCard");
    expect(forecast, right)
        .butIf(
            List.of(group(2, "WelcomeMail", "ChargeCard")),
            "8.15 busy threads of 10 are more than 70%. A thread that is busy all the time has no time"
                + " left for a burst: divide by THREADS times BUSY, and round up")
        .butIf(
            List.of(group(9, "WelcomeMail", "ChargeCard")),
            "8.15 erlangs are threads, not processes. A process has 5 threads")
        .butIf(
            List.of(group(12, "WelcomeMail", "ChargeCard")),
            "those are the threads that are needed. A process has 5 threads")
        .butIf(
            List.of(group(1, "WelcomeMail", "ChargeCard")),
            "that is fewer than FEWEST. What is the load of a job class? How many arrive a second,"
                + " times how long each takes")
        .butIf(
            List.of(group(4, "WelcomeMail", "ChargeCard")),
            "was each class rounded up on its own? 7.35 / 3.5 and 0.8 / 3.5 are 3 and 1. But they share"
                + " their threads: add their loads first")
        .butIf(
            groups -> groups.size() > 1,
            "both promise 5 s, so they share a group: an idle thread can then help either of them")
        .otherwise("load 7.35 + 0.8 = 8.15; 8.15 / (5 × 0.7) = 2.3, rounded up");
    expect(List.of(demand("Webhook", 28, 0.5, 10)), group(4, "Webhook"))
        .butIf(
            List.of(group(5, "Webhook")),
            "a load of 14 is exactly 70% of 20 threads, so 4 processes are enough. Does your code add 1?"
                + " Math.ceil leaves 4 as it is")
        .otherwise("14 / (5 × 0.7) = 4");
    List<Demand> parcels = List.of(demand("ShipOrder", 60, 0.5, 60));
    FORMATION
        .expectInOrder(group(5, "ShipOrder"))
        .given(shown(parcels).replace("5 threads", "10 threads"))
        .got(LaunchFormation.of(parcels, 10))
        .butIf(
            List.of(group(9, "ShipOrder")),
            "9 is right for processes with 5 threads, and here each has 10. Does your code use the"
                + " parameter threads?")
        .otherwise("30 / (10 × 0.7) = 4.3, rounded up");
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("reports that take 40 s of their promise of 60 s have a group of their own")
  void alone() {
    List<Demand> forecast =
        List.of(
            demand("NightlyReport", 0.25, 40, 60),
            demand("ShipOrder", 8, 0.5, 60),
            demand("Webhook", 1, 12, 60));
    FleetGroup shared = group(5, "ShipOrder", "Webhook");
    expect(forecast, shared, group(3, "NightlyReport"))
        .butIf(
            groups -> groups.size() == 1,
            "a parcel would wait behind reports: with all threads busy, the next one is free after up"
                + " to 40 s, and the promise is 60 s. A class that takes longer than half of its"
                + " promise needs a group of its own")
        .butIf(
            List.of(group(3, "NightlyReport"), shared),
            "both groups promise 60 s, and the shared group comes first")
        .butIf(
            groups -> groups.size() == 3,
            "12 s are less than half of 60 s, so webhooks and parcels share a group")
        .otherwise("ShipOrder and Webhook have a load of 16, NightlyReport of 10");
    FORMATION
        .expectInOrder(group(2, "Half"), group(2, "Long"))
        .given(shown(List.of(demand("Long", 0.2, 31, 60), demand("Half", 0.2, 30, 60))))
        .got(
            LaunchFormation.of(
                List.of(demand("Long", 0.2, 31, 60), demand("Half", 0.2, 30, 60)), THREADS))
        .butIf(
            List.of(group(2, "Long"), group(2, "Half")),
            "30 s are not longer than half of 60 s, so Half is in the shared group of 60 s, which comes"
                + " first")
        .otherwise("only Long takes longer than half of its promise");
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("a small group still has two processes")
  void fewest() {
    List<Demand> forecast = List.of(demand("SearchIndex", 2, 0.1, 600), demand("Idle", 0, 1, 900));
    expect(forecast, group(2, "SearchIndex"), group(2, "Idle"))
        .butIf(
            List.of(group(1, "SearchIndex"), group(1, "Idle")),
            "when this one process is killed, no process serves the group until it is back")
        .butIf(
            groups -> groups.stream().anyMatch(group -> group.processes() == 0),
            "a group without a process serves no job, and one job may come")
        .butIf(
            groups -> groups.stream().anyMatch(group -> group.processes() == 1),
            "when this one process is killed, no process serves the group until it is back")
        .otherwise("at least FEWEST processes for each group");
    FORMATION
        .expect(0, "groups")
        .given(shown(List.of()))
        .got(LaunchFormation.of(List.of(), THREADS).size())
        .otherwise("no job class, so no group");
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("the shortest promise comes first, whatever the order of the forecast")
  void ordered() {
    List<Demand> forecast =
        List.of(
            demand("SearchIndex", 2, 0.1, 600),
            demand("WelcomeMail", 4, 0.35, 5),
            demand("Slow", 0.1, 4, 5),
            demand("ShipOrder", 1, 0.5, 60),
            demand("Slower", 0.1, 3, 5));
    expect(
            forecast,
            group(2, "WelcomeMail"),
            group(2, "Slow"),
            group(2, "Slower"),
            group(2, "ShipOrder"),
            group(2, "SearchIndex"))
        .butIf(
            groups -> names(groups).startsWith("SearchIndex ShipOrder"),
            "the group with the longest promise is the first in your list, and the shortest promise has"
                + " to come first")
        .butIf(
            groups -> names(groups).startsWith("SearchIndex"),
            "SearchIndex has the longest promise, and is the first in your list. Are your groups in the"
                + " order of the forecast? Sort them by their promises")
        .butIf(
            groups -> names(groups).startsWith("WelcomeMail ShipOrder"),
            "Slow and Slower promise 5 s, like WelcomeMail, and ShipOrder promises 60 s. A group of its"
                + " own comes after the shared group with the same promise, and before longer promises")
        .butIf(
            groups -> names(groups).startsWith("Slow"),
            "Slow and Slower come after the shared group with the same promise")
        .butIf(
            groups -> names(groups).startsWith("WelcomeMail Slower Slow "),
            "Slow comes before Slower in the forecast, and long classes with the same promise keep this"
                + " order")
        .butIf(
            groups -> groups.stream().anyMatch(group -> group.classes().size() > 1),
            "Slow and Slower take longer than half of their promise: each has a group of its own")
        .otherwise(
            "by promise; of the same promise, first the shared group, then the long classes in the"
                + " order of the forecast");
  }

  /** A forecast, and what a right answer returns. */
  record Plan(List<Demand> forecast, List<FleetGroup> right) {
    @Override
    public String toString() {
      return shown(forecast);
    }
  }

  private static Plan any(RandomGenerator random) {
    double[] promises = {5, 8, 60, 90, 600};
    List<Demand> forecast = new ArrayList<>();
    int count = random.nextInt(8);
    for (int n = 0; n < count; n++) {
      double promise = promises[random.nextInt(promises.length)];
      boolean isLong = random.nextInt(4) == 0;
      double seconds =
          promise * (isLong ? 0.55 + random.nextDouble() : 0.4 * random.nextDouble() + 0.01);
      double perSecond = (random.nextInt(30) + 0.37) / seconds;
      forecast.add(demand("Job" + n, perSecond, seconds, promise));
    }
    return plan(forecast);
  }

  private static Plan plan(List<Demand> forecast) {
    List<FleetGroup> right = new ArrayList<>();
    List<Double> promises =
        forecast.stream()
            .map(Demand::promise)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    for (double promise : promises) {
      List<Demand> these = forecast.stream().filter(d -> d.promise() == promise).toList();
      List<Demand> shared = these.stream().filter(d -> d.seconds() <= promise / 2).toList();
      if (!shared.isEmpty()) right.add(sized(shared));
      these.stream()
          .filter(d -> d.seconds() > promise / 2)
          .forEach(d -> right.add(sized(List.of(d))));
    }
    return new Plan(List.copyOf(forecast), List.copyOf(right));
  }

  private static FleetGroup sized(List<Demand> demands) {
    double load = 0;
    for (Demand demand : demands) load += demand.load();
    int processes = 2;
    while (processes * THREADS * 0.7 < load) processes++;
    return new FleetGroup(demands.stream().map(Demand::jobClass).toList(), processes);
  }

  @Test
  @Tag("task-1")
  @Order(5)
  @DisplayName("any forecast")
  void generated() {
    Generated.inputs(300, LaunchFormationTest::any)
        .smaller(plan -> Generated.smallerLists(plan.forecast()).map(LaunchFormationTest::plan))
        .check(
            plan ->
                FORMATION
                    .expect(plan.right())
                    .got(LaunchFormation.of(plan.forecast(), THREADS))
                    .butIf(
                        groups -> classes(groups).equals(classes(plan.right())),
                        "the groups are right, but not their processes: the load of the whole group,"
                            + " divided by 3.5, rounded up, and at least 2")
                    .butIf(
                        groups -> sorted(classes(groups)).equals(sorted(classes(plan.right()))),
                        "the groups are right, but not their order")
                    .otherwise(
                        "classes with the same promise share a group, except for long ones"));
  }

  private static String names(List<FleetGroup> groups) {
    return groups.stream()
        .map(group -> String.join("+", group.classes()))
        .collect(Collectors.joining(" "));
  }

  private static List<List<String>> classes(List<FleetGroup> groups) {
    return groups.stream().map(FleetGroup::classes).toList();
  }

  private static List<String> sorted(List<List<String>> classes) {
    return classes.stream().map(String::valueOf).sorted().toList();
  }
}
