package jobsinpractice.dashboard;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Two worker processes, a dashboard, and a Redis with AOF, under a load that they bear: 20 jobs a
 * second, of which one in 50 fails once.
 */
final class DrillFleet implements AutoCloseable {
  private static final int EACH_SECOND = 20;

  final RedisServer server = RedisServer.options().pinned().config("appendonly", "yes").start();
  final Redis redis = Redis.connect(server.url());
  private final Client client = new Client(redis);
  private final ScheduledExecutorService pushing = Executors.newSingleThreadScheduledExecutor();
  private final Deque<Process> workers = new ArrayDeque<>();
  private final int port;
  private volatile int failing; // of the jobs of each second, in addition
  private long second;
  private Process dashboard;
  private ServerSocket silent;

  DrillFleet(int dashboardPort) throws IOException {
    port = dashboardPort;
    startDashboard();
    startWorker();
    startWorker();
    pushing.scheduleAtFixedRate(this::push, 0, 1, TimeUnit.SECONDS);
  }

  private void push() {
    int once = failing + (second++ * EACH_SECOND % 50 < EACH_SECOND ? 1 : 0);
    Stream<JobRequest> work =
        IntStream.range(0, EACH_SECOND).mapToObj(n -> JobRequest.of("Work", 20));
    Stream<JobRequest> fails =
        IntStream.range(0, once).mapToObj(n -> JobRequest.of("FailsOnce").retry(3));
    try {
      client.pushBulk(Stream.concat(work, fails));
    } catch (RedisUnavailable e) {
      // One of the faults. The next second is another try.
    }
  }

  void startWorker() throws IOException {
    int before = new ProcessSet(redis).list().size();
    workers.add(java("REDIS_URL", server.url(), DrillWorker.class.getName()));
    await().atMost(Duration.ofMinutes(1)).until(() -> new ProcessSet(redis).list().size() > before);
  }

  /** Sends TERM to the oldest worker, and waits until it has ended. */
  void stopWorker() {
    Process oldest = workers.remove();
    oldest.destroy();
    oldest.onExit().join();
  }

  void killWorker() {
    workers.remove().destroyForcibly().onExit().join();
  }

  /** Stops the newest worker by a signal that no process can handle, as a frozen machine would. */
  void freezeWorker() throws IOException {
    signal("-STOP", workers.getLast());
  }

  void thawWorker() throws IOException {
    signal("-CONT", workers.getLast());
  }

  /** Gives each thread of the newest worker a job that waits for a service without an answer. */
  void hangWorker() throws IOException {
    silent = new ServerSocket(0, DrillWorker.THREADS, InetAddress.getLoopbackAddress());
    JobRequest hangs =
        JobRequest.of("Hangs", silent.getLocalPort())
            .queue(DrillWorker.ownQueue(workers.getLast().pid()));
    client.pushBulk(Stream.generate(() -> hangs).limit(DrillWorker.THREADS));
  }

  /** Lets the service answer: it closes each connection, and the jobs end. */
  void endHang() throws IOException {
    for (int i = 0; i < DrillWorker.THREADS; i++) silent.accept().close();
    silent.close();
  }

  private static void signal(String signal, Process worker) throws IOException {
    new ProcessBuilder("kill", signal, String.valueOf(worker.pid())).start().onExit().join();
  }

  /** Starts a new worker, and then stops the oldest one: the same, twice. */
  void deploy() throws IOException {
    for (int i = 0; i < 2; i++) {
      startWorker();
      stopWorker();
    }
  }

  void quietWorkers() {
    ProcessSet processes = new ProcessSet(redis);
    processes.list().forEach(process -> processes.quiet(process.identity()));
  }

  void startDashboard() throws IOException {
    List<String> command = List.of(DashboardCommand.class.getName(), "--port", "" + port);
    dashboard = java("REDIS_URL", server.url(), command.toArray(String[]::new));
  }

  void killDashboard() {
    dashboard.destroyForcibly().onExit().join();
  }

  /** Lets so many more jobs of each second fail once. */
  void failing(int more) {
    failing = more;
  }

  /** Pushes jobs that take a second each. */
  void flood(int jobs) {
    client.pushBulk(IntStream.range(0, jobs).mapToObj(n -> JobRequest.of("Work", 1_000)));
  }

  void drain() {
    new Queue(redis, "default").clear();
  }

  /** Pushes jobs that die at their first attempt. */
  void die(int jobs) {
    client.pushBulk(IntStream.range(0, jobs).mapToObj(n -> JobRequest.of("Fails").retry(0)));
  }

  /** Kills 10,000 jobs that wait for tomorrow: dead without an attempt. */
  void fillDeadSet() {
    JobRequest tomorrow = JobRequest.of("Fails").in(Duration.ofDays(1));
    client.pushBulk(Stream.generate(() -> tomorrow).limit(10_000));
    ScheduledSet scheduled = new ScheduledSet(redis);
    for (SortedEntry entry : scheduled.page(0, 10_000)) scheduled.kill(entry);
  }

  void emptyDeadSet() {
    new DeadSet(redis).clear();
  }

  private static Process java(String name, String value, String... arguments) throws IOException {
    Stream<String> start =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(start, Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/alerts-drill.log")));
    builder.environment().put(name, value);
    return builder.start();
  }

  @Override
  public void close() {
    pushing.shutdownNow();
    workers.forEach(Process::destroyForcibly);
    if (dashboard != null) dashboard.destroyForcibly();
    redis.close();
    server.close();
  }
}
