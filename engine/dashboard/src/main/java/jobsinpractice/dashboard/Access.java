package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.security.BasicAuthCredentials;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who may see the pages. */
public sealed interface Access {
  /** The user of this request; empty when it must not go on. */
  Optional<String> user(Context request);

  /** Everybody who can reach the address: for loopback only. */
  static Access open() {
    return new Open();
  }

  /** One user and password, by HTTP basic authentication. Put TLS in front. */
  static Access basic(String user, String password) {
    if (user.isBlank() || password.length() < 8) {
      throw new IllegalArgumentException(
          "Access needs a user, and a password of 8 characters or more.");
    }
    return new Basic(user, password);
  }

  /**
   * A user whom a reverse proxy has let in, by the name that it puts into {@code header}.
   *
   * @param proxies the addresses that requests come from; the header of any other is not believed
   */
  static Access proxyUser(String header, String... proxies) {
    if (proxies.length == 0) {
      throw new IllegalArgumentException(
          "Name the proxy's address (--proxy): any other client could also write " + header + ".");
    }
    return new ProxyUser(header, List.of(proxies));
  }

  /** No question asked. */
  record Open() implements Access {
    @Override
    public Optional<String> user(Context request) {
      return Optional.of("");
    }
  }

  /** Compares digests, so that the time reveals nothing about the password. */
  record Basic(String name, String password) implements Access {
    private static final String SCHEME = "Basic ";

    @Override
    public Optional<String> user(Context request) {
      BasicAuthCredentials given = given(request);
      if (given == null) return Optional.empty();
      boolean same = same(given.getUsername(), name) & same(given.getPassword(), password);
      return same ? Optional.of(name) : Optional.empty();
    }

    /** The scheme in any case, as RFC 9110 has it; null for what is not user and password. */
    private static BasicAuthCredentials given(Context request) {
      String header = request.header("Authorization");
      if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
      try {
        byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
        String text = new String(decoded, UTF_8);
        int colon = text.indexOf(':');
        if (colon < 0) return null;
        return new BasicAuthCredentials(text.substring(0, colon), text.substring(colon + 1));
      } catch (IllegalArgumentException e) {
        return null; // not Base64
      }
    }

    private static boolean same(String given, String wanted) {
      return MessageDigest.isEqual(digest(given), digest(wanted));
    }

    private static byte[] digest(String text) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return "basic authentication as " + name;
    }
  }

  /** Believes a header, from known addresses. */
  record ProxyUser(String header, List<String> proxies) implements Access {
    @Override
    public Optional<String> user(Context request) {
      if (!proxies.contains(request.req().getRemoteAddr())) return Optional.empty();
      return Optional.ofNullable(request.header(header)).filter(name -> !name.isBlank());
    }
  }
}
