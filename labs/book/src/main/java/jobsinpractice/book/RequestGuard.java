package jobsinpractice.book;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks every request before its page does anything: the host that was asked for, so that no other
 * name can be pointed at this address; and for a form, that it comes from a page of this process.
 */
final class RequestGuard {
  /** The name of the form field with the token. */
  static final String FIELD = "token";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A picture has its own styles, and nothing else. */
  private static final String PICTURE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  private final String token;

  RequestGuard() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
  }

  /** Returns the secret of this process, which every form sends back. */
  String token() {
    return token;
  }

  /** Returns the element from which a page's script takes the token. */
  String meta() {
    return "<meta name=\"book-token\" content=\"" + token + "\">";
  }

  static void headers(Headers response, boolean picture) {
    response.set("Content-Security-Policy", picture ? PICTURE_POLICY : POLICY);
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "same-origin");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.set("Cache-Control", "no-store");
  }

  /** Returns why the request is refused, or empty. */
  Optional<Refusal> refuse(Headers request) {
    String host = request.getFirst("Host");
    String name = host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return HOSTS.contains(name)
        ? Optional.empty()
        : Optional.of(new Refusal(421, "This address does not serve that host name."));
  }

  /**
   * Returns why a form is refused, or empty.
   *
   * @param sent the token in the form, or null
   */
  Optional<Refusal> refuseForm(Headers request, String sent) {
    if (!fromHere(request)) {
      return Optional.of(
          new Refusal(403, "This form came from another site. The book has ignored it."));
    }
    boolean same =
        sent != null
            && MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    return same
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                403,
                "This form is older than the running book. Load the page again, and try once more."));
  }

  record Refusal(int status, String why) {}

  /** What browsers send by themselves, and no page can change. */
  private static boolean fromHere(Headers request) {
    String site = request.getFirst("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getFirst("Origin");
    if (origin == null) {
      return true; // not a browser, or an old one: the token decides
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getFirst("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
