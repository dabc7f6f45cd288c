package jobsinpractice.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;

/**
 * The board's jobs: each report and each hand of a learner is one, in a Redis of the board's own. A
 * job can run twice, and two jobs of a learner can change places. Each has a number, and the board
 * ignores a report that is not newer than the last report, and a hand that is not newer than the
 * last hand.
 */
final class BoardJobs implements AutoCloseable {
  private static final String QUEUE = "reports";
  private static final int THREADS = 2;

  /**
   * @param tasks each task's number, state, and explanation's id: 2 RED 0123456789abcdef
   * @param at when it arrived, in milliseconds
   */
  record Report(long learner, long number, long lab, List<String> tasks, long at) {}

  record Hand(long learner, long number, boolean up, long at) {}

  private static final JobType<Report> REPORT = JobType.of(Report.class).queue(QUEUE).retry(3);
  private static final JobType<Hand> HAND = JobType.of(Hand.class).queue(QUEUE).retry(3);

  private final RedisServer server;
  private final Redis redis;
  private final Client client;
  private final Worker worker;

  /** Starts a Redis on loopback, which keeps nothing on disk, and a worker. */
  BoardJobs(ClassState state) {
    server = RedisServer.options().config("maxmemory", "64mb").start();
    redis = Redis.connect(server.url());
    client = new Client(redis);
    worker =
        Worker.builder(redis)
            .queues(QUEUE)
            .concurrency(THREADS)
            .timeout(Duration.ofSeconds(2))
            .handle(REPORT, (report, job) -> perform(state, report))
            .handle(
                HAND,
                (hand, job) ->
                    state.hand(
                        hand.learner(), hand.number(), hand.up(), Instant.ofEpochMilli(hand.at())))
            .build();
    worker.start();
  }

  private static void perform(ClassState state, Report report) {
    List<TaskState> tasks = report.tasks().stream().map(BoardJobs::task).toList();
    Instant at = Instant.ofEpochMilli(report.at());
    state.report(report.learner(), report.number(), (int) report.lab(), tasks, at);
  }

  private static TaskState task(String text) {
    String[] words = text.split(" ", -1);
    return new TaskState(Integer.parseInt(words[0]), State.valueOf(words[1]), words[2]);
  }

  void push(long learner, long number, int lab, List<TaskState> tasks, Instant at) {
    List<String> words =
        tasks.stream().map(t -> t.task() + " " + t.state().name() + " " + t.explanation()).toList();
    client.push(REPORT, new Report(learner, number, lab, words, at.toEpochMilli()));
  }

  void hand(long learner, long number, boolean up, Instant at) {
    client.push(HAND, new Hand(learner, number, up, at.toEpochMilli()));
  }

  /** Stops the worker and the Redis, and deletes what the Redis held. */
  @Override
  public void close() {
    worker.stop();
    redis.close();
    server.close();
  }
}
