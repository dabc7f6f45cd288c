package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a form of ours from a forged one: each form carries a token, made of the browser's cookie,
 * the user and a secret that only this process knows. Nothing is kept for each browser.
 */
final class Csrf {
  static final String FIELD = "_token";
  private static final String COOKIE = "jobs_dashboard";
  private static final String USER = "dashboard.user";

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = bytes(32);

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The browser's cookie; given to it if it has none yet. */
  String browser(Context request) {
    String known = request.attribute(COOKIE);
    if (known != null) return known;
    String cookie = request.cookie(COOKIE);
    if (cookie == null || !cookie.matches("[0-9a-f]{32}")) {
      cookie = HexFormat.of().formatHex(bytes(16));
      Cookie fresh = new Cookie(COOKIE, cookie, "/", -1, false, true, null, SameSite.STRICT);
      fresh.setSecure(request.scheme().equals("https"));
      request.cookie(fresh);
    }
    request.attribute(COOKIE, cookie);
    return cookie;
  }

  void user(Context request, String name) {
    request.attribute(USER, name);
  }

  /** Whether the request has passed the guard; pages for others tell nothing. */
  boolean known(Context request) {
    return request.attribute(USER) != null;
  }

  String user(Context request) {
    String name = request.attribute(USER);
    return name == null ? "" : name;
  }

  String token(Context request) {
    return sign(browser(request) + "|" + user(request));
  }

  boolean valid(Context request) {
    String token = request.formParam(FIELD);
    if (token == null || request.cookie(COOKIE) == null) return false;
    return MessageDigest.isEqual(token.getBytes(UTF_8), token(request).getBytes(UTF_8));
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
