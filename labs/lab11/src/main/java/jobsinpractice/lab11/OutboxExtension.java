package jobsinpractice.lab11;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your code in the worker that {@code labs/lab start 11} runs: a small shop places four
 * orders a second in a database of its own, and some of its processes die. Until task 2 is done,
 * the shop runs its old code.
 */
public final class OutboxExtension implements WorkerExtension {
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  @Override
  public void extend(Worker.Builder worker) {
    SmallShop shop = new SmallShop();
    String queue = "orders-" + ProcessHandle.current().pid();
    worker
        .capsule("orders", capsule -> capsule.concurrency(1).queues(queue))
        .handle("ShipOrder", job -> shop.ship(((Number) job.args().get(0)).longValue()))
        .listener(running(shop, queue))
        .listener(
            LabNumbers.of(11)
                .number(2, "orders without a row", "", w -> 0, w -> shop.lost())
                .number(4, "jobs that were too early", "", w -> 0, w -> shop.tooEarly())
                .number(5, "outbox lag", "s", w -> shop.lag(), w -> shop.yourLag())
                .printed());
  }

  private WorkerListener running(SmallShop shop, String queue) {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, OutboxExtension::daemon);
    return new WorkerListener() {
      @Override
      public void startup(Worker worker) {
        shop.open(new RedisQueue(worker.redis(), queue, worker.clock()), worker.clock());
        threads.scheduleAtFixedRate(() -> attempt(shop::place), 0, 250, TimeUnit.MILLISECONDS);
        threads.scheduleAtFixedRate(() -> attempt(shop::relay), 0, 200, TimeUnit.MILLISECONDS);
      }

      @Override
      public void quiet(Worker worker) {
        threads.shutdownNow();
      }

      @Override
      public void shutdown(Worker worker) {
        shop.close();
      }
    };
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "small-shop");
    thread.setDaemon(true);
    return thread;
  }

  private interface Step {
    void run() throws Exception;
  }

  /** What is to do, and what goes wrong, is shown once. */
  private void attempt(Step step) {
    try {
      step.run();
    } catch (ToDo toDo) {
      say("Lab 11: " + toDo.getMessage() + ". Until then, the shop does without it");
    } catch (Exception e) {
      say("Lab 11: " + e);
    }
  }

  private void say(String line) {
    if (said.add(line)) {
      System.out.println(line);
    }
  }
}
