package jobsinpractice.lab0;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            boolean now = unlessToDo(() -> JobsLife.push(client));
            boolean later = unlessToDo(() -> JobsLife.pushForLater(client, started.clock()));
            howToLook(now, later).forEach(System.out::println);
          }
        });
  }

  private static void greet(long userId, String language) {
    System.out.println("Lab 0: hello, user " + userId + " (" + language + "): your job has run");
  }

  /** Returns whether the step is done, and otherwise prints which task is still to do. */
  private boolean unlessToDo(Runnable step) {
    try {
      step.run();
      return true;
    } catch (ToDo toDo) {
      if (printed.add(toDo.getMessage())) {
        System.out.println("Lab 0: " + toDo.getMessage());
      }
      return false;
    }
  }

  private static List<String> howToLook(boolean now, boolean later) {
    List<String> lines = new ArrayList<>();
    if (now || later) {
      String jobs = now && later ? "jobs" : "job";
      String within = later ? ", within five minutes:" : ":";
      lines.add("Lab 0: look at your " + jobs + ". In another terminal" + within);
    }
    if (later) {
      lines.add("  " + CommandNames.lab("redis") + " zrange schedule 0 -1 withscores");
    }
    if (now) {
      lines.add("  " + CommandNames.lab("redis") + " lrange queue:default -1 -1");
    }
    return lines;
  }
}
