package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Worker processes on one queue, of which the first few work and the others have no worker. */
final class Fleet implements Contender {
  private final List<ChildProcess> processes = new ArrayList<>();
  private final List<ChildProcess> working = new ArrayList<>();
  private final List<String> inFlight = new ArrayList<>();

  Fleet(BenchmarkRedis server, Options options, int size) {
    Label label = new Label("fleet", AT_LEAST_ONCE, "bench-fleet");
    List<String> settings = List.of("threads=" + options.concurrency());
    try {
      for (int i = 0; i < size; i++) {
        processes.add(
            ChildProcess.jvm(label, server.url(), options.jvm(), "fleet-worker", settings));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts a worker in each of the first {@code size} processes. */
  void start(int size, int millis) {
    for (ChildProcess process : processes.subList(0, size)) {
      inFlight.add(process.ask("start " + millis).text("inflight"));
      working.add(process);
    }
  }

  void stop() {
    for (ChildProcess process : working) process.ask("stop");
    working.clear();
    inFlight.clear();
  }

  @Override
  public String name() {
    return "fleet";
  }

  @Override
  public String guarantee() {
    return AT_LEAST_ONCE;
  }

  @Override
  public String queue() {
    return "bench-fleet";
  }

  @Override
  public List<String> inFlight() {
    return inFlight;
  }

  /** The sum over the processes that work. */
  @Override
  public Usage usage() {
    Usage sum = new Usage(0, 0, 0);
    for (ChildProcess process : working) sum = sum.plus(process.usage());
    return sum;
  }

  @Override
  public void close() {
    processes.forEach(ChildProcess::close);
  }
}
