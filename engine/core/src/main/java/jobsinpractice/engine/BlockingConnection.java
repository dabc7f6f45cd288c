package jobsinpractice.engine;

import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.args.ListDirection;
import redis.clients.jedis.exceptions.JedisException;

/** One connection that waits for jobs, and can be woken from another thread. */
final class BlockingConnection implements AutoCloseable {
  private final Redis redis;
  private Connection connection;
  private volatile long id; // read by wake, on another thread

  BlockingConnection(Redis redis) {
    this.redis = redis;
  }

  /**
   * Waits up to {@link Limits#BLOCK_SECONDS} seconds for one job and moves it to {@code inFlight}
   * in the same step, so a crash at any moment finds it in one of the two.
   *
   * @return the payload, or null when none came
   */
  byte[] claimOne(byte[] queue, byte[] inFlight) {
    return redis.guarded(
        () -> {
          CommandArguments move =
              new CommandArguments(Protocol.Command.BLMOVE)
                  .add(queue)
                  .add(inFlight)
                  .add(ListDirection.RIGHT)
                  .add(ListDirection.LEFT)
                  .add(Double.toString(Limits.BLOCK_SECONDS))
                  .blocking();
          try {
            return (byte[]) open().executeCommand(move);
          } catch (JedisException e) {
            abandon(e); // broken, or open to a former primary
            throw e;
          }
        });
  }

  private void abandon(JedisException why) {
    try {
      close();
    } catch (JedisException alsoBroken) {
      why.addSuppressed(alsoBroken);
    }
  }

  /**
   * Ends a wait as if its time were up: nothing can be claimed and lost by it. Where the user may
   * not do that, the wait ends by itself after {@link Limits#BLOCK_SECONDS} seconds.
   */
  void wake() {
    long blocked = id;
    if (blocked != 0) redis.unblock(blocked);
  }

  private Connection open() {
    if (connection == null) {
      connection = redis.newConnection();
      connection.sendCommand(Protocol.Command.CLIENT, "ID");
      id = connection.getIntegerReply();
    }
    return connection;
  }

  @Override
  public void close() {
    Connection closing = connection;
    id = 0;
    connection = null; // first: a close that throws must not leave it to be used again
    if (closing != null) closing.close();
  }
}
