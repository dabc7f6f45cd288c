package jobsinpractice.engine;

/** Told when no attempt will follow. One that throws is logged, and changes nothing. */
@FunctionalInterface
public interface DeathHandler {
  void died(Job job, Throwable error) throws Exception;
}
