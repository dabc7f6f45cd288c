package jobsinpractice.engine;

/**
 * A claimed job: its payload to the byte, and the queue it came from. Settling compares bytes, so
 * the payload is never written again between claim and settlement.
 */
public final class UnitOfWork {
  private final String queue;
  private final byte[] payload;
  private volatile boolean settled;
  private boolean held;

  public UnitOfWork(String queue, byte[] payload) {
    this.queue = queue;
    this.payload = payload;
  }

  public String queue() {
    return queue;
  }

  /** The bytes as they stand in Redis; not a copy. */
  public byte[] payload() {
    return payload;
  }

  /** Redis has its end. */
  boolean settled() {
    return settled;
  }

  /** {@link OpenClaims} counts its bytes. */
  void markHeld() {
    held = true;
  }

  /** Returns how many bytes {@link OpenClaims} need not count any more: none at the second call. */
  int markSettled() {
    if (settled) return 0;
    settled = true;
    return held ? payload.length : 0;
  }
}
