package jobsinpractice.cli;

import java.util.concurrent.atomic.AtomicReference;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/**
 * A worker process for {@link DeployIT}: its jobs wait for some milliseconds, and count their runs.
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
              redis.get().call(jedis -> jedis.blpop(0.01, "an-empty-list")); // a call that waits
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
