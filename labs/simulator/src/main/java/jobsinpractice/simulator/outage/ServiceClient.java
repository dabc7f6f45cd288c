package jobsinpractice.simulator.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Charges cards at a {@link CollapsingServer}, and gives up after a timeout. */
public final class ServiceClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Duration timeout;

  /** Uses the timeout of this outage. */
  public ServiceClient(Outage outage) {
    this.timeout = Duration.ofMillis((long) (outage.timeout() * 1000));
  }

  /**
   * Charges the card of an order.
   *
   * @param attempt 0 for the first one
   * @throws ServiceException if the service did not charge it, or did not answer in time
   */
  public void charge(int port, long order, int attempt)
      throws ServiceException, InterruptedException {
    int status;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/charges/" + order))
              .timeout(timeout)
              .header(CollapsingServer.ATTEMPT, Integer.toString(attempt))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      status = 0;
    }
    if (status != 200) throw new ServiceException(status);
  }
}
