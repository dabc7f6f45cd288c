package jobsinpractice.dashboard;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request, whatever its route:
 *
 * <ol>
 *   <li>headers that forbid a browser everything that the pages do not need;
 *   <li>the host that was asked for, so that no other name can be pointed at a loopback address;
 *   <li>who asks;
 *   <li>for everything but reading: a form of ours, from a page of ours, of a bounded size.
 * </ol>
 */
final class RequestGuard {
  /** Bytes; a form with a page of ticked jobs has some 10,000. */
  static final long LARGEST_REQUEST = 64 * 1024;

  /** Bytes of a refused form that are read, so that its sender hears why; more ends in a reset. */
  private static final int LARGEST_READ_AWAY = 2 * 1024 * 1024;

  /** Parameters with which a page looks through whole sets and queues, for seconds. */
  private static final Set<String> COSTLY = Set.of("class", "text", "longer");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Access access;
  private final Set<String> hosts;
  private final Csrf csrf;
  private final LoginThrottle guesses;
  private final RequestBodies bodies;

  /**
   * @param hosts names that may be asked for; none: any
   */
  RequestGuard(
      Access access, Set<String> hosts, Csrf csrf, LoginThrottle guesses, RequestBodies bodies) {
    this.guesses = guesses;
    this.bodies = bodies;
    this.access = access;
    this.hosts = hosts;
    this.csrf = csrf;
  }

  void check(Context request) {
    headers(request);
    if (!hosts.isEmpty() && !hosts.contains(hostName(request.header("Host")))) {
      throw new HttpResponseException(421, "This address does not serve that host name.");
    }
    csrf.user(request, user(request));
    HandlerType method = request.method();
    if (method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD)) {
      if (!fromHere(request) && !isLink(request)) {
        throw new HttpResponseException(
            403,
            "A link from another site cannot start a search. Type the address, or search from a page here.");
      }
      return;
    }
    if (!method.equals(HandlerType.POST)) throw new HttpResponseException(405, "Not found.");
    bodies.read(request, () -> readForm(request));
  }

  private String user(Context request) {
    String address = request.req().getRemoteAddr();
    boolean guess = access instanceof Access.Basic && request.header("Authorization") != null;
    long wait = guess ? guesses.wait(address) : 0;
    if (wait > 0) {
      request.header("Retry-After", Long.toString(wait));
      throw new HttpResponseException(429, "Too many wrong passwords. Try again in a minute.");
    }
    Optional<String> user = access.user(request);
    if (user.isPresent()) return user.get();
    if (guess) guesses.wrong(address);
    throw refused(request);
  }

  /** The whole form: what handles it finds it in memory. */
  private void readForm(Context request) {
    try {
      checkForm(request);
    } catch (HttpResponseException refusal) {
      readAway(request);
      throw refusal;
    }
  }

  /**
   * A link on another site, to a page that costs little. A search keeps Redis busy; another site
   * must not make a reader's browser ask for that.
   */
  private static boolean isLink(Context request) {
    boolean navigates = "navigate".equals(request.header("Sec-Fetch-Mode"));
    boolean document = "document".equals(request.header("Sec-Fetch-Dest"));
    return navigates
        && document
        && request.queryParamMap().keySet().stream().noneMatch(COSTLY::contains);
  }

  private static void headers(Context request) {
    // Not no-referrer: browsers would send our own forms with "Origin: null", as another site's.
    request
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-store");
  }

  private HttpResponseException refused(Context request) {
    if (access instanceof Access.Basic) {
      request.header("WWW-Authenticate", "Basic realm=\"jobs\", charset=\"UTF-8\"");
      return new HttpResponseException(401, "Enter a user and a password.");
    }
    return new HttpResponseException(403, "Use the proxy, which signs you in.");
  }

  private void checkForm(Context request) {
    if (request.req().getContentLengthLong() > LARGEST_REQUEST) {
      throw new HttpResponseException(413, "The request is larger than any form of these pages.");
    }
    if (!fromHere(request)) {
      throw new HttpResponseException(403, "This form came from another site. Nothing was done.");
    }
    if (!request.isFormUrlencoded() || !csrf.valid(request)) {
      throw new HttpResponseException(
          403,
          "This form is not from these pages, or from before the dashboard's last start. Nothing"
              + " was done. Go back, load the page again, and try once more.");
    }
  }

  /**
   * A connection that is closed with bytes unread is reset, and a browser that was still sending
   * shows "connection reset" in place of our answer.
   */
  private static void readAway(Context request) {
    try (InputStream rest = request.req().getInputStream()) {
      rest.skipNBytes(LARGEST_READ_AWAY);
    } catch (IOException e) {
      // The form's end, or its sender has gone: there is nothing more to read.
    }
  }

  /** What browsers say by themselves, and no page can make them say otherwise. */
  private static boolean fromHere(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) return false;
    String origin = request.header("Origin");
    if (origin == null) return true; // no browser, or an old one: the token decides
    try {
      String here = request.header("Host");
      String authority = URI.create(origin).getAuthority();
      return authority != null && here != null && authority.equalsIgnoreCase(here);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Without the port: [::1]:8080 is [::1]. */
  static String hostName(String host) {
    if (host == null) return "";
    return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
  }

  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
