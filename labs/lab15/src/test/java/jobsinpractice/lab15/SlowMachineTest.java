package jobsinpractice.lab15;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.ServiceTime;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(15)
@DisplayName("The slow machine")
class SlowMachineTest {
  static final Task SLOW =
      Task.of(15, 5, "the slow machine")
          .asks(
              "find the slowest machine, by comparing its jobs with the usual time of their class")
          .lookAt("MachineReading.lately, ServiceTime (simulator) · chapter 15, \"The slow one\"")
          .whenThrown(
              NullPointerException.class,
              "a class of which no job ended on a machine is missing from its map")
          .whenThrown(
              java.util.NoSuchElementException.class,
              "a list was empty: there may be no machine or no job yet, or only one machine ended a"
                  + " class")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "a list was empty: there may be no machine or no job yet, or only one machine ended a"
                  + " class")
          .whenThrown(
              ArithmeticException.class, "a division by 0: a machine has not ended a job yet");

  private static final String NONE = "no machine";
  private static final String RULE =
      "for each class, compare with the median of its means; 20 jobs or more; 1.5 times or more";

  /** Machines, shown with their service times. */
  record Machines(List<MachineReading> list) {
    String found() {
      OptionalInt found = SlowMachine.find(list);
      return found == null ? null : name(found);
    }

    static String name(OptionalInt id) {
      return id.isEmpty() ? "no machine" : "machine #" + id.getAsInt();
    }

    @Override
    public String toString() {
      return String.join("; ", list.stream().map(Machines::shown).toList());
    }

    private static String shown(MachineReading machine) {
      List<String> classes = new ArrayList<>();
      machine
          .lately()
          .forEach(
              (name, time) ->
                  classes.add(
                      String.format(
                          java.util.Locale.ROOT,
                          "%d %s of %.1f s",
                          time.jobs(),
                          name,
                          time.meanSeconds())));
      return "#"
          + machine.id()
          + " "
          + (classes.isEmpty() ? "no job" : String.join(" and ", classes));
    }
  }

  private static MachineReading machine(int id, Map<String, ServiceTime> lately) {
    return MachineReading.working(id, 5).lately(lately);
  }

  private static MachineReading machine(int id, int parcels, double p, int reports, double r) {
    Map<String, ServiceTime> times = new TreeMap<>();
    if (parcels > 0) times.put("ShipOrder", new ServiceTime(parcels, p));
    if (reports > 0) times.put("NightlyReport", new ServiceTime(reports, r));
    return machine(id, times);
  }

  private static MachineReading parcels(int id, int jobs, double seconds) {
    return machine(id, jobs, seconds, 0, 0);
  }

  private static Machines of(MachineReading... machines) {
    return new Machines(List.of(machines));
  }

  /** Returns machine #3 and three others that all have usual service times. */
  private static Machines among(MachineReading third) {
    return of(
        machine(1, 300, 4.1, 2, 38),
        machine(2, 290, 4.0, 2, 42),
        third,
        machine(4, 305, 4.0, 2, 44));
  }

  private static void expect(Machines machines, int id, Map<Integer, String> but) {
    String twice = " takes twice as long as the others for the same class";
    expect(machines, id, "no machine was found, but #" + id + twice, but);
  }

  private static void expect(Machines machines, int id, String ifNone, Map<Integer, String> but) {
    var answer = SLOW.expect("machine #" + id).given(machines.toString()).got(machines.found());
    answer.butIf(NONE, ifNone);
    but.forEach((other, why) -> answer.butIf("machine #" + other, why));
    answer.otherwise(RULE);
  }

  private static void expectNone(Machines machines, String because) {
    SLOW.expect(NONE)
        .given(machines.toString())
        .got(machines.found())
        .butIf(found -> true, because)
        .otherwise(RULE);
  }

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("machine #4 takes twice as long for both classes: #4")
  void slow() {
    expect(
        of(
            machine(1, 300, 4.1, 2, 38),
            machine(2, 310, 3.9, 3, 41),
            machine(3, 305, 4.0, 2, 44),
            machine(4, 150, 8.1, 2, 82)),
        4,
        Map.of(3, "that is its place in the list, counted from 0: return the machine's id"));
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("a median: one slow machine does not move what a class usually takes")
  void median() {
    expect(
        of(parcels(1, 300, 4.1), parcels(2, 300, 4.1), parcels(3, 300, 8.1)),
        3,
        "#3 takes almost twice as long as the others, but less than 1.5 times the mean of all three,"
            + " which contains #3 itself. Compare with the median: one slow machine does not move it",
        Map.of());
    expect(
        of(
            parcels(1, 300, 4.1),
            parcels(2, 305, 4.0),
            parcels(3, 140, 9.0),
            parcels(4, 305, 4.0),
            parcels(5, 300, 4.1)),
        3,
        "#3 is in the middle of the list, and its 9 s are in the middle of the means until you sort"
            + " them. The median of 4.1, 4.0, 9.0, 4.0, and 4.1 is 4.1",
        Map.of());
    expect(
        of(parcels(1, 40, 4.1), parcels(2, 45, 4.0), parcels(3, 160, 8.2), parcels(4, 40, 4.0)),
        3,
        "#3 ended most of the parcels. In the median, each machine counts once, however many jobs it"
            + " ended",
        Map.of());
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("machine #3 merely got the long jobs: none is slow")
  void longJobs() {
    expectNone(
        among(machine(3, 60, 4.1, 30, 39)),
        "#3 ended 30 long reports, so its jobs take longer on average. For each class it is as fast as"
            + " the others: compare class by class");
    expect(
        of(
            machine(1, 40, 4.1, 30, 38),
            machine(2, 45, 4.0, 30, 42),
            parcels(3, 160, 8.2),
            machine(4, 40, 4.0, 31, 40)),
        3,
        Map.of(
            1,
            "#1 ended the longest jobs. #3 is slow: it only got short ones, and takes twice as long"
                + " for them"));
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("a machine that ended three jobs is not judged, and one that ended 20 is")
  void fewJobs() {
    expectNone(
        among(parcels(3, 3, 9.5)),
        "#3 has just started, and ended three jobs. Three long ones are bad luck, not a slow machine:"
            + " it needs at least FEWEST_JOBS");
    expect(
        among(machine(3, 18, 8.4, 2, 82)),
        3,
        "#3 ended 18 parcels and 2 reports. These are 20 jobs, and 20 are enough: only a machine"
            + " with fewer is not judged",
        Map.of());
    expectNone(
        among(machine(3, 18, 8.4, 1, 82)),
        "#3 ended 18 parcels and 1 report. These are 19 jobs, and it needs at least FEWEST_JOBS");
    expect(
        of(
            parcels(1, 300, 4.1),
            parcels(2, 200, 5.9),
            parcels(3, 140, 8.6),
            parcels(4, 5, 4.0),
            parcels(5, 6, 4.0),
            parcels(6, 4, 4.0)),
        3,
        "#4, #5, and #6 are not judged, but the median is over all machines: with these three, a"
            + " parcel usually takes 4.0 or 4.1 s. Does your code leave them out of the median?",
        Map.of());
  }

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("not all machines ended both classes, and #3 is slow for parcels: #3")
  void classes() {
    expect(
        of(
            machine(1, 0, 0, 30, 38),
            machine(2, 45, 4.0, 30, 42),
            parcels(3, 160, 8.2),
            machine(4, 40, 4.0, 31, 40)),
        3,
        "#1 ended no parcels, so its map lacks a class that #2, #3, and #4 ended. Compare each"
            + " machine in all classes of its own map",
        Map.of());
    expect(
        of(
            parcels(1, 300, 4.1),
            parcels(2, 290, 4.0),
            machine(3, 160, 8.2, 2, 40),
            parcels(4, 305, 4.0)),
        3,
        "only #3 ended reports, so these show nothing about it. Its 160 parcels took twice as long as"
            + " the parcels of the other machines, so it is slow",
        Map.of());
  }

  @Test
  @Tag("task-5")
  @Order(6)
  @DisplayName("one long report among many parcels is bad luck")
  void oneReport() {
    expectNone(
        of(
            machine(1, 300, 4.1, 2, 38),
            machine(2, 290, 4.0, 1, 120),
            machine(3, 310, 3.9, 3, 41),
            machine(4, 305, 4.0, 2, 44)),
        "#2 ended one report that took long, and 290 parcels as fast as the others. Give each class as"
            + " much weight as it has jobs");
  }

  @Test
  @Tag("task-5")
  @Order(7)
  @DisplayName("everything is slow today: none of the machines is")
  void allSlow() {
    expectNone(
        of(
            machine(1, 150, 8.2, 1, 78),
            machine(2, 145, 8.0, 1, 82),
            machine(3, 155, 7.9, 2, 81),
            machine(4, 150, 8.1, 1, 84)),
        "all machines are equally slow today: the carrier is. A new machine would be as slow. Compare"
            + " them with each other, not with a usual time");
    expectNone(
        of(
            parcels(1, 300, 2.0),
            parcels(2, 300, 2.0),
            parcels(3, 300, 4.0),
            parcels(4, 300, 4.0),
            parcels(5, 300, 5.0)),
        "the five means are 2, 2, 4, 4, and 5 s, so the median is 4 s, and no machine takes 1.5 times"
            + " as long. Is your median one place too low?");
    expectNone(
        of(
            parcels(1, 20, 0.2),
            parcels(2, 20, 0.2),
            parcels(3, 20, 0.28),
            parcels(4, 20, 0.2),
            parcels(5, 20, 0.2)),
        "#3 takes 1.4 times as long as the others, so it is not slow");
  }

  @Test
  @Tag("task-5")
  @Order(8)
  @DisplayName("two slow machines: the slowest first")
  void two() {
    expect(
        of(
            machine(1, 300, 4.1, 2, 38),
            machine(2, 160, 7.2, 2, 72),
            machine(3, 130, 9.5, 1, 95),
            machine(4, 305, 4.0, 2, 44),
            machine(5, 305, 4.0, 2, 41)),
        3,
        Map.of(2, "#2 is slow, but #3 is slower: one at a time, the slowest first"));
    expect(
        of(
            machine(1, 300, 4.1, 2, 38),
            machine(2, 130, 9.5, 1, 95),
            machine(3, 160, 7.2, 2, 72),
            machine(4, 305, 4.0, 2, 44),
            machine(5, 305, 4.0, 2, 41)),
        2,
        Map.of(
            3,
            "#3 is slow, but #2 is slower. Does your code return the last slow machine that it finds?"));
    expect(
        of(
            parcels(1, 300, 4.0),
            parcels(2, 300, 6.4),
            parcels(3, 40, 12.0),
            parcels(4, 305, 4.0),
            parcels(5, 305, 4.0)),
        3,
        "#3 takes three times as long as the others for a parcel",
        Map.of(
            2,
            "#2 takes 1.6 times as long for a parcel as is usual, and #3 takes 3 times as long. Does your"
                + " code compare the extra seconds? #2 has more of them, because it ended more jobs"));
  }

  @Test
  @Tag("task-5")
  @Order(9)
  @DisplayName("no machine, no job, or a class on one machine only: none is slow")
  void edges() {
    String none = "there is nothing to compare with";
    expectNone(new Machines(List.of()), none);
    expectNone(of(machine(1, 0, 0, 0, 0), machine(2, 0, 0, 0, 0)), none);
    expectNone(
        of(parcels(1, 300, 4.1), parcels(2, 300, 4.0), machine(3, 40, 4.0, 26, 40)),
        "only #3 ended reports, so no other machine shows how long they take elsewhere");
  }

  /**
   * Five to nine machines, of which at most one is slow, and one has ended few jobs. Of six or
   * more, one can have ended a single class.
   */
  record Generation(Machines machines, int slow) {
    String why() {
      return "#" + slow + " takes longer for each class that it ended";
    }

    @Override
    public String toString() {
      return machines.toString();
    }
  }

  private static Generation any(RandomGenerator random) {
    int count = 5 + random.nextInt(5);
    int slow = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(count);
    int fresh = 1 + random.nextInt(count);
    int single = count == 5 ? 0 : 1 + random.nextInt(count);
    List<MachineReading> machines = new ArrayList<>();
    for (int id = 1; id <= count; id++) {
      double factor = id == slow ? 1.9 + random.nextDouble() : 0.9 + 0.2 * random.nextDouble();
      boolean few = id == fresh && id != slow;
      if (few) factor = 0.5 + 3 * random.nextDouble();
      int parcels = few ? 1 + random.nextInt(8) : 30 + random.nextInt(300);
      int reports = few ? random.nextInt(2) : 1 + random.nextInt(40);
      if (id == single && !few) {
        boolean onlyParcels = random.nextBoolean();
        parcels = onlyParcels ? parcels : 0;
        reports = onlyParcels ? 0 : 20 + random.nextInt(20);
      }
      machines.add(machine(id, parcels, 4 * factor, reports, 40 * factor));
    }
    return new Generation(new Machines(List.copyOf(machines)), slow);
  }

  @Test
  @Tag("task-5")
  @Order(10)
  @DisplayName("any fleet with at most one slow machine")
  void generated() {
    Generated.inputs(300, SlowMachineTest::any)
        .check(
            generation ->
                SLOW.expect(generation.slow() == 0 ? NONE : "machine #" + generation.slow())
                    .got(generation.machines().found())
                    .butIf(NONE, generation.why())
                    .butIf(
                        answer -> generation.slow() == 0,
                        "no machine is slow: they have different mixes of short and long jobs, and"
                            + " one has ended few jobs")
                    .otherwise(generation.why()));
  }
}
