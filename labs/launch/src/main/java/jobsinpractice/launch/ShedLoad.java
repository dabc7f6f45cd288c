package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lab 16: more work arrives than the largest fleet can do. Some queues have to wait. */
final class ShedLoad extends Trouble<ShedLoad.Shedding> {
  private static final double CAPACITY = 150;
  private static final double RESUME = 0.8;
  private static final int READINGS = 60;

  private static final List<QueueLoad> QUEUES =
      List.of(
          new QueueLoad("charges", 20, 5, true, false),
          new QueueLoad("mails", 45, 10, false, false),
          new QueueLoad("parcels", 25, 60, false, false),
          new QueueLoad("webhooks", 20, 90, false, false),
          new QueueLoad("search", 15, 600, false, false),
          new QueueLoad("reports", 15, 900, false, false));

  ShedLoad() {
    super(16, 3, "18:30", "the launch is in the evening news: the fleet is at its ceiling");
  }

  /** Returns the names of the queues to pause. */
  interface Shedding {
    Set<String> paused(List<QueueLoad> queues, double capacity) throws Exception;
  }

  @Override
  Shedding yours(LabCode code, Scene scene) {
    return (queues, capacity) -> {
      Set<String> names = new HashSet<>();
      Object paused = code.callStatic("LoadShedding", "paused", queues, capacity);
      for (Object name : (Set<?>) paused) names.add((String) name);
      return names;
    };
  }

  /** The old code pauses nothing, and everything is late. */
  @Override
  Shedding naive(Scene scene) {
    return (queues, capacity) -> Set.of();
  }

  @Override
  void happen(Shedding shedding, Scene scene) throws Exception {
    double peak = 1.35 + 0.4 * scene.random().nextDouble();
    Set<String> paused = Set.of();
    int changes = 0;
    for (int n = 0; n <= READINGS; n++) {
      double height = 1 - Math.abs(2.0 * n / READINGS - 1);
      List<QueueLoad> queues = queues(scene, 0.6 + height * (peak - 0.6), paused);
      Set<String> next = Set.copyOf(shedding.paused(queues, CAPACITY));
      for (QueueLoad queue : queues) {
        if (queue.paused() != next.contains(queue.queue())) changes++;
      }
      judge(queues, next, scene);
      paused = next;
    }
    if (changes > 3 * QUEUES.size()) {
      scene.lose(
          LossKind.BROKEN_PROMISE, changes, "queues were paused and resumed again and again");
    }
  }

  private static List<QueueLoad> queues(Scene scene, double factor, Set<String> paused) {
    List<QueueLoad> queues = new ArrayList<>();
    for (QueueLoad usual : QUEUES) {
      double noise = 0.97 + 0.06 * scene.random().nextDouble();
      queues.add(
          new QueueLoad(
              usual.queue(),
              usual.load() * factor * noise,
              usual.promise(),
              usual.money(),
              paused.contains(usual.queue())));
    }
    return queues;
  }

  private static void judge(List<QueueLoad> queues, Set<String> paused, Scene scene) {
    double running = 0;
    boolean choice = false;
    QueueLoad first = null;
    for (QueueLoad queue : queues) {
      if (!paused.contains(queue.queue())) {
        running += queue.load();
        choice |= !queue.money();
      } else if (queue.money()) {
        scene.lose(LossKind.BROKEN_PROMISE, 1, "the queue that takes the money was paused");
      } else if (first == null) {
        first = queue;
      }
    }
    if (running > CAPACITY && choice) {
      long late = (long) Math.ceil(running - CAPACITY) * 15;
      scene.lose(LossKind.BROKEN_PROMISE, late, "all queues shared too few threads, charges too");
    }
    if (first != null && running + first.load() <= RESUME * CAPACITY) {
      scene.lose(LossKind.BROKEN_PROMISE, 1, "a queue was paused although threads were idle");
    }
  }
}
