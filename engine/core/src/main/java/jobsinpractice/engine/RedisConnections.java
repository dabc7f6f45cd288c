package jobsinpractice.engine;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import jobsinpractice.redisurl.RedisUrl;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;
import redis.clients.jedis.util.Pool;

/** Makes connections to one address, keeps a pool of them, and forgets broken ones. */
final class RedisConnections {
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
   * For commands, each of which takes a moment: eight roles use one each, the rest is for handlers
   * that push. A connection that waits for jobs is not among them, so it cannot keep one from them.
   */
  static final int CONNECTIONS = 32;

  private final ConnectionProvider provider;

  private RedisConnections(ConnectionProvider provider) {
    this.provider = provider;
  }

  static RedisConnections to(RedisUrl address) {
    return new RedisConnections(pooled(address));
  }

  /** What runs commands on them. */
  UnifiedJedis client() {
    return RedisClient.builder().connectionProvider(provider).build();
  }

  private static ConnectionProvider pooled(RedisUrl address) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(ANSWER);
    // Jedis would log a stack trace for each idle connection that broke. The next command on it
    // also finds that out, and then all idle ones are given up.
    pool.setTestWhileIdle(false);
    // Nothing of ours reads the pool's MBean, and to register it loads all of JMX: a quarter of the
    // CPU time that a process needs to start.
    pool.setJmxEnabled(false);
    JedisClientConfig config =
        login(address)
            .connectionTimeoutMillis((int) ANSWER.toMillis())
            .socketTimeoutMillis((int) ANSWER.toMillis())
            // Longer than Redis blocks, so that only a dead connection runs into it.
            .blockingSocketTimeoutMillis(
                (int) (Limits.BLOCK_SECONDS * 1000 + BLOCKED_ANSWER.toMillis()))
            .build();
    Set<HostAndPort> servers = servers(address);
    if (!address.behindSentinel()) {
      HostAndPort server = servers.iterator().next();
      if (config.getSslOptions() != null) {
        return new PooledConnectionProvider(server, config, pool);
      }
      JedisSocketFactory sockets = () -> LargeBufferSocket.connect(server, (int) ANSWER.toMillis());
      return new PooledConnectionProvider(new ConnectionFactory(sockets, config), pool);
    }
    JedisClientConfig sentinels =
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false) // Jedis asks Sentinel over a client that cannot
            .connectionTimeoutMillis((int) ANSWER.toMillis())
            .socketTimeoutMillis((int) ANSWER.toMillis())
            .build();
    return new SentineledConnectionProvider(address.master(), config, pool, servers, sentinels);
  }

  private static DefaultJedisClientConfig.Builder login(RedisUrl address) {
    return DefaultJedisClientConfig.builder()
        // Jedis would send its name and version on each new connection, which costs a round trip
        // and, for a user with the least rights, an entry in the log of what Redis refused.
        .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
        .sslOptions(address.tls() ? SslOptions.defaults() : null)
        .user(address.user().isEmpty() ? null : address.user())
        .password(address.password().isEmpty() ? null : address.password())
        .database(address.database());
  }

  private static Set<HostAndPort> servers(RedisUrl address) {
    return address.servers().stream()
        .map(server -> new HostAndPort(server.host(), server.port()))
        .collect(Collectors.toSet());
  }

  /** Returns a connection outside the pool, to the primary of this moment. */
  Connection newConnection() {
    for (Object pool : provider.getConnectionMap().values()) {
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
   * Closes the idle connections of the pool, when one has broken: they broke with it. Found only
   * when next used, after Redis is back, they would look like a second outage.
   */
  void forgetIdle() {
    for (Object pool : provider.getConnectionMap().values()) {
      if (pool instanceof Pool<?> idle) idle.clear();
    }
  }
}
