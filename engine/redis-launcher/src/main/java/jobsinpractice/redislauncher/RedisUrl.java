package jobsinpractice.redislauncher;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a Redis, {@code redis[s]://[user][:password]@host[:port][/db]}.
 *
 * <p>{@link #text()} is for clients; {@link #toString()} is for messages and hides the password.
 *
 * @param user empty if the address has none
 * @param password empty if the address has none
 */
public record RedisUrl(
    boolean tls, String user, String password, String host, int port, int database) {

  // The last @ ends the user part, so a password can contain an @.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(rediss?)://(?:(.*)@)?(\\[[0-9a-fA-F:]+]|[^:/?#@\\s]+)(?::(\\d{1,5}))?(?:/(\\d{0,5}))?/?");

  public static RedisUrl local(int port, String password) {
    return new RedisUrl(false, "", password, "127.0.0.1", port, 0);
  }

  /** Reads an address; {@code name} is its setting, for messages ({@code REDIS_URL}). */
  public static RedisUrl parse(String name, String text) {
    Matcher m = SHAPE.matcher(text.strip());
    if (!m.matches()) {
      throw unreadable(name);
    }
    String[] login = (m.group(2) == null ? "" : m.group(2)).split(":", 2);
    int port = m.group(4) == null ? 6379 : Integer.parseInt(m.group(4));
    if (port < 1 || port > 65535) {
      throw unreadable(name);
    }
    String database = m.group(5) == null || m.group(5).isEmpty() ? "0" : m.group(5);
    return new RedisUrl(
        m.group(1).equals("rediss"),
        decode(login[0]),
        login.length < 2 ? "" : decode(login[1]),
        m.group(3),
        port,
        Integer.parseInt(database));
  }

  // Do not show the address itself, because it may contain a password.
  private static RedisMissing unreadable(String name) {
    return new RedisMissing(
        name + " is not a valid Redis address.",
        "Write it as redis://user:password@host:6379/0 (rediss:// for TLS), or unset it.");
  }

  /** Returns the full address with its password: never print it. */
  public String text() {
    String login =
        user.isEmpty() && password.isEmpty() ? "" : encode(user) + secret(encode(password)) + "@";
    return scheme() + login + host + ":" + port + "/" + database;
  }

  /** Returns the address for messages, with {@code ***} as the password. */
  @Override
  public String toString() {
    String login =
        user.isEmpty() && password.isEmpty()
            ? ""
            : user + secret(password.isEmpty() ? "" : "***") + "@";
    return scheme() + login + host + ":" + port + "/" + database;
  }

  private String scheme() {
    return tls ? "rediss://" : "redis://";
  }

  private static String secret(String password) {
    return password.isEmpty() ? "" : ":" + password;
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part; // A single % stands for itself.
    }
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
