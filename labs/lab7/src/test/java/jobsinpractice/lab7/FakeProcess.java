package jobsinpractice.lab7;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A process that records how it was ended, and can fail at each step. */
final class FakeProcess implements OwnProcess {
  final List<String> log = Collections.synchronizedList(new ArrayList<>());
  Throwable quietFails;
  Throwable drainFails;
  boolean drains = true;

  @Override
  public void quiet() {
    log.add("quiet");
    fail(quietFails);
  }

  @Override
  public boolean drain(Duration timeout) {
    log.add("drain " + timeout.toSeconds() + " s");
    fail(drainFails);
    return drains;
  }

  private static void fail(Throwable failure) {
    if (failure instanceof Error error) throw error;
    if (failure != null) throw (RuntimeException) failure;
  }

  @Override
  public void exit(int code) {
    log.add("exit " + code);
  }

  boolean exited() {
    return did("exit");
  }

  boolean did(String step) {
    return List.copyOf(log).stream().anyMatch(done -> done.startsWith(step));
  }
}
