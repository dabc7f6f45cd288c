package jobsinpractice.engine;

import java.util.List;
import java.util.function.Function;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redisurl.RedisUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ZAddParams;

/**
 * The boundary to Redis: commands go through here, and only {@link RedisConnections} knows how
 * connections are made.
 *
 * <ol>
 *   <li>runs commands, pipelines and scripts on a small pool of connections;
 *   <li>turns every way of not reaching Redis into {@link RedisUnavailable}, one line with the fix;
 *   <li>tries a refused write once more, on a fresh connection, after a failover.
 * </ol>
 */
public final class Redis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Redis.class);

  private final String where;
  private final String user;
  private final RedisConnections connections;

  /** Not typed as RedisClient: this class must load without it, for JedisVersion's message. */
  private final UnifiedJedis jedis;

  private volatile boolean mayUnblock = true;

  private Redis(RedisUrl address, RedisConnections connections, UnifiedJedis jedis) {
    this.where = address.toString();
    this.user = address.user();
    this.connections = connections;
    this.jedis = jedis;
  }

  /**
   * Connects to {@code redis://user:password@host:port/database}, {@code rediss://…} for TLS, or
   * {@code redis+sentinel://host:port,host:port/master} for the primary that Sentinel names.
   *
   * @throws RedisUnavailable when it cannot be reached, refuses the login, or is a Redis Cluster
   * @throws IllegalArgumentException when the URL cannot be read
   * @throws IllegalStateException when the Jedis on the class path is older than the engine needs
   */
  public static Redis connect(String url) {
    JedisVersion.check();
    return connectWithJedis(url);
  }

  private static Redis connectWithJedis(String url) {
    RedisUrl address = RedisUrl.parse(url);
    Redis redis = null;
    try {
      RedisConnections connections = RedisConnections.to(address);
      UnifiedJedis jedis = connections.client();
      redis = new Redis(address, connections, jedis);
      redis.call(UnifiedJedis::ping);
      if (ServerMode.of(jedis).equals("cluster")) throw RedisErrors.cluster(redis.where);
      return redis;
    } catch (JedisException e) {
      throw RedisErrors.translated(e, address.toString(), address.user()); // no Sentinel answered
    } catch (RuntimeException e) {
      if (redis != null) redis.close();
      throw e;
    }
  }

  /** Runs one command, or a few that need not be one step. */
  public <T> T call(Function<UnifiedJedis, T> command) {
    return guarded(() -> command.apply(jedis));
  }

  /** Sends commands in one round trip and waits for the answers. */
  public void pipelined(java.util.function.Consumer<AbstractPipeline> commands) {
    guarded(
        () -> {
          answers(commands).forEach(Redis::throwIfRefused);
          return null;
        });
  }

  /**
   * The same, except that the key of the first command may have a wrong type.
   *
   * @return whether it has the right one
   */
  boolean pipelinedButFirst(java.util.function.Consumer<AbstractPipeline> commands) {
    return guarded(
        () -> {
          List<Object> answers = answers(commands);
          boolean rightType =
              !(answers.get(0) instanceof JedisDataException refused
                  && refused.getMessage().startsWith("WRONGTYPE"));
          answers.stream().skip(rightType ? 0 : 1).forEach(Redis::throwIfRefused);
          return rightType;
        });
  }

  private List<Object> answers(java.util.function.Consumer<AbstractPipeline> commands) {
    try (Pipeline pipeline = (Pipeline) jedis.pipelined()) {
      commands.accept(pipeline);
      return pipeline.syncAndReturnAll();
    }
  }

  /** A pipeline hands errors over as answers. Unread, a refused push would look pushed. */
  private static void throwIfRefused(Object answer) {
    if (answer instanceof JedisDataException refused) throw refused;
  }

  Object run(Script script, List<byte[]> keys, List<byte[]> args) {
    return call(any -> script.lua.run(any, keys, args));
  }

  /**
   * Whether it answers now, on a new connection: one from the pool may have broken earlier.
   *
   * @throws RedisUnavailable when it refuses the login: that is a better reason than the connection
   */
  boolean answers() {
    try (Connection fresh = newConnection()) {
      return fresh.ping();
    } catch (JedisException e) {
      RuntimeException why = translated(e);
      if (why instanceof RedisUnavailable refused
          && refused.kind() == RedisUnavailable.Kind.LOGIN) {
        throw refused;
      }
      return false;
    }
  }

  /** Returns a connection outside the pool, to the primary of this moment. */
  Connection newConnection() {
    return connections.newConnection();
  }

  /**
   * Whether it takes writes now. Asked by one that needs memory and a primary as any other does,
   * and that changes nothing: it adds no member, and there is none to update.
   */
  boolean takesWrites() {
    try {
      call(any -> any.zadd(Keys.IN_FLIGHT, 0, "", ZAddParams.zAddParams().xx()));
      return true;
    } catch (RedisUnavailable e) {
      return e.kind() == RedisUnavailable.Kind.REFUSED;
    } catch (JedisException e) {
      return true; // a key of a wrong type: Redis looked
    }
  }

  /** The name of this Redis for people: its address, without the password. */
  @Override
  public String toString() {
    return where;
  }

  @Override
  public void close() {
    jedis.close();
  }

  /** A connection of its own for a caller that blocks; see {@link BlockingConnection}. */
  BlockingConnection blockingConnection() {
    return new BlockingConnection(this);
  }

  void unblock(long client) {
    if (!mayUnblock) return;
    try {
      call(
          any ->
              any.executeCommand(
                  new CommandArguments(Protocol.Command.CLIENT)
                      .add("UNBLOCK")
                      .add(client)
                      .add("TIMEOUT")));
    } catch (RedisUnavailable e) {
      if (e.kind() != RedisUnavailable.Kind.REFUSED) throw e;
      mayUnblock = false;
      LOG.warn(
          "{} Until then, a stop waits up to {} s longer.",
          e.getMessage(),
          (int) Limits.BLOCK_SECONDS);
    }
  }

  <T> T guarded(java.util.function.Supplier<T> command) {
    try {
      return command.get();
    } catch (JedisDataException e) {
      if (!failedOver(e)) throw translated(e);
      connections.forgetIdle();
    } catch (JedisConnectionException e) {
      connections.forgetIdle();
      throw translated(e);
    } catch (JedisException e) {
      throw translated(e);
    }
    try {
      return command.get();
    } catch (JedisException e) {
      throw translated(e);
    }
  }

  /** A primary that became a replica refuses writes on connections that are still open to it. */
  private static boolean failedOver(JedisDataException e) {
    String message = RedisErrors.withoutPlace(String.valueOf(e.getMessage()));
    return message.startsWith("READONLY")
        || message.startsWith("NOREPLICAS")
        || message.startsWith("UNBLOCKED");
  }

  private RuntimeException translated(JedisException e) {
    return RedisErrors.translated(e, where, user);
  }
}
