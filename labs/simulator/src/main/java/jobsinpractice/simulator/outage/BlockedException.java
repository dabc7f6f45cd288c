package jobsinpractice.simulator.outage;

/**
 * A job's code waited in real time while another job was in the middle of its call: it slept, or
 * waited for a lock that the other job holds.
 */
public final class BlockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BlockedException() {
    super("a job waited, although only virtual time passes");
  }
}
