package jobsinpractice.fleet.machines;

/** A process that does what the test says. */
final class FakeProcess implements RunningProcess {
  final long pid;
  boolean alive = true;
  boolean quiet;
  boolean stopped;

  FakeProcess(long pid) {
    this.pid = pid;
  }

  @Override
  public long pid() {
    return pid;
  }

  @Override
  public boolean isAlive() {
    return alive;
  }

  @Override
  public void quiet() {
    quiet = true;
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void await(long millis) {
    alive = false;
  }
}
