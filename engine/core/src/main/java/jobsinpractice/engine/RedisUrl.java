package jobsinpractice.engine;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;

/**
 * Where a Redis is: {@code redis://user:password@host:port/database}, or {@code rediss://} for TLS.
 * Its text form hides the password.
 */
record RedisUrl(String host, int port, int database, boolean tls, String user, String password) {

  static RedisUrl parse(String url) {
    try {
      URI uri = new URI(url);
      boolean tls = "rediss".equals(uri.getScheme());
      if (!tls && !"redis".equals(uri.getScheme()) || uri.getHost() == null) throw bad(null);
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
      String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
      return new RedisUrl(
          uri.getHost(),
          uri.getPort() < 0 ? 6379 : uri.getPort(),
          path.isEmpty() ? 0 : Integer.parseInt(path),
          tls,
          login[0].isEmpty() ? null : decoded(login[0]),
          login.length < 2 ? null : decoded(login[1]));
    } catch (java.net.URISyntaxException | NumberFormatException e) {
      // Not the cause: its message repeats the text, and with it the password.
      throw bad(null);
    }
  }

  HostAndPort address() {
    return new HostAndPort(host, port);
  }

  DefaultJedisClientConfig.Builder config() {
    return DefaultJedisClientConfig.builder()
        .sslOptions(tls ? SslOptions.defaults() : null)
        .user(user)
        .password(password)
        .database(database);
  }

  @Override
  public String toString() {
    String login = password == null ? "" : (user == null ? "" : user) + ":***@";
    return (tls ? "rediss://" : "redis://") + login + host + ":" + port + "/" + database;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException bad(Throwable cause) {
    return new IllegalArgumentException(
        "The Redis URL cannot be read. Write it as redis://user:password@host:6379/0"
            + " (rediss:// for TLS; %40 for an @ in a password).",
        cause);
  }
}
