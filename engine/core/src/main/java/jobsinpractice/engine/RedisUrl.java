package jobsinpractice.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;

/**
 * Where a Redis is: {@code redis://user:password@host:port/database}, {@code rediss://} for TLS, or
 * behind Sentinel {@code redis+sentinel://user:password@host:port,host:port/master/database}. Its
 * text form hides the password.
 */
record RedisUrl(
    String scheme,
    List<HostAndPort> hosts,
    String master,
    int database,
    String user,
    String password) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>redis|rediss|redis\\+sentinel)://"
              + "((?<user>[^:@/]*)(:(?<password>[^@/]*))?@)?"
              + "(?<hosts>[^@/?#\\s]+)"
              + "(/(?<path>[^?#\\s]*))?");

  static RedisUrl parse(String url) {
    Matcher parts =
        SHAPE.matcher(url.strip()); // a variable set from a file often ends with a newline
    if (!parts.matches()) throw bad();
    String scheme = parts.group("scheme");
    boolean sentinel = scheme.equals("redis+sentinel");
    String[] path = (parts.group("path") == null ? "" : parts.group("path")).split("/", 3);
    String database = !sentinel ? path[0] : path.length > 1 ? path[1] : "";
    if (path.length > (sentinel ? 2 : 1) || sentinel && path[0].isEmpty()) throw bad();
    try {
      return new RedisUrl(
          scheme,
          Arrays.stream(parts.group("hosts").split(","))
              .map(host -> address(host, sentinel ? 26379 : 6379))
              .toList(),
          sentinel ? path[0] : null,
          database.isEmpty() ? 0 : number(database, 0, Integer.MAX_VALUE),
          decoded(parts.group("user")),
          decoded(parts.group("password")));
    } catch (IllegalArgumentException e) {
      // Not as the cause: its message repeats the text, and with it the password.
      throw bad();
    }
  }

  private static HostAndPort address(String text, int usual) {
    int colon = text.lastIndexOf(':');
    boolean noPort = colon <= text.lastIndexOf(']'); // [::1] has colons of its own
    return noPort
        ? new HostAndPort(text, usual)
        : new HostAndPort(text.substring(0, colon), number(text.substring(colon + 1), 1, 65_535));
  }

  private static int number(String text, int least, int most) {
    int number = text.matches("\\d+") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) throw bad();
    return number;
  }

  HostAndPort address() {
    return hosts.get(0);
  }

  boolean behindSentinel() {
    return master != null;
  }

  DefaultJedisClientConfig.Builder config() {
    return DefaultJedisClientConfig.builder()
        // Jedis would send its name and version on each new connection, which costs a round trip
        // and,
        // for a user with the least rights, an entry in the log of what Redis refused.
        .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
        .sslOptions(scheme.equals("rediss") ? SslOptions.defaults() : null)
        .user(user)
        .password(password)
        .database(database);
  }

  @Override
  public String toString() {
    String login = password == null ? "" : (user == null ? "" : user) + ":***@";
    String where = hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    return scheme + "://" + login + where + (master == null ? "" : "/" + master) + "/" + database;
  }

  private static String decoded(String text) {
    if (text == null || text.isEmpty()) return null;
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException bad() {
    return new IllegalArgumentException(
        "The Redis URL cannot be read. Write it as redis://user:password@host:6379/0"
            + " (rediss:// for TLS; redis+sentinel://host:26379,host:26379/master for Sentinel;"
            + " %40 for an @ in a password).");
  }
}
