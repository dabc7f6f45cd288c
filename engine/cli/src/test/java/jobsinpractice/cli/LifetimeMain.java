package jobsinpractice.cli;

import java.io.IOException;
import java.util.Set;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;

/**
 * A worker process for {@link LifetimeIT}. It prints each step of its life, and waits for a line on
 * its input at each step that its first argument names: build, startup, job.
 */
final class LifetimeMain {
  private LifetimeMain() {}

  public static void main(String[] args) {
    Set<String> waits = Set.of(args[0].split(","));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> say("another hook ran")));
    WorkerCommand command =
        new WorkerCommand(
            System.getenv("REDIS_URL"),
            worker -> {
              at("build", waits);
              extend(worker, waits);
            },
            () -> say("afterwards"));
    System.exit(
        WorkerCommand.commandLine(command)
            .execute(java.util.Arrays.copyOfRange(args, 1, args.length)));
  }

  private static void extend(Worker.Builder worker, Set<String> waits) {
    worker
        .handle("Hold", job -> at("job", waits))
        .handle("ExitHere", job -> System.exit(((Number) job.args().get(0)).intValue()))
        .handle(
            "Exit",
            job -> new Thread(() -> System.exit(((Number) job.args().get(0)).intValue())).start())
        .listener(
            new WorkerListener() {
              @Override
              public void startup(Worker started) {
                at("startup", waits);
                if (waits.contains("throw")) throw new IllegalStateException("no database");
              }

              @Override
              public void heartbeat(Worker worker) {
                say("heartbeat");
              }

              @Override
              public void quiet(Worker worker) {
                say("quiet");
              }

              @Override
              public void shutdown(Worker worker) {
                say("shutdown");
              }
            });
  }

  private static void at(String step, Set<String> waits) {
    say(step);
    try {
      if (waits.contains(step) && System.in.read() < 0) say("the input has ended");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String what) {
    System.out.println("- " + what);
  }
}
