package jobsinpractice.book;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the buttons of a lab's page do: run the tests, show a hint. Without JavaScript the browser
 * gets the page again; with it, the run's lines as they come.
 */
final class LabForms {
  private static final Pattern PATH = Pattern.compile("/labs/lab(\\d{1,4})/(run|hint)");

  private final LabDesk desk;
  private final Semaphore running = new Semaphore(1);

  LabForms(LabDesk desk) {
    this.desk = desk;
  }

  /** Returns why nothing was done; empty after it was done and answered. */
  Optional<RequestGuard.Refusal> post(HttpExchange exchange, Map<String, String> form)
      throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
    Optional<LabView> lab =
        path.matches() ? desk.lab(Integer.parseInt(path.group(1))) : Optional.empty();
    if (lab.isEmpty()) {
      return Optional.of(new RequestGuard.Refusal(404, "The book has no such form."));
    }
    return path.group(2).equals("run")
        ? run(exchange, lab.get())
        : hint(exchange, lab.get(), form.getOrDefault("task", ""));
  }

  private Optional<RequestGuard.Refusal> run(HttpExchange exchange, LabView lab)
      throws IOException {
    if (!running.tryAcquire()) {
      return Optional.of(
          new RequestGuard.Refusal(409, "Tests are running already. Wait for them."));
    }
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    if (accept == null || !accept.equals("text/plain")) {
      runAndRelease(lab, line -> {});
      seeOther(exchange, lab, "work");
      return Optional.empty();
    }
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    try (OutputStream out = begun(exchange)) {
      runAndRelease(lab, line -> write(out, line + "\n"));
    }
    return Optional.empty();
  }

  /** Starts an answer of unknown length. A reader who has left runs nothing. */
  private OutputStream begun(HttpExchange exchange) throws IOException {
    try {
      exchange.sendResponseHeaders(200, 0);
      return exchange.getResponseBody();
    } catch (IOException e) {
      running.release();
      throw e;
    }
  }

  /** Releases before the answer ends: the reader may ask for the next run at once. */
  private void runAndRelease(LabView lab, Consumer<String> lines) {
    try {
      desk.run(lab.number(), lines);
    } finally {
      running.release();
    }
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // The browser has gone. The run goes on, and its result is kept.
    }
  }

  private Optional<RequestGuard.Refusal> hint(HttpExchange exchange, LabView lab, String task)
      throws IOException {
    boolean known =
        lab.tasks().stream().anyMatch(each -> Integer.toString(each.number()).equals(task));
    if (!known) {
      return Optional.of(new RequestGuard.Refusal(404, "The lab has no such task."));
    }
    desk.hint(lab.number(), Integer.parseInt(task));
    seeOther(exchange, lab, "task-" + task);
    return Optional.empty();
  }

  private static void seeOther(HttpExchange exchange, LabView lab, String anchor)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Location", "/labs/lab" + lab.number() + "/index.html#" + anchor);
    exchange.sendResponseHeaders(303, -1);
  }
}
