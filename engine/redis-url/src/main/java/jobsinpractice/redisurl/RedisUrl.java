package jobsinpractice.redisurl;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a Redis: {@code redis://user:password@host:port/database}, {@code rediss://} for
 * TLS, or behind Sentinel {@code
 * redis+sentinel://user:password@host:port,host:port/master/database}.
 *
 * <p>{@link #text()} is for clients; {@link #toString()} is for messages and hides the password.
 * The last {@code @} ends the login, so a password can contain one.
 *
 * @param user empty if the address has none
 * @param password empty if the address has none
 * @param servers one Redis, or the Sentinels that know it
 * @param master the name by which Sentinel knows it; empty if it is not behind Sentinel
 */
public record RedisUrl(
    boolean tls, String user, String password, List<Server> servers, String master, int database) {
  private static final int REDIS_PORT = 6379;
  private static final int SENTINEL_PORT = 26379;
  private static final String SENTINEL = "redis+sentinel";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<scheme>redis|rediss|redis\\+sentinel)://(?:(?<login>.*)@)?(?<servers>[^@/?#\\s]+)"
              + "(?:/(?<path>[^@/?#\\s]*(?:/[^@/?#\\s]*)?))?");
  private static final Pattern SERVER =
      Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::(?<port>\\d{1,5}))?");

  /**
   * One host and port.
   *
   * @param host an IPv6 address is in brackets, as in the URL
   */
  public record Server(String host, int port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** Returns the address of a Redis on this machine. */
  public static RedisUrl local(int port, String password) {
    return new RedisUrl(false, "", password, List.of(new Server("127.0.0.1", port)), "", 0);
  }

  /** Returns this address for another login. */
  public RedisUrl as(String user, String password) {
    return new RedisUrl(tls, user, password, servers, master, database);
  }

  /** Returns the address of the Redis that Sentinel names as the primary. */
  public RedisUrl primaryAt(Server primary) {
    return new RedisUrl(tls, user, password, List.of(primary), "", database);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it cannot be read; the message does not repeat it,
   *     because it may contain a password
   */
  public static RedisUrl parse(String text) {
    // A variable that is set from a file often ends with a newline.
    Matcher parts = SHAPE.matcher(text.strip());
    if (!parts.matches()) throw unreadable();
    boolean sentinel = parts.group("scheme").equals(SENTINEL);
    String[] path = (parts.group("path") == null ? "" : parts.group("path")).split("/", -1);
    String[] login = (parts.group("login") == null ? "" : parts.group("login")).split(":", 2);
    List<Server> servers =
        Arrays.stream(parts.group("servers").split(",", -1))
            .map(server -> server(server, sentinel ? SENTINEL_PORT : REDIS_PORT))
            .toList();
    if (sentinel ? path[0].isEmpty() : servers.size() > 1) throw unreadable();
    if (!sentinel && path.length > 1 && !path[1].isEmpty()) throw unreadable();
    String database = !sentinel ? path[0] : path.length > 1 ? path[1] : "";
    return new RedisUrl(
        parts.group("scheme").equals("rediss"),
        decoded(login[0]),
        login.length < 2 ? "" : decoded(login[1]),
        servers,
        sentinel ? path[0] : "",
        database.isEmpty() ? 0 : number(database, 0, 999_999_999));
  }

  private static Server server(String text, int usualPort) {
    Matcher parts = SERVER.matcher(text);
    if (!parts.matches()) throw unreadable();
    String port = parts.group("port");
    return new Server(parts.group("host"), port == null ? usualPort : number(port, 1, 65_535));
  }

  private static int number(String text, int least, int most) {
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) throw unreadable();
    return number;
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "The Redis URL cannot be read. Write it as redis://user:password@host:6379/0"
            + " (rediss:// for TLS; redis+sentinel://host:26379,host:26379/master for Sentinel;"
            + " %40 for an @ in a password).");
  }

  public boolean behindSentinel() {
    return !master.isEmpty();
  }

  /** Returns the first server's host. */
  public String host() {
    return servers.get(0).host();
  }

  /** Returns the first server's port. */
  public int port() {
    return servers.get(0).port();
  }

  /** Returns the full address with its password: never print it. */
  public String text() {
    return text(encoded(user), encoded(password));
  }

  /** Returns the address for messages, with {@code ***} as the password. */
  @Override
  public String toString() {
    return text(user, password.isEmpty() ? "" : "***");
  }

  private String text(String user, String password) {
    String scheme = behindSentinel() ? SENTINEL : tls ? "rediss" : "redis";
    String login = user + (password.isEmpty() ? "" : ":" + password);
    String where = servers.stream().map(Server::toString).collect(Collectors.joining(","));
    return scheme
        + "://"
        + login
        + (login.isEmpty() ? "" : "@")
        + where
        + (behindSentinel() ? "/" + master : "")
        + "/"
        + database;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part; // A single % stands for itself.
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
