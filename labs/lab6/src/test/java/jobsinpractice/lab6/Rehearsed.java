package jobsinpractice.lab6;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jobsinpractice.testkit.ConditionCheck;
import jobsinpractice.testkit.Task;

/** Judges a formation as a learner is to be told about it: from what it lacks to what it costs. */
final class Rehearsed {
  private static final Map<String, Integer> PROMISED =
      Map.of(Shop.SOON, 5, Shop.MINUTE, 60, Shop.LATER, 600);

  private final Task task;
  private final List<Work> traffic;
  private final double budget;
  private final Set<String> queues = new TreeSet<>();

  Rehearsed(Task task, List<Work> traffic, double budget) {
    this.task = task;
    this.traffic = traffic;
    this.budget = budget;
    queues.add(Shop.SOON);
    queues.add(Shop.LATER);
    if (traffic.contains(Shop.WEBHOOK)) queues.add(Shop.MINUTE);
  }

  void judge(Formation formation) {
    task.expectThat("there is a formation")
        .butIf(formation == null, "it is null", "Formation.of(Group.of(\"…\")…) makes one")
        .butIf(
            formation != null && formation.groups().isEmpty(),
            "it has no group",
            "without a process nothing is ever taken from a queue")
        .otherwise(true, "", "");
    complete(formation);
    kept(formation);
    task.expectThat("it costs at most " + cents(budget) + " an hour")
        .butIf(
            formation.centsPerHour() > budget && processes(formation) > 1 && !apartHelps(),
            "it costs " + cents(formation.centsPerHour()),
            "every process costs 4 cents before its first thread, and here no queue needs threads"
                + " of its own: let one process serve both")
        .butIf(
            formation.centsPerHour() > budget,
            "it costs " + cents(formation.centsPerHour()),
            "no promise breaks, and most of these threads idle most of the time: take some away"
                + " until one breaks")
        .otherwise(true, "", "");
  }

  private static int processes(Formation formation) {
    return formation.groups().stream().mapToInt(Group::processes).sum();
  }

  private boolean apartHelps() {
    return traffic.contains(Shop.WEBHOOK);
  }

  /** Every queue that has jobs is served, no other, and names are good for a Procfile. */
  private void complete(Formation formation) {
    Set<String> served = new TreeSet<>();
    Set<String> names = new HashSet<>();
    ConditionCheck check = task.expectThat("each queue with jobs is served");
    for (Group group : formation.groups()) {
      group.queues().forEach(queue -> served.add(queue.split(",")[0]));
      check.butIf(
          !names.add(group.name()),
          "two groups are called \"" + group.name() + "\"",
          "a Procfile has one line for a name: more of the same are processes(2)");
      check.butIf(
          List.of("redis", "enqueuer", "promises", "all").contains(group.name()),
          "a group is called \"" + group.name() + "\"",
          "that name is taken in the Procfile of task 5");
      check.butIf(
          group.queues().isEmpty(),
          "group \"" + group.name() + "\" serves no queue",
          "a worker without a queue only costs: queues(…)");
    }
    Set<String> unknown = new TreeSet<>(served);
    unknown.removeAll(queues);
    unknown.remove(Shop.MINUTE); // empty today, and harmless
    Set<String> forgotten = new TreeSet<>(queues);
    forgotten.removeAll(served);
    check
        .butIf(
            !unknown.isEmpty(),
            "no job goes to " + String.join(", ", unknown),
            "jobs go to the queue that is named by their promise, not to one named by their team"
                + " or class: Shop has the names")
        .butIf(
            !forgotten.isEmpty(),
            "nobody serves " + String.join(", ", forgotten),
            "jobs in a queue that nobody serves wait for ever: add it to a group")
        .otherwise(true, "", "");
  }

  private void kept(Formation formation) {
    Map<String, Double> worst = Rehearsal.worst(formation, traffic);
    Set<String> broken = new TreeSet<>();
    PROMISED.forEach(
        (queue, promised) -> {
          if (worst.getOrDefault(queue, 0.0) > promised) broken.add(queue);
        });
    String seen =
        broken.stream()
            .map(queue -> one(queue, worst.get(queue)))
            .collect(Collectors.joining("; "));
    int threads = formation.groups().stream().mapToInt(g -> g.processes() * g.threads()).sum();
    Group sharing = sharing(formation);
    task.expectThat("no promise breaks in three rehearsals of an hour")
        .given(cents(formation.centsPerHour()) + " an hour, " + threads + " threads")
        .butIf(
            broken.contains(Shop.SOON) && worst.get(Shop.SOON) > 60,
            seen,
            "that is more than bursts: on average "
                + mean()
                + " threads are busy, and a fleet of"
                + " fewer falls further behind every minute")
        .butIf(
            broken.contains(Shop.SOON) && sharing != null,
            seen,
            "group \""
                + (sharing == null ? "" : sharing.name())
                + "\" also serves webhooks: 30 of them come while the fast queue is empty, take its"
                + " threads for 12 s each, and no order takes a thread back. They need threads of"
                + " their own")
        .butIf(
            broken.contains(Shop.SOON),
            seen,
            "the mean load fits, the burst does not: 60 mails of 0.35 s are 21 thread-seconds, to be"
                + " started within 5 s beside what else comes")
        .butIf(
            broken.contains(Shop.MINUTE) && worst.get(Shop.MINUTE) > 300,
            seen,
            "that is more than a burst: with the bursts, webhooks keep 3.6 threads busy on average,"
                + " and fewer fall further behind every minute")
        .butIf(
            broken.contains(Shop.MINUTE),
            seen,
            "30 webhooks at once, of 12 s each, are 360 thread-seconds, and the last one is to be"
                + " started within 60 s")
        .otherwise(broken.isEmpty(), seen, "its jobs are taken too late");
  }

  /** A group whose threads may run webhooks when a mail comes, if no group takes mails alone. */
  private static Group sharing(Formation formation) {
    List<Group> fast = serving(formation, Shop.SOON);
    List<Group> both = fast.stream().filter(group -> serves(group, Shop.MINUTE)).toList();
    return both.isEmpty() || both.size() < fast.size() ? null : both.get(0);
  }

  private static List<Group> serving(Formation formation, String queue) {
    return formation.groups().stream().filter(group -> serves(group, queue)).toList();
  }

  private static boolean serves(Group group, String queue) {
    return group.queues().stream().anyMatch(word -> word.split(",")[0].equals(queue));
  }

  private String mean() {
    return traffic.contains(Shop.WEBHOOK) ? "6.0" : "2.4";
  }

  private static String one(String queue, double worst) {
    return String.format(Locale.ROOT, "a job of %s waited %.1f s", queue, worst);
  }

  private static String cents(double cents) {
    return String.format(Locale.ROOT, "%.1f cents", cents);
  }
}
