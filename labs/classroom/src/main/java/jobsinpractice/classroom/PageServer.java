package jobsinpractice.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * Serves the board to the instructor's browser: on loopback only, below a secret path, which other
 * users of this machine and other sites do not know.
 */
final class PageServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int LARGEST_FORM = 200;

  /** The JDK's server reads it once. Without it, four slow requests hold all threads. */
  private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

  private static final String REQUEST_SECONDS = "5";
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final Pattern FORM = Pattern.compile("learner=(\\d{1,9})");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ClassState state;
  private final BoardPage page;
  private final String join;
  private final Runnable end;
  private final String secret;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, DaemonThread.named("class-page"));

  /**
   * Starts to listen.
   *
   * @param join what learners type
   * @param end ends the class; must return at once
   */
  PageServer(ClassState state, BoardPage page, String join, Runnable end) throws IOException {
    this.state = state;
    this.page = page;
    this.join = join;
    this.end = end;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    secret = HexFormat.of().formatHex(random);
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    if (System.getProperty(REQUEST_TIME) == null) {
      System.setProperty(REQUEST_TIME, REQUEST_SECONDS);
    }
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + secret + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers(exchange.getResponseHeaders());
      String path = exchange.getRequestURI().getRawPath();
      if (!knownHost(exchange.getRequestHeaders())) {
        send(exchange, 421, "text/plain", "This address does not serve that host name.\n");
      } else if (!path.startsWith("/" + secret + "/")) {
        send(exchange, 404, "text/plain", "Open the address that labs/lab class start printed.\n");
      } else {
        String name = path.substring(secret.length() + 2);
        switch (exchange.getRequestMethod()) {
          case "GET" -> get(exchange, name);
          case "POST" -> post(exchange, name);
          default -> send(exchange, 405, "text/plain", "The board knows GET and POST.\n");
        }
      }
    }
  }

  private void get(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "" -> send(exchange, 200, "text/html", page.page(state.view(), join));
      case "rows" -> send(exchange, 200, "text/html", page.board(state.view()));
      case "board.css" -> send(exchange, 200, "text/css", resource(name));
      case "board.js" -> send(exchange, 200, "text/javascript", resource(name));
      default -> send(exchange, 404, "text/plain", "Not found.\n");
    }
  }

  private void post(HttpExchange exchange, String name) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM);
    Matcher form = FORM.matcher(new String(body, UTF_8));
    long learner = form.matches() ? Long.parseLong(form.group(1)) : -1;
    switch (name) {
      case "lower" -> state.lower(learner);
      case "remove" -> state.leave(learner);
      case "end" -> {
        send(exchange, 200, "text/plain", "The class has ended. Its data are gone.\n");
        end.run();
        return;
      }
      default -> {
        send(exchange, 404, "text/plain", "Not found.\n");
        return;
      }
    }
    exchange.getResponseHeaders().set("Location", "/" + secret + "/");
    send(exchange, 303, "text/plain", "");
  }

  private static void headers(Headers response) {
    response.set("Content-Security-Policy", POLICY);
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set("Cache-Control", "no-store");
  }

  private static boolean knownHost(Headers request) {
    String host = request.getFirst("Host");
    return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageServer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
