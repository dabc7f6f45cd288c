package jobsinpractice.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.args.ListDirection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/**
 * The boundary to Redis: the only class that knows how connections are made, kept and lost.
 *
 * <ol>
 *   <li>runs commands, pipelines and scripts on a small pool of connections;
 *   <li>turns every way of not reaching Redis into {@link RedisUnavailable}, one line with the fix;
 *   <li>tries a refused write once more, on a fresh connection, after a failover.
 * </ol>
 */
public final class Redis implements AutoCloseable {
  /**
   * A blocking claim waits this long (s) in Redis, and then looks whether its queue was paused.
   * Sidekiq's waits 2; with two waits a queue, an idle worker would send more than 5 commands a
   * second.
   */
  static final double BLOCK = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Redis.class);

  /**
   * A command is answered within this time, or its connection counts as broken. So two in a row
   * still leave a lost claim time to be found within 10 s.
   */
  private static final Duration ANSWER = Duration.ofSeconds(3);

  /**
   * How much longer than Redis a blocking claim waits for its reply, so that it ends within 5 s.
   */
  private static final Duration BLOCKED_ANSWER = Duration.ofSeconds(2);

  /**
   * For commands, each of which takes a moment: seven roles use one each, the rest is for handlers
   * that push. A connection that waits for jobs is not among them, so it cannot keep one from them.
   */
  static final int CONNECTIONS = 32;

  private final String where;
  private final String user;
  private final ConnectionProvider connections;
  private final RedisClient jedis;
  private volatile boolean mayUnblock = true;

  private Redis(RedisUrl address, ConnectionProvider connections, RedisClient jedis) {
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
      ConnectionProvider connections = connections(address);
      RedisClient jedis = RedisClient.builder().connectionProvider(connections).build();
      redis = new Redis(address, connections, jedis);
      redis.call(UnifiedJedis::ping);
      if (ServerMode.of(redis).equals("cluster")) throw RedisErrors.cluster(redis.where);
      return redis;
    } catch (JedisException e) {
      throw RedisErrors.translated(e, address.toString(), address.user()); // no Sentinel answered
    } catch (RuntimeException e) {
      if (redis != null) redis.close();
      throw e;
    }
  }

  private static ConnectionProvider connections(RedisUrl address) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(ANSWER);
    // Jedis would log a stack trace for each idle connection that broke. The next command on it
    // also finds that out, and then all idle ones are given up.
    pool.setTestWhileIdle(false);
    JedisClientConfig config =
        address
            .config()
            .connectionTimeoutMillis((int) ANSWER.toMillis())
            .socketTimeoutMillis((int) ANSWER.toMillis())
            // Longer than Redis blocks, so that only a dead connection runs into it.
            .blockingSocketTimeoutMillis((int) (BLOCK * 1000 + BLOCKED_ANSWER.toMillis()))
            .build();
    if (!address.behindSentinel()) {
      if (config.getSslOptions() != null) {
        return new PooledConnectionProvider(address.address(), config, pool);
      }
      JedisSocketFactory sockets =
          () -> LargeBufferSocket.connect(address.address(), (int) ANSWER.toMillis());
      return new PooledConnectionProvider(new ConnectionFactory(sockets, config), pool);
    }
    JedisClientConfig sentinels =
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false) // Jedis asks Sentinel over a client that cannot
            .connectionTimeoutMillis((int) ANSWER.toMillis())
            .socketTimeoutMillis((int) ANSWER.toMillis())
            .build();
    return new SentineledConnectionProvider(
        address.master(), config, pool, new HashSet<>(address.hosts()), sentinels);
  }

  /** Runs one command, or a few that need not be one step. */
  public <T> T call(Function<UnifiedJedis, T> command) {
    return guarded(() -> command.apply(jedis));
  }

  /** Sends commands in one round trip and waits for the answers. */
  public void pipelined(java.util.function.Consumer<AbstractPipeline> commands) {
    guarded(
        () -> {
          try (Pipeline pipeline = jedis.pipelined()) {
            commands.accept(pipeline);
            for (Object answer : pipeline.syncAndReturnAll()) {
              // A pipeline hands errors over as answers. Unread, a refused push would look pushed.
              if (answer instanceof JedisDataException refused) throw refused;
            }
          }
          return null;
        });
  }

  Object run(Script script, List<byte[]> keys, List<byte[]> args) {
    return guarded(
        () -> {
          try {
            return jedis.evalsha(script.sha, keys, args);
          } catch (JedisNoScriptException e) {
            // A restarted or failed-over Redis has an empty script cache. EVAL fills it again.
            return jedis.eval(script.source, keys, args);
          }
        });
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

  /** A connection outside the pool, to the primary of this moment. */
  private Connection newConnection() {
    for (Object pool : connections.getConnectionMap().values()) {
      if (!(pool instanceof ConnectionPool ours)) continue;
      try {
        return ours.getFactory().makeObject().getObject();
      } catch (JedisException e) {
        throw e;
      } catch (Exception e) {
        throw new JedisConnectionException(e);
      }
    }
    throw new JedisConnectionException("no primary is known");
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
    return new BlockingConnection();
  }

  /** One connection that waits for jobs, and can be woken from another thread. */
  final class BlockingConnection implements AutoCloseable {
    private Connection connection;
    private long id;

    /**
     * Waits up to {@link #BLOCK} seconds for one job and moves it to {@code inFlight} in the same
     * step, so a crash at any moment finds it in one of the two.
     *
     * @return the payload, or null when none came
     */
    byte[] claimOne(byte[] queue, byte[] inFlight) {
      return guarded(
          () -> {
            CommandArguments move =
                new CommandArguments(Protocol.Command.BLMOVE)
                    .add(queue)
                    .add(inFlight)
                    .add(ListDirection.RIGHT)
                    .add(ListDirection.LEFT)
                    .add(Double.toString(BLOCK))
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
     * not do that, the wait ends by itself after {@link #BLOCK} seconds.
     */
    void wake() {
      long blocked = id;
      if (blocked != 0) unblock(blocked);
    }

    private Connection open() {
      if (connection == null) {
        connection = newConnection();
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

  private void unblock(long client) {
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
      LOG.warn("{} Until then, a stop waits up to {} s longer.", e.getMessage(), (int) BLOCK);
    }
  }

  private <T> T guarded(java.util.function.Supplier<T> command) {
    try {
      return command.get();
    } catch (JedisDataException e) {
      if (!failedOver(e)) throw translated(e);
      forgetIdleConnections();
    } catch (JedisConnectionException e) {
      forgetIdleConnections();
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

  // They broke with this one. Found only when next used, after Redis is back, they would look like
  // a second outage.
  private void forgetIdleConnections() {
    for (Object pool : connections.getConnectionMap().values()) {
      if (pool instanceof Pool<?> idle) idle.clear();
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
