package jobsinpractice.lab16;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.launch.QueueLoad;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(16)
@DisplayName("Shedding load")
class LoadSheddingTest {
  static final Task SHED =
      Task.of(16, 2, "shedding load")
          .asks("choose the queues that wait when more work arrives than the fleet can do")
          .lookAt("QueueLoad (launch) · chapter 16, \"Who waits\"");

  private static final double CAPACITY = 100;

  private static QueueLoad runs(String queue, double load, double promise) {
    return new QueueLoad(queue, load, promise, false, false);
  }

  private static QueueLoad waits(String queue, double load, double promise) {
    return new QueueLoad(queue, load, promise, false, true);
  }

  private static QueueLoad money(String queue, double load, double promise) {
    return new QueueLoad(queue, load, promise, true, false);
  }

  /** Asks the learner's code: do all of these queues run? */
  private static boolean allRun(QueueLoad... queues) {
    return LoadShedding.paused(List.of(queues), CAPACITY).isEmpty();
  }

  private static String shown(List<QueueLoad> queues) {
    return queues.stream().map(QueueLoad::toString).collect(Collectors.joining("; "))
        + "; the capacity is 100 threads";
  }

  private static ValueCheck<Set<String>>.Answer expect(List<QueueLoad> queues, String... paused) {
    return SHED.expect(Set.copyOf(new TreeSet<>(List.of(paused))))
        .given(shown(queues))
        .got(LoadShedding.paused(queues, CAPACITY));
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("a load of 130 on 100 threads: the reports wait, whose promise is the longest")
  void longest() {
    List<QueueLoad> queues =
        List.of(runs("mails", 40, 10), runs("reports", 50, 900), runs("parcels", 40, 60));
    expect(queues, "reports")
        .butIf(
            Set.of(), "the load is 130, and there are 100 threads: if no queue waits, all are late")
        .butIf(
            Set.of("mails"),
            "mails have the shortest promise, 10 s, and reports the longest, 900 s. The queue with the"
                + " longest promise waits first")
        .butIf(
            Set.of("parcels"),
            "parcels promise 60 s, and reports 900 s. The queue with the longest promise waits first,"
                + " whatever the order of the list")
        .butIf(
            Set.of("reports", "parcels"),
            "without the reports the load is 80, which fits. Pause no more than you have to")
        .otherwise("without the reports the load is 80, which fits on 100 threads");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("charges keep running, although their promise is the longest")
  @Promise("Queues that take money are never paused.")
  void money() {
    List<QueueLoad> queues =
        List.of(runs("mails", 45, 10), runs("parcels", 40, 60), money("charges", 30, 300));
    expect(queues, "parcels")
        .butIf(
            paused -> paused.contains("charges"),
            "charges take the customers' money: such a queue is never paused, even with the longest"
                + " promise")
        .butIf(
            Set.of(),
            "with the charges the load is 115, more than 100. Charges are never paused, but they keep 30"
                + " threads busy: count them first")
        .otherwise("charges and mails have a load of 75, and with the parcels it is 115");
    expect(List.of(runs("mails", 20, 10), money("charges", 120, 300)), "mails")
        .butIf(
            paused -> paused.contains("charges"),
            "charges never wait, even if they alone are more than the fleet can do")
        .otherwise("charges alone are too much, so everything else waits");
    expect(List.of(new QueueLoad("charges", 90, 300, true, true)))
        .butIf(
            paused -> paused.contains("charges"),
            "charges are paused now, but they take money, so they are resumed at once. The limit of 80%"
                + " is only for the other queues")
        .otherwise("charges never wait");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("a paused queue is resumed at 80% of the capacity, not before")
  @Promise(
      "A queue that is paused now is resumed only if the load of all running queues, with this queue, is"
          + " at most RESUME times the capacity.")
  void resumes() {
    expect(List.of(runs("mails", 60, 10), waits("reports", 30, 900)), "reports")
        .butIf(
            Set.of(),
            "the reports are paused now, and with them the load is 90. Resume them only at 80% of the"
                + " capacity, which is 80: otherwise a small rise pauses them again")
        .otherwise("90 are more than 80% of 100");
    expect(List.of(runs("mails", 50, 10), waits("reports", 30, 900)))
        .butIf(
            paused ->
                paused.equals(Set.of("reports"))
                    && allRun(runs("mails", 50, 10), waits("reports", 29, 900)),
            "with the reports the load is 80, exactly 80% of the capacity, and at most 80% is allowed."
                + " With one thread less, your code resumes them. Does it compare with <, or wait at"
                + " >=?")
        .butIf(
            Set.of("reports"),
            "the reports are paused now, and with them the load is 80, which is 80% of the capacity. At"
                + " most 80% is allowed, so resume them")
        .otherwise("80 are at most 80% of 100");
    expect(List.of(runs("mails", 60, 10), runs("reports", 40, 900)))
        .butIf(
            paused ->
                paused.equals(Set.of("reports"))
                    && allRun(runs("mails", 60, 10), runs("reports", 39, 900)),
            "with the reports the load is 100, exactly the capacity, and at most the capacity is"
                + " allowed. With one thread less, your code lets them run. Does it compare with <, or"
                + " wait at >=?")
        .butIf(
            Set.of("reports"),
            "the reports run now, and with them the load is 100, which is the capacity. The limit of"
                + " 80% is only for queues that are paused now")
        .otherwise("the load is at most the capacity");
    expect(List.of(runs("mails", 30, 10), waits("parcels", 25, 60), runs("reports", 40, 900)))
        .butIf(
            paused -> paused.contains("parcels"),
            "parcels are paused now, and with them the load is 55. Does your code also count the"
                + " reports? Their promise is longer, so they make room for the parcels if they have to")
        .butIf(
            Set.of("reports"),
            "the parcels are resumed (55 is at most 80). The reports run now, and with them the load is"
                + " 95, at most the capacity. Does your code keep the limit of 80% after a paused queue?")
        .otherwise("mails and parcels have a load of 55, and with the reports it is 95");
    List<QueueLoad> small = List.of(runs("mails", 30, 10), waits("reports", 12, 900));
    SHED.expect(Set.of("reports"))
        .given(shown(small).replace("100 threads", "50 threads"))
        .got(LoadShedding.paused(small, 50))
        .butIf(
            Set.of(),
            "80% of 50 threads are 40, and with the reports the load is 42. Does your code take 80% of"
                + " the parameter capacity?")
        .otherwise("42 are more than 80% of 50");
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("if parcels have to wait, reports also wait, even if their load would fit")
  void prefix() {
    List<QueueLoad> queues =
        List.of(runs("mails", 70, 10), runs("parcels", 40, 60), runs("reports", 20, 900));
    expect(queues, "parcels", "reports")
        .butIf(
            Set.of("parcels"),
            "parcels wait, and reports run, although their promise is longer. If a queue has to wait, all"
                + " queues with longer promises wait")
        .butIf(
            Set.of("reports"),
            "mails and parcels together have a load of 110: it is not enough that the reports wait")
        .otherwise("parcels do not fit, and reports have a longer promise");
    expect(
            List.of(runs("mails", 60, 10), waits("parcels", 25, 60), runs("reports", 5, 900)),
            "parcels",
            "reports")
        .butIf(
            Set.of("parcels"),
            "with the parcels the load is 85, more than 80. They stay paused, so reports have to wait:"
                + " their promise is longer")
        .butIf(
            Set.of(),
            "parcels are paused now, and with them the load is 85, more than 80% of 100: they stay"
                + " paused")
        .otherwise("parcels are not resumed, and reports have a longer promise");
  }

  /** Queues, and which of them a right answer pauses. */
  record Evening(List<QueueLoad> queues, Set<String> right) {
    @Override
    public String toString() {
      return shown(queues);
    }
  }

  private static Evening any(RandomGenerator random) {
    double[] promises = {5, 10, 60, 90, 300, 600, 900};
    List<QueueLoad> queues = new ArrayList<>();
    for (double promise : promises) {
      if (random.nextInt(4) == 0) continue;
      double load = random.nextInt(45) + 0.3;
      boolean takesMoney = random.nextInt(5) == 0;
      boolean paused = !takesMoney && random.nextInt(3) == 0;
      queues.add(
          new QueueLoad("within " + (int) promise + " s", load, promise, takesMoney, paused));
    }
    Collections.shuffle(queues, new Random(random.nextLong()));
    return evening(queues);
  }

  private static Evening evening(List<QueueLoad> queues) {
    List<QueueLoad> order = new ArrayList<>(queues);
    order.removeIf(QueueLoad::money);
    order.sort(Comparator.comparingDouble(QueueLoad::promise));
    double load = 0;
    for (QueueLoad queue : queues) if (queue.money()) load += queue.load();
    int running = 0;
    while (running < order.size()) {
      QueueLoad next = order.get(running);
      if (load + next.load() > (next.paused() ? 80 : CAPACITY)) break;
      load += next.load();
      running++;
    }
    Set<String> right = new TreeSet<>();
    for (QueueLoad queue : order.subList(running, order.size())) right.add(queue.queue());
    return new Evening(List.copyOf(queues), Set.copyOf(right));
  }

  /** Explains the first queue, by its promise, that runs or waits and should not. */
  private static String why(Evening evening, Set<String> paused) {
    if (paused == null) return "null is not a set: return an empty one if no queue waits";
    double load = 0;
    for (QueueLoad queue : evening.queues()) {
      if (!queue.money()) continue;
      load += queue.load();
      boolean waits = paused.contains(queue.queue());
      if (waits) return "\"" + queue.queue() + "\" takes money, so it never waits";
    }
    List<QueueLoad> others = new ArrayList<>(evening.queues());
    others.removeIf(QueueLoad::money);
    others.sort(Comparator.comparingDouble(QueueLoad::promise));
    String waiting = "";
    for (QueueLoad queue : others) {
      load += queue.load();
      boolean right = evening.right().contains(queue.queue());
      String name = "\"" + queue.queue() + "\"";
      if (right != paused.contains(queue.queue())) {
        String with =
            String.format(
                Locale.ROOT,
                "together with the queues that take money or have shorter promises, its load is %.1f",
                load);
        String most =
            queue.paused()
                ? "80, which is the limit for a queue that is paused now"
                : "100, which is the limit for a queue that runs now";
        if (!right) {
          return name + " waits and could run: " + with + ", at most " + most;
        }
        return name
            + " runs and has to wait: "
            + (waiting.isEmpty()
                ? with + ", more than " + most
                : waiting + " has to wait, and its promise is shorter");
      }
      if (right && waiting.isEmpty()) waiting = name;
    }
    return "a queue is paused that is not in the list";
  }

  @Test
  @Tag("task-2")
  @Order(5)
  @DisplayName("any queues")
  void generated() {
    Generated.inputs(400, LoadSheddingTest::any)
        .smaller(evening -> Generated.smallerLists(evening.queues()).map(LoadSheddingTest::evening))
        .check(
            evening ->
                SHED.expect(evening.right())
                    .got(LoadShedding.paused(evening.queues(), CAPACITY))
                    .butIf(
                        paused -> true,
                        why(evening, LoadShedding.paused(evening.queues(), CAPACITY)))
                    .otherwise("money first, then by promise, as long as the load fits"));
  }
}
