package jobsinpractice.lab15;

import static jobsinpractice.lab15.Reference.SETTINGS;
import static jobsinpractice.simulator.scaling.MachineReading.booting;
import static jobsinpractice.simulator.scaling.MachineReading.draining;
import static jobsinpractice.simulator.scaling.MachineReading.working;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.Week;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(15)
@DisplayName("Scaling in")
class ScaleInTest {
  static final Task IN =
      Task.of(15, 4, "scaling in")
          .asks("drain and stop machines, so that no job is killed and the floor keeps working")
          .lookAt("Reading.in, Orders (simulator) · chapter 15, \"The way down\"")
          .whenThrown(
              IllegalArgumentException.class,
              "a count of machines is negative: more are wanted than there are, or fewer work than the"
                  + " floor")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "a count of machines is negative or too large: more are wanted than there are, or fewer"
                  + " work than the floor")
          .whenThrown(
              UnsupportedOperationException.class,
              "the lists of a Reading cannot be changed. Copy a list before you sort it:"
                  + " new ArrayList<>(list)");

  /** Some machines, and how many are wanted. */
  record Fleet(List<MachineReading> machines, int wanted) {
    @Override
    public String toString() {
      String shown = machines.isEmpty() ? "no machine" : Reading.shown(machines);
      return wanted + " wanted, the floor is 2; " + shown;
    }

    Orders orders() {
      return ScaleIn.orders(new Reading(36_000, 0, 0, 5, 4, machines), wanted, SETTINGS);
    }

    List<MachineReading> in(MachineState state) {
      return machines.stream().filter(machine -> machine.is(state)).toList();
    }

    Set<Integer> ids(MachineState state) {
      return Set.copyOf(in(state).stream().map(MachineReading::id).toList());
    }

    int running(int id) {
      return machines.stream().filter(m -> m.id() == id).findFirst().orElseThrow().running();
    }

    /** Returns how many booting machines have to go. */
    int cancel() {
      int surplus = in(MachineState.WORKING).size() + in(MachineState.BOOTING).size() - wanted;
      return Math.max(0, Math.min(surplus, in(MachineState.BOOTING).size()));
    }

    /** Returns how many working machines have to go. */
    int drain() {
      int working = in(MachineState.WORKING).size();
      int surplus = working + in(MachineState.BOOTING).size() - wanted - cancel();
      return Math.max(0, Math.min(surplus, working - SETTINGS.floor()));
    }
  }

  private static Fleet fleet(int wanted, MachineReading... machines) {
    return new Fleet(List.of(machines), wanted);
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("6 machines work and 4 are wanted: drain the two with the fewest running jobs")
  void fewest() {
    check(
        fleet(
            4,
            working(1, 4),
            working(2, 5),
            working(3, 1),
            working(4, 5),
            working(5, 0),
            working(6, 3)));
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("a draining machine is stopped when it runs no job, and not before")
  @Promise("A draining machine is stopped when it runs no job, never before.")
  void drained() {
    check(fleet(3, working(1, 5), working(2, 5), working(3, 5), draining(4, 1), draining(5, 0)));
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("booting machines go first, and of these the machine that needs longest")
  void booted() {
    check(fleet(4, working(1, 5), working(2, 2), working(3, 4), booting(4, 15), booting(5, 60)));
    check(fleet(3, working(1, 5), working(2, 2), working(3, 4), booting(4, 60), booting(5, 15)));
    check(
        fleet(
            2,
            working(1, 5),
            working(2, 2),
            working(3, 4),
            working(4, 4),
            booting(5, 60),
            booting(6, 15)));
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("whatever is wanted: two machines keep working")
  void floor() {
    check(fleet(0, working(1, 0), working(2, 0), working(3, 0), working(4, 1)));
    check(fleet(1, working(1, 0), working(2, 0), booting(3, 30)));
    check(fleet(0, working(1, 0), booting(2, 30)));
    check(fleet(0));
    Fleet five =
        fleet(0, working(1, 0), working(2, 0), working(3, 0), working(4, 0), working(5, 0));
    Reading now = new Reading(36_000, 0, 0, 5, 4, five.machines());
    List<Integer> drain = ScaleIn.orders(now, 0, Reference.OTHER).drain();
    IN.expectThat("2 machines are drained, and 3 keep working")
        .given("0 wanted; " + Reading.shown(five.machines()) + Reference.OTHER_FLEET)
        .butIf(
            drain.size() != 2,
            "your code drains " + machines(drain),
            "the floor of this fleet is 3. Does your code take it from settings?")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("no surplus: nothing is drained")
  void none() {
    check(fleet(3, working(1, 0), working(2, 1), booting(3, 30)));
    check(fleet(9, working(1, 0), working(2, 1), booting(3, 30), draining(4, 2)));
  }

  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName("any fleet")
  void generated() {
    Generated.inputs(300, ScaleInTest::any)
        .smaller(
            fleet ->
                Stream.concat(
                    Generated.smallerLists(fleet.machines())
                        .map(machines -> new Fleet(machines, fleet.wanted())),
                    fleet.wanted() > 0
                        ? Stream.of(new Fleet(fleet.machines(), fleet.wanted() - 1))
                        : Stream.empty()))
        .check(ScaleInTest::check);
  }

  private static Fleet any(RandomGenerator random) {
    List<MachineReading> machines = new ArrayList<>();
    int count = random.nextInt(12);
    for (int id = 1; id <= count; id++) {
      machines.add(
          switch (random.nextInt(5)) {
            case 0 -> booting(id, 15 * (1 + random.nextInt(6)));
            case 1 -> draining(id, random.nextInt(3));
            default -> working(id, random.nextInt(6));
          });
    }
    return new Fleet(List.copyOf(machines), random.nextInt(count + 3));
  }

  private static void check(Fleet fleet) {
    String given = fleet.toString();
    IN.expectThat("your code returns orders").given(given).otherwise(true, "", "");
    Orders orders = fleet.orders();
    Set<Integer> drain = new HashSet<>(orders.drain());
    Set<Integer> stop = new HashSet<>(orders.stop());
    stops(fleet, given, orders, stop);
    drains(fleet, given, orders, drain);
    IN.expectThat("no machine is ordered here")
        .given(given)
        .otherwise(
            orders.boot() == 0,
            "your code orders " + orders.boot(),
            "scaling in only removes machines: boot is 0");
  }

  private static void stops(Fleet fleet, String given, Orders orders, Set<Integer> stop) {
    List<Integer> killing =
        orders.stop().stream()
            .filter(id -> known(fleet, id) && fleet.running(id) > 0)
            .sorted()
            .toList();
    List<Integer> idle =
        fleet.in(MachineState.DRAINING).stream()
            .filter(machine -> machine.running() == 0)
            .map(MachineReading::id)
            .toList();
    List<Integer> cancelled =
        orders.stop().stream().filter(fleet.ids(MachineState.BOOTING)::contains).toList();
    double least = readyIn(fleet, cancelled).min().orElse(Double.MAX_VALUE);
    double mostKept =
        fleet.in(MachineState.BOOTING).stream()
            .filter(machine -> !cancelled.contains(machine.id()))
            .mapToDouble(MachineReading::readyIn)
            .max()
            .orElse(0);
    String seen = "your code stops " + machines(orders.stop());
    String boot =
        fleet.cancel() == 0
            ? ""
            : ", and " + fleet.cancel() + (fleet.cancel() == 1 ? " that boots" : " that boot");
    IN.expectThat("stopped: of the draining machines " + machines(idle) + boot)
        .given(given)
        .butIf(
            !killing.isEmpty(),
            seen,
            "stopping "
                + machines(killing)
                + " kills "
                + jobs(killing.stream().mapToInt(fleet::running).sum())
                + ". A machine must drain first, and a draining one is stopped when it runs nothing")
        .butIf(
            orders.stop().stream().anyMatch(fleet.ids(MachineState.WORKING)::contains),
            seen,
            "a working machine can take a job at any moment: drain it first")
        .butIf(
            !stop.containsAll(idle),
            seen,
            "a machine that has drained runs nothing any more, but costs money until it is stopped")
        .butIf(
            cancelled.size() < fleet.cancel(),
            seen,
            "more machines work or boot than are wanted. The booting ones go first"
                + (fleet.wanted() < SETTINGS.floor()
                    ? ", even below the floor: it is only for working machines"
                    : ": if a working one goes instead, the fleet does less work until the others"
                        + " are ready"))
        .butIf(
            cancelled.size() > fleet.cancel(),
            seen,
            "too many booting machines are stopped: working and booting ones together are "
                + (fleet.in(MachineState.WORKING).size() + fleet.in(MachineState.BOOTING).size())
                + ", and "
                + fleet.wanted()
                + " are wanted")
        .butIf(
            least < mostKept,
            seen,
            "of the booting machines, the machine that needs longest goes first; a machine that is nearly"
                + " ready stays")
        .otherwise(
            stop.size() == orders.stop().size() && stop.size() == idle.size() + fleet.cancel(),
            seen,
            "only drained and surplus booting machines are stopped, each once");
  }

  private static void drains(Fleet fleet, String given, Orders orders, Set<Integer> drain) {
    List<Integer> counts =
        fleet.in(MachineState.WORKING).stream().map(MachineReading::running).sorted().toList();
    List<Integer> fewest = counts.subList(0, fleet.drain());
    List<Integer> busiest =
        counts.stream().sorted(Comparator.reverseOrder()).limit(fleet.drain()).sorted().toList();
    boolean all = fleet.ids(MachineState.WORKING).containsAll(drain);
    List<Integer> got = all ? drain.stream().map(fleet::running).sorted().toList() : List.of();
    String seen = "your code drains " + machines(orders.drain());
    IN.expectThat(
            fleet.drain() == 0
                ? "no machine is drained"
                : "drained: " + fleet.drain() + " with " + numbers(fewest) + " running jobs")
        .given(given)
        .butIf(
            !all,
            seen,
            "only a working machine can be drained. One that boots is stopped, and one that drains"
                + " drains already")
        .butIf(
            drain.size() > fleet.drain()
                && fleet.in(MachineState.WORKING).size() - drain.size() < SETTINGS.floor(),
            seen,
            "fewer than 2 machines keep working, and the floor is 2"
                + (fleet.in(MachineState.BOOTING).isEmpty()
                    ? ", whatever is wanted"
                    : ". A booting machine does not work yet, so it does not count for the floor"))
        .butIf(drain.size() > fleet.drain(), seen, "too many: " + whyTooMany(fleet, drain.size()))
        .butIf(
            drain.size() < fleet.drain(),
            seen,
            "more machines work than are wanted, so some of them must drain")
        .butIf(
            !got.equals(fewest) && got.equals(busiest),
            seen,
            "those are the busiest. The fewer jobs a machine runs, the sooner it has drained, and the"
                + " sooner it costs nothing")
        .butIf(
            !got.equals(fewest),
            seen,
            "other working machines run fewer jobs. Does your code choose by id or age? The fewer jobs"
                + " a machine runs, the sooner it has drained")
        .otherwise(drain.size() == orders.drain().size(), seen, "each machine is named once");
  }

  /** Explains why fewer machines should drain, and asks about a mistake that gives this number. */
  private static String whyTooMany(Fleet fleet, int drained) {
    int working = fleet.in(MachineState.WORKING).size();
    int booting = fleet.in(MachineState.BOOTING).size();
    List<Integer> draining =
        fleet.in(MachineState.DRAINING).stream().map(MachineReading::id).toList();
    int surplus = working + booting - fleet.wanted();
    int most = working - SETTINGS.floor();
    String wanted = fleet.wanted() + (fleet.wanted() == 1 ? " is wanted" : " are wanted");
    String counted =
        working
            + (working == 1 ? " works, " : " work, ")
            + booting
            + (booting == 1 ? " boots" : " boot");
    if (!draining.isEmpty()
        && drained == Math.min(surplus + draining.size() - fleet.cancel(), most)) {
      return counted
          + ", and "
          + wanted
          + ". Does your code count "
          + machines(draining)
          + " in the surplus? A draining machine is already leaving";
    }
    if (fleet.cancel() > 0 && drained == Math.min(surplus, most)) {
      return "the surplus is "
          + surplus
          + ", and stopping "
          + fleet.cancel()
          + (fleet.cancel() == 1 ? " booting machine" : " booting machines")
          + " is part of it. Does your code drain the whole surplus in addition?";
    }
    return counted + ", and " + wanted + ". A draining machine is not part of the surplus";
  }

  private static String jobs(int count) {
    return count == 1 ? "a running job" : count + " running jobs";
  }

  private static String numbers(List<Integer> counts) {
    return String.join(" and ", counts.stream().map(count -> "" + count).toList());
  }

  private static boolean known(Fleet fleet, int id) {
    return fleet.machines().stream().anyMatch(machine -> machine.id() == id);
  }

  private static java.util.stream.DoubleStream readyIn(Fleet fleet, List<Integer> ids) {
    return fleet.machines().stream()
        .filter(machine -> ids.contains(machine.id()))
        .mapToDouble(MachineReading::readyIn);
  }

  private static String machines(Collection<Integer> ids) {
    if (ids.isEmpty()) return "none";
    return String.join(", ", ids.stream().map(id -> "#" + id).toList());
  }

  @Test
  @Tag("task-4")
  @Order(7)
  @DisplayName("an evening: 12 machines become 2, and no job is killed")
  void evening() {
    double[] perSecond = new double[60];
    for (int minute = 0; minute < 60; minute++) perSecond[minute] = Math.max(1, 12 - minute / 4);
    ScalingResult result =
        ScalingRun.of(Week.ofParcels(5, perSecond), SETTINGS, 12, 0, ScaleInTest::shrinking);
    IN.expectThat("no job is killed, at least 2 machines work, and the evening costs $0.50 at most")
        .given(
            "an hour in which the arrivals fall from 12 to 1 a second; your code drains and stops")
        .butIf(
            result.killed() > 0,
            result.killed() + " jobs were killed",
            "a machine was stopped while it ran jobs, or never stopped, and ended by the platform")
        .butIf(
            result.fewestWorking() < 2,
            "at some moment only " + result.fewestWorking() + " worked",
            "the floor keeps working, whatever is wanted")
        .otherwise(
            result.dollars() <= 0.5,
            String.format(java.util.Locale.ROOT, "it cost $%.2f", result.dollars()),
            "machines that have drained must also be stopped");
  }

  private static Orders shrinking(Reading now) {
    double load = now.arrivalsPerSecond() * 4 * 1.1 / SETTINGS.threads();
    return ScaleIn.orders(now, now.time() < 60 ? 12 : (int) Math.ceil(load), SETTINGS);
  }
}
