package jobsinpractice.benchmark;

import java.util.List;

/**
 * A process of a fleet: the JVM stays, and a worker starts and stops in it, so that a small fleet
 * and a large one run on JVMs that have compiled the same code.
 */
final class FleetWorker implements Child.Part {
  private final Reply settings;
  private EngineWorker worker;

  FleetWorker(Reply settings) {
    this.settings = settings;
  }

  /**
   * @param millis with {@code start}, how long each job sleeps; 0: it does nothing
   */
  @Override
  public Reply command(String name, int millis) {
    switch (name) {
      case "start" -> start(millis);
      case "stop" -> close();
      default -> throw new IllegalArgumentException(name);
    }
    return new Reply().with("inflight", worker == null ? "" : String.join(",", inFlight()));
  }

  private void start(int millis) {
    settings.with("job", millis > 0 ? "nap" : "none").with("nap", millis);
    worker = new EngineWorker(settings);
  }

  @Override
  public List<String> inFlight() {
    return worker == null ? List.of() : worker.inFlight();
  }

  @Override
  public void close() {
    if (worker != null) worker.close();
    worker = null;
  }
}
