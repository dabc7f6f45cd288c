package jobsinpractice.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lab 6: reports that take 40 s each are pushed together. Mails must not wait behind them. */
final class MailBehindReport extends Trouble<MailBehindReport.Routing> {
  private static final Map<String, Duration> OFFERED =
      Map.of(
          "within_5_seconds", Duration.ofSeconds(5),
          "within_1_minute", Duration.ofMinutes(1),
          "within_10_minutes", Duration.ofMinutes(10));
  private static final int THREADS = 5;
  private static final int MINUTES = 10;

  /** A job class: jobs a second, seconds that each takes, and the promise in seconds. */
  private record Work(String type, double perSecond, double takes, int promise) {}

  private static final List<Work> WORK =
      List.of(
          new Work("WelcomeMail", 4, 0.35, 5),
          new Work("Thumbnail", 2, 0.1, 8),
          new Work("ShipOrder", 1, 0.5, 60),
          new Work("Webhook", 3.5, 0.2, 90),
          new Work("SearchIndex", 2, 0.1, 600));

  MailBehindReport() {
    super(6, 5, "10:40", "the accountant asks for reports over all countries");
  }

  /** Returns the name of the queue for a job class. */
  interface Routing {
    String queue(String type, Duration promised, Duration takes) throws Exception;
  }

  @Override
  Routing yours(LabCode code, Scene scene) {
    List<Duration> offered = new ArrayList<>(new TreeSet<>(OFFERED.values()));
    return (type, promised, takes) ->
        (String)
            code.callStatic(
                "Routes", "queueFor", code.create("Work", type, "shop", promised, takes), offered);
  }

  /** The old code has one queue for everything. */
  @Override
  Routing naive(Scene scene) {
    return (type, promised, takes) -> "default";
  }

  @Override
  void happen(Routing routing, Scene scene) throws Exception {
    Map<String, List<FirstInFirstOut.Pushed>> queues = new TreeMap<>();
    for (Work work : WORK) {
      add(queues, routing, work, arrivals(scene, work.perSecond()));
    }
    int reports = scene.between(30, 45);
    List<Double> together = new ArrayList<>();
    for (int n = 0; n < reports; n++) together.add(120.0);
    add(queues, routing, new Work("NightlyReport", 0, 40, 900), together);
    long late = 0;
    long unserved = 0;
    for (Map.Entry<String, List<FirstInFirstOut.Pushed>> queue : queues.entrySet()) {
      int threads = threads(queue.getKey());
      if (threads == 0) {
        unserved += queue.getValue().size();
      } else {
        late += FirstInFirstOut.late(queue.getValue(), threads);
      }
    }
    scene.lose(LossKind.BROKEN_PROMISE, unserved, "no worker serves their queue");
    scene.lose(
        LossKind.BROKEN_PROMISE,
        late,
        "they waited in the same queue as " + reports + " reports of 40 s");
  }

  /** All threads serve the queue "default", if there is one; no worker serves an unknown queue. */
  private static int threads(String queue) {
    if (queue.equals("default")) return OFFERED.size() * THREADS;
    return OFFERED.containsKey(queue) ? THREADS : 0;
  }

  private static void add(
      Map<String, List<FirstInFirstOut.Pushed>> queues,
      Routing routing,
      Work work,
      List<Double> times)
      throws Exception {
    Duration takes = Duration.ofMillis(Math.round(1_000 * work.takes()));
    String queue = routing.queue(work.type(), Duration.ofSeconds(work.promise()), takes);
    List<FirstInFirstOut.Pushed> jobs = queues.computeIfAbsent(queue, key -> new ArrayList<>());
    for (double at : times) {
      jobs.add(new FirstInFirstOut.Pushed(work.type(), at, work.takes(), work.promise()));
    }
  }

  /** Random arrivals (Poisson) over ten minutes. */
  static List<Double> arrivals(Scene scene, double perSecond) {
    List<Double> times = new ArrayList<>();
    double at = 0;
    while (true) {
      at -= Math.log(1 - scene.random().nextDouble()) / perSecond;
      if (at > MINUTES * 60) return times;
      times.add(at);
    }
  }
}
