package jobsinpractice.cli;

import java.util.concurrent.atomic.AtomicReference;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/**
 * A worker process for {@link DeployIT}: its jobs count their runs and then wait, some of them for
 * longer.
 */
final class DeployMain {
  private DeployMain() {}

  public static void main(String[] args) {
    WorkerCommand command =
        new WorkerCommand(System.getenv("REDIS_URL"), DeployMain::extend, () -> {});
    System.exit(WorkerCommand.commandLine(command).execute(args));
  }

  private static void extend(Worker.Builder worker) {
    AtomicReference<Redis> redis = new AtomicReference<>();
    worker
        .handle(
            "Order",
            job -> {
              String number = job.args().get(0).toString();
              redis
                  .get()
                  .call(
                      jedis ->
                          jedis.hincrBy(
                              "runs", number, 1)); // first: a run that is cut short counts
              double wait = number.endsWith("00") ? 1.5 : 0.01; // seconds
              redis.get().call(jedis -> jedis.blpop(wait, "an-empty-list")); // a call that waits
            })
        .listener(
            new WorkerListener() {
              @Override
              public void startup(Worker started) {
                redis.set(started.redis());
              }
            });
  }
}
