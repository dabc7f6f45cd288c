package jobsinpractice.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** The I/O job that fails: notifies a partner's server, and waits for its response. */
final class WebhookCaller {
  private final HttpClient http = HttpClient.newHttpClient();

  void call(int port, String customer, long event, Duration timeout)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/" + customer))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"event\":" + event + "}"))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) throw new IOException("partner " + customer + " answered " + status);
    } catch (HttpTimeoutException e) {
      throw new IOException(
          "partner " + customer + " did not answer within " + timeout.toMillis() + " ms");
    }
  }
}
