package jobsinpractice.lab0;

import java.util.HashSet;
import java.util.Set;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your two jobs in the worker that {@code labs/lab start 0} and {@code foreman start}
 * run, and prints how to see them in its Redis.
 */
public final class JobsLifeExtension implements WorkerExtension {
  private final Set<String> printed = new HashSet<>();

  @Override
  public void extend(Worker.Builder worker) {
    unlessToDo(() -> JobsLife.register(worker, JobsLifeExtension::greet));
    worker.listener(
        new WorkerListener() {
          @Override
          public void startup(Worker started) {
            Client client = new Client(started.redis());
            unlessToDo(() -> JobsLife.push(client));
            unlessToDo(() -> JobsLife.pushForLater(client, started.clock()));
            System.out.println(howToLook());
          }
        });
  }

  private static void greet(long userId, String language) {
    System.out.println("Lab 0: hello, user " + userId + " (" + language + "): your job has run");
  }

  private void unlessToDo(Runnable step) {
    try {
      step.run();
    } catch (ToDo toDo) {
      if (printed.add(toDo.getMessage())) {
        System.out.println("Lab 0: " + toDo.getMessage());
      }
    }
  }

  private static String howToLook() {
    String cli = CommandNames.lab("redis");
    return "Lab 0: look at your jobs. In another terminal, within five minutes:\n"
        + "  "
        + cli
        + " zrange schedule 0 -1 withscores\n"
        + "  "
        + cli
        + " lrange queue:default -1 -1";
  }
}
