package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can take from the pages' readers: little, and not for long. */
class LimitsIT {
  @RegisterExtension final TestSite site = new TestSite();

  private static final String POST =
      "POST /queues HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nContent-Type: ";

  private Socket send(String bytes) throws IOException {
    URI address = site.reader.address();
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    return socket;
  }

  /** Empty for a connection that was closed without an answer. */
  private static String status(Socket socket) {
    try {
      return new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private String answer(String bytes) throws IOException {
    try (Socket socket = send(bytes)) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain"})
  @DisplayName("forms that never arrive keep no page from being read, and are given up soon")
  void formsThatNeverArrive(String type) throws IOException {
    site.client.push(JobRequest.of("Mail").queue("mailers"));
    String token = site.reader.token("/queues");
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) silent.add(send(POST + type + "\r\n\r\n"));
      for (int i = 0; i < 20; i++) assertThat(site.reader.get("/busy").statusCode()).isEqualTo(200);
      int refused = 0;
      for (Socket socket : silent) if (status(socket).startsWith("HTTP/1.1 503")) refused++;
      assertThat(refused).as("refused unread: more than are waited for").isGreaterThan(30);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  site.reader
                          .post(
                              "/queues", List.of(), "_token", token, "queue", "mailers", "do",
                              "pause")
                          .statusCode()
                      == 200);
    } finally {
      for (Socket socket : silent) socket.close();
    }
  }

  @Test
  @DisplayName("a form that arrives byte by byte is given up as a whole, not byte by byte")
  void formsThatTrickle() throws IOException {
    try (Socket slow = send(POST + "application/x-www-form-urlencoded\r\n\r\n")) {
      await()
          .atMost(Duration.ofSeconds(15))
          .pollInterval(Duration.ofMillis(200))
          .ignoreExceptionsInstanceOf(java.net.SocketTimeoutException.class)
          .until(
              () -> {
                try {
                  slow.getOutputStream().write('x');
                  slow.setSoTimeout(1);
                  return slow.getInputStream().read() < 0;
                } catch (java.net.SocketTimeoutException e) {
                  return false;
                } catch (IOException e) {
                  return true; // closed
                }
              });
    }
  }

  @Test
  @DisplayName("after ten wrong passwords in a minute none from there is looked at; then again")
  void guesses() {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    Dashboard.Builder with =
        Dashboard.builder(site.redis).clock(clock).access(Access.basic("ann", "correct horse"));
    try (Dashboard dashboard = with.build().start()) {
      Reader reader = new Reader(dashboard.address());
      for (int i = 0; i < 50; i++) assertThat(reader.get("/busy").statusCode()).isEqualTo(401);
      for (int i = 0; i < LoginThrottle.FROM_ONE; i++) {
        assertThat(as(reader, "Basic", "ann:wrong horse " + i).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> right = as(reader, "Basic", "ann:correct horse");
      assertThat(right.statusCode()).isEqualTo(429);
      assertThat(right.headers().firstValue("Retry-After")).contains("60");
      clock.advance(Duration.ofSeconds(61));
      assertThat(as(reader, "Basic", "ann:correct horse").statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("guesses from many addresses are bounded together, and are forgotten")
  void guessesFromMany() {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    LoginThrottle guesses = new LoginThrottle(clock);
    for (int i = 0; i < LoginThrottle.FROM_ALL; i++) {
      assertThat(guesses.wait("192.0.2." + i)).isZero();
      guesses.wrong("192.0.2." + i);
    }
    assertThat(guesses.wait("198.51.100.1")).isEqualTo(60);
    clock.advance(Duration.ofSeconds(60));
    assertThat(guesses.wait("198.51.100.1")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "BASIC", "bAsIc"})
  @DisplayName("the scheme may be written in any case")
  void scheme(String scheme) {
    Dashboard.Builder with =
        Dashboard.builder(site.redis).access(Access.basic("ann", "correct: horse"));
    try (Dashboard dashboard = with.build().start()) {
      Reader reader = new Reader(dashboard.address());
      assertThat(as(reader, scheme, "ann:correct: horse").statusCode()).isEqualTo(200);
      assertThat(as(reader, scheme, "ann:wrong").statusCode()).isEqualTo(401);
    }
  }

  private static HttpResponse<String> as(Reader reader, String scheme, String credentials) {
    String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    return reader.get("/busy", "Authorization", scheme + " " + encoded);
  }

  @Test
  @DisplayName("another site can link to a page, but neither embed one nor make it search")
  void otherSites() {
    site.addRaw(Keys.DEAD, 1_700_000_000.25, "{\"class\":\"Mail\",\"args\":[],\"jid\":\"d\"}");
    for (String from : List.of("cross-site", "same-site")) {
      String[] link = {
        "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"
      };
      String[] frame = {
        "Sec-Fetch-Site", from, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"
      };
      for (String path : List.of("/busy", "/job?jid=d", "/dead?from=25")) {
        assertThat(site.reader.get(path, link).statusCode()).as(path).isEqualTo(200);
        assertThat(site.reader.get(path, frame).statusCode()).as(path).isEqualTo(403);
        assertThat(site.reader.get(path, "Sec-Fetch-Site", from).statusCode()).isEqualTo(403);
      }
      for (String path :
          List.of("/job?jid=none&longer=yes", "/dead?text=x", "/retries?class=x", "/live/events")) {
        String[] how = path.equals("/live/events") ? frame : link;
        assertThat(site.reader.get(path, how).statusCode()).as(path).isEqualTo(403);
        if (how == frame) continue;
        assertThat(site.reader.get(path, "Sec-Fetch-Site", "same-origin").statusCode())
            .as(path)
            .isBetween(200, 404)
            .isNotEqualTo(403);
        assertThat(site.reader.get(path, "Sec-Fetch-Site", "none").statusCode()).isNotEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /busy HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "GET /busy HTTP/1.1\r\nHost: localhost\nConnection: close\r\n\r\n",
        "GET /busy HTTP/1.1\r\nHost: localhost\r\nX: a\nConnection: close\r\n\r\n"
      })
  @DisplayName("a header line that ends without a carriage return is refused")
  void bareLineFeeds(String request) throws IOException {
    assertThat(answer(request)).startsWith("HTTP/1.1 400");
  }
}
