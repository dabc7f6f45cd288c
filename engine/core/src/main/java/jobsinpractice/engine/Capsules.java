package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.internal.DaemonThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All capsules of a worker: what it does to each of them, it does to all at once. */
final class Capsules {
  private static final Logger LOG = LoggerFactory.getLogger(Capsules.class);

  private final List<Capsule> all;

  Capsules(List<Capsule> all) {
    this.all = List.copyOf(all);
  }

  /** Two fetchers of one process would each take the other's claims for lost ones. */
  static void checkQueues(Collection<Capsule.Builder> capsules) {
    Map<String, String> owners = new HashMap<>();
    for (Capsule.Builder capsule : capsules) {
      for (String queue : capsule.weights().keySet()) {
        String other = owners.put(queue, capsule.name());
        if (other != null) {
          throw new IllegalArgumentException(
              "Queue "
                  + queue
                  + " is in capsules "
                  + other
                  + " and "
                  + capsule.name()
                  + "; name it in one of them.");
        }
      }
    }
  }

  List<Capsule> list() {
    return all;
  }

  List<Processor> processors() {
    return all.stream().flatMap(capsule -> capsule.processors().stream()).toList();
  }

  List<String> queues() {
    return all.stream().flatMap(capsule -> capsule.queues().stream()).toList();
  }

  void start() {
    all.forEach(capsule -> capsule.manager().start());
  }

  /** Each capsule's queues and threads, for people. */
  @Override
  public String toString() {
    return all.stream().map(Capsules::text).collect(Collectors.joining("; "));
  }

  private static String text(Capsule capsule) {
    String threads = capsule.concurrency() == 1 ? " thread" : " threads";
    return String.join(", ", capsule.queues()) + " with " + capsule.concurrency() + threads;
  }

  void replaceLost() {
    all.forEach(capsule -> capsule.manager().replaceLost());
  }

  /** Claims no more jobs. */
  void quiet() {
    // Each at once: a wait of one may have to end by itself.
    together(capsule -> capsule.manager().quiet());
  }

  /** Waits up to the timeout for running jobs, and hands the rest back; returns how many. */
  int stop(Duration timeout) {
    AtomicInteger handedBack = new AtomicInteger();
    together(capsule -> handedBack.addAndGet(capsule.manager().stop(timeout, Shutdown.HAND_BACK)));
    return handedBack.get();
  }

  void abandon() {
    all.forEach(capsule -> capsule.manager().abandon());
  }

  /** Returns whether a job called {@link System#exit}. */
  boolean exited() {
    return all.stream().anyMatch(capsule -> capsule.manager().exited());
  }

  /** Claims, runs, and settles one job on the calling thread. False when no job waits. */
  boolean processOne() {
    for (Capsule capsule : all) {
      List<UnitOfWork> units = capsule.fetcher().claim(1);
      if (units.isEmpty()) continue;
      Outcome outcome = capsule.processors().get(0).process(units.get(0));
      capsule.fetcher().settle(List.of(new Settlement(units.get(0), outcome)));
      return true;
    }
    return false;
  }

  /** Gives dead processes' jobs back, of every queue, even of queues that it does not serve. */
  Fetcher.Recovered recover() {
    return all.get(0).fetcher().recover();
  }

  private interface Step {
    void run(Capsule capsule) throws InterruptedException;
  }

  private void together(Step step) {
    List<Thread> threads = new ArrayList<>();
    for (Capsule capsule : all.subList(1, all.size())) {
      threads.add(DaemonThread.start("capsule-" + capsule.name(), () -> run(step, capsule)));
    }
    run(step, all.get(0));
    try {
      for (Thread thread : threads) thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Step step, Capsule capsule) {
    try {
      step.run(capsule);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Capsule {} did not end in order: {}", capsule.name(), ErrorText.of(e));
    }
  }
}
