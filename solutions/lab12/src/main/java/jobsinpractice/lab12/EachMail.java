package jobsinpractice.lab12;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Each mail that the fleet sends uses your tasks 2, 3, and 4, and this class counts what
 * goes wrong. All waits here make the gaps between two steps long enough to be seen.
 */
final class EachMail implements WorkerListener {
  private static final Duration LOAD = Duration.ofMillis(100);
  private static final Duration READ = Duration.ofMillis(50);
  private static final Duration WORK = Duration.ofMillis(20);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final Templates templates = new Templates(this::load);
  private final Set<String> needed = ConcurrentHashMap.newKeySet();
  private final AtomicLong loads = new AtomicLong();

  private final MailServer server = new MailServer(this::settings);
  private final AtomicInteger version = new AtomicInteger();
  private final AtomicLong mixed = new AtomicLong();

  private volatile HikariDataSource pool;
  private final AtomicLong withoutConnection = new AtomicLong();

  /** The tasks whose code was called, and is still to do. */
  private final Map<Integer, ToDo> toDos = new ConcurrentHashMap<>();

  private ScheduledExecutorService operator;

  /** Opens the pool, and reloads the settings every second, as an operator would. */
  @Override
  public void startup(Worker worker) {
    unlessToDo(
        4,
        () -> {
          HikariConfig config = OrderPool.settings(worker.concurrency(), 2, TIMEOUT);
          config.setDataSource(FakeDatabase.dataSource());
          pool = new HikariDataSource(config);
        });
    operator =
        Executors.newSingleThreadScheduledExecutor(
            code -> {
              Thread thread = new Thread(code, "operator");
              thread.setDaemon(true);
              return thread;
            });
    operator.scheduleWithFixedDelay(() -> unlessToDo(3, server::reload), 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void shutdown(Worker worker) {
    if (operator != null) operator.shutdownNow();
    if (pool != null) pool.close();
  }

  /** Sends a mail by {@code next.call()}, with the parts of the shop that it needs. */
  void send(Job job, Middleware.Next next) throws Exception {
    unlessToDo(2, () -> template(job));
    unlessToDo(3, this::address);
    try (Connection order = connection()) {
      next.call();
      if (order == null) return;
      // The first connection is still held: the mail is recorded on a second one.
      try (Connection audit = connection()) {
        if (audit != null) LockSupport.parkNanos(WORK.toNanos());
      }
    }
  }

  /** Needs a new template each second, so that two mails often need the same one at once. */
  private void template(Job job) {
    String language = job.jid().hashCode() % 2 == 0 ? "en" : "de";
    String template = language + " of second " + Instant.now().getEpochSecond();
    templates.get(template);
    needed.add(template);
  }

  private String load(String template) {
    loads.incrementAndGet();
    LockSupport.parkNanos(LOAD.toNanos());
    return "Hello from " + template;
  }

  private void address() {
    String[] parts = server.address().split(":");
    if (!parts[0].equals("mail-" + parts[1])) mixed.incrementAndGet();
  }

  /** Version 7 is mail-7 and 7. Reading a value takes a while, as from a slow disk. */
  private Map<String, String> settings() {
    int now = version.incrementAndGet();
    return new SlowSettings(Map.of("host", "mail-" + now, "port", "" + now));
  }

  private static final class SlowSettings extends HashMap<String, String> {
    private static final long serialVersionUID = 1;

    SlowSettings(Map<String, String> settings) {
      super(settings);
    }

    @Override
    public String get(Object key) {
      LockSupport.parkNanos(READ.toNanos());
      return super.get(key);
    }
  }

  /** Returns null if the pool is to do, or if the timeout is over. */
  private Connection connection() {
    HikariDataSource open = pool;
    if (open == null) return null;
    try {
      return open.getConnection();
    } catch (SQLException timeout) {
      withoutConnection.incrementAndGet();
      return null;
    }
  }

  /** Your mistakes must not keep the shop from sending its mails: they are printed. */
  private void unlessToDo(int task, Runnable part) {
    try {
      part.run();
    } catch (ToDo toDo) {
      toDos.putIfAbsent(task, toDo);
    } catch (RuntimeException mistake) {
      System.out.println("Lab 12: your code of task " + task + " threw " + mistake);
    }
  }

  double templatesNeeded() {
    return needed.size();
  }

  double templatesLoaded() {
    return unlessToDo(2, loads);
  }

  double mixedAddresses() {
    return unlessToDo(3, mixed);
  }

  double withoutConnection() {
    return unlessToDo(4, withoutConnection);
  }

  private double unlessToDo(int task, AtomicLong count) {
    ToDo toDo = toDos.get(task);
    if (toDo != null) throw toDo;
    return count.get();
  }
}
