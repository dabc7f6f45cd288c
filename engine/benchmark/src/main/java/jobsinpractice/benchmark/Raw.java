package jobsinpractice.benchmark;

import java.net.URI;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** One plain connection, kept open: no pool, no retry. The cheapest way there is from Java. */
final class Raw {
  private Raw() {}

  static Jedis connect(String url) {
    URI address = URI.create(url);
    return new Jedis(
        new HostAndPort(address.getHost(), address.getPort()),
        DefaultJedisClientConfig.builder()
            .password(address.getUserInfo().split(":", 2)[1])
            .autoNegotiateProtocol(false)
            .socketTimeoutMillis(300_000)
            .blockingSocketTimeoutMillis(300_000)
            .build());
  }
}
