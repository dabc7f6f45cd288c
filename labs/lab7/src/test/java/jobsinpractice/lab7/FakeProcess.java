package jobsinpractice.lab7;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that writes down how it was ended, and can fail at each step. */
final class FakeProcess implements OwnProcess {
  final List<String> log = new ArrayList<>();
  RuntimeException quietFails;
  Throwable drainFails;
  boolean drains = true;

  @Override
  public void quiet() {
    log.add("quiet");
    if (quietFails != null) throw quietFails;
  }

  @Override
  public boolean drain(Duration most) {
    log.add("drain " + most.toSeconds() + " s");
    if (drainFails instanceof Error error) throw error;
    if (drainFails != null) throw (RuntimeException) drainFails;
    return drains;
  }

  @Override
  public void exit(int code) {
    log.add("exit " + code);
  }

  boolean exited() {
    return log.stream().anyMatch(step -> step.startsWith("exit"));
  }

  boolean did(String step) {
    return log.stream().anyMatch(done -> done.startsWith(step));
  }
}
