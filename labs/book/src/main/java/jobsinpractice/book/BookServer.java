package jobsinpractice.book;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the book on loopback, and nothing else. A page's name is looked up in the {@link Book}; no
 * path of a request ever reaches the file system unchecked.
 */
public final class BookServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final Pattern NAME = Pattern.compile("/[A-Za-z0-9_./-]{0,200}");

  /** Where a figure's button finds the numbers of the running fleet. */
  private static final String FLEET = "/fleet";

  private static final Pattern LAB = Pattern.compile("labs/lab(\\d{1,4})/README\\.md");

  private final Book book;
  private final LabDesk desk;
  private final RequestGuard guard = new RequestGuard();
  private final LabForms forms;
  private final PredictionPages predictions;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, BookServer::daemon);

  private BookServer(Book book, LabDesk desk, HttpServer server) {
    this.book = book;
    this.desk = desk;
    this.forms = new LabForms(desk);
    this.predictions = new PredictionPages(desk);
    this.server = server;
  }

  /** Starts a book that is only read, without the learner's code. */
  public static BookServer start(Book book, int port) throws IOException {
    return start(book, LabDesk.NONE, port);
  }

  /**
   * Starts to listen.
   *
   * @param desk the learner's code
   * @param port 0 takes a free one
   * @throws IOException if the port is taken
   */
  public static BookServer start(Book book, LabDesk desk, int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    BookServer started = new BookServer(book, desk, server);
    server.setExecutor(started.threads);
    server.createContext("/", started::answer);
    server.start();
    return started;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "book");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the address of a page; "" is the first page. */
  public URI address(String page) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      route(exchange);
    }
  }

  private void route(HttpExchange exchange) throws IOException {
    try {
      RequestGuard.headers(exchange.getResponseHeaders(), false);
      Optional<RequestGuard.Refusal> refusal = guard.refuse(exchange.getRequestHeaders());
      if (refusal.isPresent()) {
        refuse(exchange, refusal.get());
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> page(exchange);
        case "POST" -> form(exchange);
        default -> refuse(exchange, new RequestGuard.Refusal(405, "The book is only read."));
      }
    } catch (RuntimeException e) {
      refuse(exchange, new RequestGuard.Refusal(500, "The book cannot show this page: " + e));
    }
  }

  private void form(HttpExchange exchange) throws IOException {
    Optional<Map<String, String>> form = FormFields.of(exchange);
    if (form.isEmpty()) {
      refuse(exchange, new RequestGuard.Refusal(413, "No form of the book is as large as this."));
      return;
    }
    String token = form.get().get(RequestGuard.FIELD);
    Optional<RequestGuard.Refusal> refusal = guard.refuseForm(exchange.getRequestHeaders(), token);
    if (refusal.isEmpty()) {
      refusal =
          exchange.getRequestURI().getRawPath().equals(PredictionPages.PATH)
              ? predictions.post(exchange, form.get())
              : forms.post(exchange, form.get());
    }
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (!NAME.matcher(path).matches()) {
      missing(exchange, "");
      return;
    }
    if (path.equals(FLEET)) {
      send(exchange, 200, Book.Item.text("application/json", desk.fleet().json()));
      return;
    }
    String name = path.substring(1);
    if (name.isEmpty() || name.endsWith("/")) {
      // Relative links need the page's own name.
      exchange.getResponseHeaders().set("Location", "/" + name + PageName.HOME);
      send(exchange, 302, Book.Item.text(Book.HTML, ""));
      return;
    }
    Optional<Book.Item> item =
        book.item(name, this::panel, html -> guard.meta() + tallies() + predictions.meta(html));
    if (item.isEmpty()) {
      missing(exchange, name);
      return;
    }
    if (item.get().type().startsWith("image/")) {
      RequestGuard.headers(exchange.getResponseHeaders(), true);
    }
    send(exchange, 200, item.get());
  }

  /** {"1":[2,5], …}: how many tasks of each lab are done, for the marks in the contents. */
  private String tallies() {
    StringJoiner out = new StringJoiner(",", "{", "}");
    desk.tallies()
        .forEach(
            (lab, tally) ->
                out.add("\"" + lab + "\":[" + tally.done() + "," + tally.tasks() + "]"));
    return "<meta name=\"book-progress\" content=\"" + Html.escaped(out.toString()) + "\">";
  }

  /** Returns what a lab's page shows about the learner's code; "" for other pages. */
  private String panel(String file) {
    Matcher lab = LAB.matcher(file);
    return lab.matches()
        ? desk.lab(Integer.parseInt(lab.group(1)))
            .map(view -> LabPanel.html(view, guard.token(), book.files()))
            .orElse("")
        : "";
  }

  private void missing(HttpExchange exchange, String name) throws IOException {
    send(exchange, 404, Book.Item.text(Book.HTML, book.missing(name)));
  }

  private static void refuse(HttpExchange exchange, RequestGuard.Refusal refusal)
      throws IOException {
    send(
        exchange,
        refusal.status(),
        Book.Item.text("text/plain; charset=utf-8", refusal.why() + "\n"));
  }

  private static void send(HttpExchange exchange, int status, Book.Item item) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", item.type());
    boolean body = !exchange.getRequestMethod().equals("HEAD") && item.bytes().length > 0;
    exchange.sendResponseHeaders(status, body ? item.bytes().length : -1);
    if (body) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(item.bytes());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
