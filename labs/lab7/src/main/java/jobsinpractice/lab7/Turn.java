package jobsinpractice.lab7;

import java.util.function.BooleanSupplier;
import jobsinpractice.engine.Worker;

/** Given. Asks your {@link Restarts} for the turn, once the worker has started. */
final class Turn implements BooleanSupplier {
  private final Setup setup;
  private volatile Restarts restarts;

  Turn(Setup setup) {
    this.setup = setup;
  }

  void startup(Worker worker) {
    restarts = new Restarts(worker.redis(), worker.identity(), setup.turn());
  }

  @Override
  public boolean getAsBoolean() {
    return restarts != null && restarts.takeTurn();
  }
}
