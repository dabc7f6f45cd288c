package jobsinpractice.lab7;

import jobsinpractice.cli.WorkerCommand;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;

/**
 * Given. A small worker process that leaks, for the figure and for supervisors. It performs jobs of
 * class Leaky, whose one argument is how many milliseconds the job takes. It takes the worker's
 * flags; REDIS_URL is the Redis, and {@link Setup} lists the other variables.
 */
public final class LeakMain {
  /** The ids of the jobs that ran to their end. */
  static final String DONE = "lab7:done";

  /** How many attempts began, and how many ended. */
  static final String BEGUN = "lab7:begun";

  static final String ENDED = "lab7:ended";

  private LeakMain() {}

  public static void main(String[] args) {
    String url = Setup.word("REDIS_URL", "redis://127.0.0.1:6379/0");
    Redis books = Redis.connect(url);
    WorkerCommand command =
        new WorkerCommand(
            url, worker -> worker.handle("Leaky", job -> perform(job, books)), () -> {});
    System.exit(WorkerCommand.commandLine(command).execute(args));
  }

  private static void perform(Job job, Redis books) throws InterruptedException {
    books.call(jedis -> jedis.incr(BEGUN));
    Thread.sleep(((Number) job.args().get(0)).longValue());
    books.pipelined(
        pipeline -> {
          pipeline.sadd(DONE, job.jid());
          pipeline.incr(ENDED);
        });
  }
}
