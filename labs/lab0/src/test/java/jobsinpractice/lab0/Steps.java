package jobsinpractice.lab0;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.testkit.TestBench;

/** One job in the queue, one that is due in five minutes, and what the learner's code does. */
final class Steps {
  static final String JOB_1 = "the first job runs";
  static final String JOB_2 = "the second job runs";
  static final String PASS = "five minutes pass";
  static final String PROMOTION = "the due job is promoted";
  static final String LOOK = "look";

  final Worker worker;
  final List<Object> greeted = new ArrayList<>();
  final List<Depths> taken = new ArrayList<>();
  volatile boolean byAnotherThread;

  private final TestBench bench;
  private final Thread test = Thread.currentThread();
  private final List<String> done = new ArrayList<>();

  Steps(TestBench bench) {
    this.bench = bench;
    this.worker = bench.worker().handle("Greeting", this::greet).build();
    bench.client().push("Greeting", 1, "en");
    bench.client().push(JobRequest.of("Greeting", 2, "en").in(Duration.ofMinutes(5)));
  }

  private synchronized void greet(Job job) {
    byAnotherThread |= Thread.currentThread() != test;
    Object user = job.args().get(0);
    notePromotion(user.equals(2L) || depths().schedule() == 0);
    greeted.add(user);
    done.add(user.equals(1L) ? JOB_1 : JOB_2);
  }

  synchronized void pass() {
    done.add(PASS);
    bench.clock().advanceSeconds(300);
  }

  synchronized Depths look() {
    Depths now = depths();
    notePromotion(now.queue() > 0 && now.schedule() == 0);
    taken.add(now);
    done.add(LOOK);
    return now;
  }

  private void notePromotion(boolean promoted) {
    if (promoted && !done.contains(PROMOTION)) {
      done.add(PROMOTION);
    }
  }

  Depths depths() {
    return new Depths(
        new Queue(bench.redis(), "default").size(), new ScheduledSet(bench.redis()).size());
  }

  synchronized long times(String step) {
    return done.stream().filter(step::equals).count();
  }

  /** Whether the first of these steps was made, and the other one later or not at all. */
  synchronized boolean before(String step, String other) {
    int first = done.indexOf(step);
    int second = done.indexOf(other);
    return first >= 0 && (second < 0 || first < second);
  }

  /** "your steps: 1. the first job runs, 2. look". */
  synchronized String inOrder() {
    List<String> numbered =
        IntStream.range(0, done.size()).mapToObj(i -> (i + 1) + ". " + done.get(i)).toList();
    return "your steps: " + (done.isEmpty() ? "none" : String.join(", ", numbered));
  }
}
