package jobsinpractice.lab8;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Fetcher;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Outcome.Settlement;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.UnitOfWork;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/**
 * A worker that is going to be killed. Its process prints "ready" and waits for its order, "POINT
 * url" once or several times; a worker for each of them goes to that point, prints "at POINT
 * IDENTITY", and waits there.
 */
final class Plugged {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final Point point;
  private final Redis redis;
  private final Worker worker;

  private Plugged(Point point, String url, Fetcher.Factory fetcher) {
    this.point = point;
    this.redis = Redis.connect(url);
    this.worker =
        Worker.builder(redis)
            .concurrency(point == Point.POISON ? 1 : 2)
            .timeout(Duration.ofMillis(point == Point.TERM_HAND_BACK ? 100 : 20_000))
            .fetcher(setup -> new Stopping(fetcher.make(setup)))
            .handle("Row", this::perform)
            .handle("Poison", job -> Runtime.getRuntime().halt(137))
            .listener(
                new WorkerListener() {
                  @Override
                  public void quiet(Worker quiet) {
                    say("quiet");
                  }
                })
            .build();
  }

  public static void main(String[] args) throws Exception {
    Fetcher.Factory fetcher = Game.fetcher(args[0]);
    // Classes are loaded while the process before this one is still being killed.
    warmUp(System.getenv("REDIS_URL"), fetcher);
    say("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    String[] order = in.readLine().split(" ");
    List<Plugged> workers = new ArrayList<>();
    for (int i = 0; i < order.length; i += 2) {
      workers.add(new Plugged(Point.valueOf(order[i]), order[i + 1], fetcher));
    }
    for (Plugged worker : workers) {
      worker.start(in);
    }
    for (Plugged worker : workers) {
      worker.worker.awaitStopped();
    }
    say("stopped");
  }

  private static void warmUp(String url, Fetcher.Factory fetcher) {
    try (Redis redis = Redis.connect(url)) {
      Worker.builder(redis).fetcher(fetcher).queues("warm-up").build().processOne();
    }
  }

  private void start(BufferedReader in) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(worker::stop));
    if (point == Point.DURING_RECOVERY) {
      worker.beat();
      sayAt();
      in.readLine(); // the proxy is set now; the other workers have been started before this one
      worker.recover();
      say("done");
      NEVER.await();
    }
    if (point == Point.POISON) {
      sayAt(); // afterwards there may be no time to
    }
    worker.start();
  }

  private void perform(Job job) throws InterruptedException {
    count("begun", job);
    if (point == Point.MID_PERFORM) {
      standStill();
    }
    if (point == Point.TERM_FINISH || point == Point.TERM_HAND_BACK) {
      sayAt();
      while (Game.held(redis)) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
    count("performed", job);
  }

  private void count(String what, Job job) {
    Game.count(redis, what, job);
  }

  private void standStill() {
    sayAt();
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sayAt() {
    say("at " + point + " " + worker.identity());
  }

  private static synchronized void say(String line) {
    System.out.println("plugged: " + line);
    System.out.flush();
  }

  /** Stands still before or after the step of the fetcher that the point names. */
  private final class Stopping implements Fetcher {
    private final Fetcher fetcher;

    Stopping(Fetcher fetcher) {
      this.fetcher = fetcher;
    }

    @Override
    public List<String> queues() {
      return fetcher.queues();
    }

    @Override
    public List<UnitOfWork> claim(int most) {
      if (point == Point.BEFORE_CLAIM) {
        standStill();
      }
      // One at a time: a bystander in flight at each death would also be taken for the cause.
      List<UnitOfWork> units = fetcher.claim(point == Point.POISON ? 1 : most);
      if (point == Point.AFTER_CLAIM && !units.isEmpty()) {
        standStill();
      }
      return units;
    }

    @Override
    public UnitOfWork claimOrWait(String queue) {
      UnitOfWork unit = fetcher.claimOrWait(queue);
      if (point == Point.AFTER_CLAIM && unit != null) {
        standStill();
      }
      return unit;
    }

    @Override
    public void wake() {
      fetcher.wake();
    }

    @Override
    public void settle(List<Settlement> settlements) {
      if (point == Point.AFTER_PERFORM) {
        standStill();
      }
      fetcher.settle(settlements);
    }

    @Override
    public void beat() {
      fetcher.beat();
    }

    @Override
    public Duration reconcile() {
      return fetcher.reconcile();
    }

    @Override
    public Recovered recover() {
      return fetcher.recover();
    }

    @Override
    public void close() {
      fetcher.close();
    }
  }
}
