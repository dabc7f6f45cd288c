package jobsinpractice.launch;

/**
 * A queue at one moment of the launch.
 *
 * @param load threads that its arriving jobs keep busy, in erlangs
 * @param promise within how many seconds its jobs start; no two queues promise the same
 * @param money whether its jobs take the customers' money
 * @param paused whether the queue is paused now: its jobs wait in Redis
 */
public record QueueLoad(String queue, double load, double promise, boolean money, boolean paused) {
  @Override
  public String toString() {
    return queue
        + " (load "
        + Numbers.shown(load)
        + ", promise "
        + Numbers.shown(promise)
        + " s"
        + (money ? ", money" : "")
        + (paused ? ", paused)" : ")");
  }
}
