package jobsinpractice.lab6;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jobsinpractice.testkit.ConditionCheck;
import jobsinpractice.testkit.Task;

/** Checks a formation in the order in which a learner can repair it: queues, promises, price. */
final class Rehearsed {
  private static final Map<String, Integer> PROMISED =
      Map.of(Shop.SOON, 5, Shop.MINUTE, 60, Shop.LATER, 600);

  /** Up to this number of threads, the burst of mails alone explains a broken promise. */
  private static final int ENOUGH = 5;

  /** Up to this number of threads, the burst of webhooks alone explains a broken promise. */
  private static final int ENOUGH_FOR_WEBHOOKS = 7;

  /** The threads that mails (6 a second, 0.35 s) and thumbnails (2 a second, 0.1 s) keep busy. */
  private static final double MAILS_AND_THUMBNAILS = 2.3;

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
            "without a process no job is ever taken from its queue")
        .otherwise(true, "", "");
    complete(formation);
    kept(formation);
    task.expectThat("it costs at most " + cents(budget) + " an hour")
        .butIf(
            formation.centsPerHour() > budget
                && processes(formation) > formation.groups().size()
                && processes(formation) > (apartHelps() ? 2 : 1),
            "it costs " + cents(formation.centsPerHour()),
            "group \""
                + repeated(formation).name()
                + "\" has "
                + repeated(formation).processes()
                + " processes, and each costs 4 cents before its first thread. Every promise is kept: is"
                + " one process of this group enough, with more threads?")
        .butIf(
            formation.centsPerHour() > budget && processes(formation) > 1 && !apartHelps(),
            "it costs " + cents(formation.centsPerHour()),
            "there are "
                + processes(formation)
                + " processes, and each costs 4 cents before its first thread. Every promise is kept:"
                + " can one process serve both queues?")
        .butIf(
            formation.centsPerHour() > budget && apartHelps() && sharing(formation) != null,
            "it costs " + cents(formation.centsPerHour()),
            "every promise is kept, because there are enough threads for mails while 30 webhooks hold theirs"
                + " for 12 s. Give webhooks threads of their own: the two groups together need fewer")
        .butIf(
            formation.centsPerHour() > budget && processes(formation) > 2,
            "it costs " + cents(formation.centsPerHour()),
            "every promise is kept, by "
                + processes(formation)
                + " processes, and each costs 4 cents before its first thread. Are two processes"
                + " enough?")
        .butIf(
            formation.centsPerHour() > budget && threads(formation) / 2.0 == budget,
            "it costs " + cents(formation.centsPerHour()),
            "the threads alone cost "
                + cents(budget)
                + ". Each process also costs 4 cents: did your code leave that out?")
        .butIf(
            formation.centsPerHour() > budget,
            "it costs " + cents(formation.centsPerHour()),
            "every promise is kept, and most of these threads are idle most of the time. Take threads"
                + " away until one less would break a promise")
        .otherwise(true, "", "");
  }

  private static int processes(Formation formation) {
    return formation.groups().stream().mapToInt(Group::processes).sum();
  }

  /** Returns the group with the most processes. */
  private static Group repeated(Formation formation) {
    return Collections.max(formation.groups(), Comparator.comparingInt(Group::processes));
  }

  private boolean apartHelps() {
    return traffic.contains(Shop.WEBHOOK);
  }

  /** Every queue that has jobs is served, no other queue is, and each name is used once. */
  private void complete(Formation formation) {
    Set<String> served = new TreeSet<>();
    Set<String> names = new HashSet<>();
    ConditionCheck check =
        task.expectThat("each queue with jobs is served, by groups with names of their own");
    for (Group group : formation.groups()) {
      group.queues().forEach(queue -> served.add(queue.split(",")[0]));
      boolean again = !names.add(group.name());
      check.butIf(
          again && Collections.frequency(formation.groups(), group) > 1,
          "two groups are called \"" + group.name() + "\"",
          "a Procfile has one line for each name: for two equal processes use processes(2)");
      check.butIf(
          again,
          "two groups are called \"" + group.name() + "\"",
          "a Procfile has one line for each name, and these two groups are different: give each group a"
              + " name of its own");
      check.butIf(
          apartHelps() && List.of("redis", "enqueuer", "promises", "all").contains(group.name()),
          "a group is called \"" + group.name() + "\"",
          "this formation becomes the Procfile of task 5, which uses the names all, redis, enqueuer,"
              + " and promises itself: choose another name");
      check.butIf(
          group.queues().isEmpty(),
          "group \"" + group.name() + "\" serves no queue",
          "a worker without a queue costs money and does nothing: add queues(…)");
    }
    Set<String> unknown = new TreeSet<>(served);
    unknown.removeAll(queues);
    unknown.remove(Shop.MINUTE); // empty today, and harmless
    Set<String> forgotten = new TreeSet<>(queues);
    forgotten.removeAll(served);
    Work promised = promisedToCallers(unknown);
    check
        .butIf(
            promised != null,
            "no job goes to " + String.join(", ", unknown),
            (promised == null ? "" : QueueName.of(promised.promised()))
                + " is named after what the caller of a "
                + promised
                + " was promised. No queue on offer has this latency, so the job is in a faster one: serve"
                + " the queues that Shop names, "
                + String.join(", ", queues))
        .butIf(
            !unknown.isEmpty(),
            "no job goes to " + String.join(", ", unknown),
            "no job arrives there: queues are named after their promises, and Shop has the names")
        .butIf(
            !forgotten.isEmpty(),
            "no group serves " + String.join(", ", forgotten),
            "jobs in a queue that no worker serves wait forever: add it to a group")
        .otherwise(true, "", "");
  }

  /** Returns a class whose caller's promise names one of these queues, or null. */
  private Work promisedToCallers(Set<String> names) {
    return traffic.stream()
        .filter(work -> names.contains(QueueName.of(work.promised())))
        .findFirst()
        .orElse(null);
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
    Group sharing = sharing(formation);
    int fast = threads(formation, Shop.SOON);
    int slow = threads(formation, Shop.MINUTE);
    int alone =
        threads(
            new Formation(
                serving(formation, Shop.SOON).stream()
                    .filter(group -> !serves(group, Shop.MINUTE))
                    .toList()));
    task.expectThat("no promise breaks in three simulated hours")
        .given(cents(formation.centsPerHour()) + " an hour, " + count(threads(formation)))
        .butIf(
            broken.contains(Shop.SOON)
                && !apartHelps()
                && threads(formation) < mean()
                && processes(formation) > 1,
            seen,
            String.format(
                Locale.ROOT,
                "on average %.1f threads are busy, and a formation with fewer falls further behind"
                    + " every minute. Each of the %d processes costs 4 cents before its first thread: one"
                    + " process leaves more of the budget for threads",
                mean(),
                processes(formation)))
        .butIf(
            broken.contains(Shop.SOON) && threads(formation) == 1,
            seen,
            String.format(
                Locale.ROOT,
                "on average %.1f threads are busy, and this formation has 1, as Group.of gives it. Does"
                    + " your code drop the group that threads(…) returns? It changes no group",
                mean()))
        .butIf(
            broken.contains(Shop.SOON) && threads(formation) < mean(),
            seen,
            String.format(
                Locale.ROOT,
                "on average %.1f threads are busy, and a formation with fewer falls further behind"
                    + " every minute",
                mean()))
        .butIf(
            broken.contains(Shop.SOON) && sharing == null && fast < MAILS_AND_THUMBNAILS,
            seen,
            String.format(
                Locale.ROOT,
                "mails and thumbnails alone keep %.1f threads busy on average, and %s further behind"
                    + " every minute",
                MAILS_AND_THUMBNAILS,
                count(fast) + (fast == 1 ? " falls" : " fall")))
        .butIf(
            broken.contains(Shop.SOON) && sharing != null,
            seen,
            "group \""
                + (sharing == null ? "" : sharing.name())
                + "\" serves mails and webhooks: 30 webhooks arrive while no mail waits and take its"
                + " threads for 12 s each, and no order takes a thread back. Webhooks need threads of"
                + " their own")
        .butIf(
            broken.contains(Shop.SOON) && alone < fast && alone <= ENOUGH,
            seen,
            count(fast)
                + " serve mails, but only "
                + alone
                + " of them serve no webhooks. While webhooks of 12 s hold the others, are "
                + alone
                + " enough for the burst of mails?")
        .butIf(
            broken.contains(Shop.SOON) && fast <= ENOUGH,
            seen,
            count(fast)
                + (fast == 1 ? " is" : " are")
                + " enough for the average load and too few for the burst: 60 mails of 0.35 s are 21"
                + " thread-seconds, and they must start within 5 s while other jobs arrive")
        .butIf(
            broken.contains(Shop.SOON),
            seen,
            count(fast)
                + " serve that queue, which can be enough. Do they serve another queue first, or with"
                + " a much higher weight?")
        .butIf(
            broken.contains(Shop.MINUTE) && slow < 4,
            seen,
            "webhooks keep 3.6 threads busy on average, and "
                + count(slow)
                + (slow == 1 ? " falls" : " fall")
                + " further behind every minute")
        .butIf(
            broken.contains(Shop.MINUTE) && slow <= ENOUGH_FOR_WEBHOOKS,
            seen,
            count(slow)
                + " serve webhooks, which is too few for the burst: 30 webhooks of 12 s are 360"
                + " thread-seconds, and the last one must start within 60 s. Meanwhile the regular"
                + " webhooks, one every 5 s, keep 2.4 threads busy. Does your number include both?")
        .otherwise(
            broken.isEmpty(),
            seen,
            "its jobs start too late. Which queues do its threads serve first, and how long do their"
                + " jobs run?");
  }

  private static int threads(Formation formation) {
    return formation.groups().stream().mapToInt(g -> g.processes() * g.threads()).sum();
  }

  private static int threads(Formation formation, String queue) {
    return threads(new Formation(serving(formation, queue)));
  }

  private static String count(int threads) {
    return threads + (threads == 1 ? " thread" : " threads");
  }

  /** Returns a group that serves mails and webhooks, if no group serves mails without webhooks. */
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

  /** The threads that are busy on average; with the bursts, webhooks keep 3.6 of them busy. */
  private double mean() {
    return traffic.contains(Shop.WEBHOOK) ? 6.0 : 2.4;
  }

  private static String one(String queue, double worst) {
    return String.format(Locale.ROOT, "a job in %s waited %.1f s", queue, worst);
  }

  private static String cents(double cents) {
    return String.format(Locale.ROOT, "%.1f cents", cents);
  }
}
