package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get through. */
class GuardIT {
  @RegisterExtension final TestSite site = new TestSite();

  @BeforeEach
  void aQueueAndADeadJob() {
    site.client.push(JobRequest.of("Mail", 1).queue("mailers"));
    site.addRaw(Keys.DEAD, 1_700_000_000.25, "{\"class\":\"Mail\",\"args\":[],\"jid\":\"d\"}");
  }

  /** Type and content of every key. */
  private Map<String, Object> everything() {
    return everything(site.redis);
  }

  private static Map<String, Object> everything(Redis redis) {
    Map<String, Object> all = new HashMap<>();
    for (String key : redis.call(jedis -> jedis.keys("*"))) {
      byte[] dump = redis.call(jedis -> jedis.dump(key));
      all.put(key, List.of(dump.length, java.util.Arrays.hashCode(dump)));
    }
    return all;
  }

  private HttpResponse<String> pause(List<String> headers, String... more) {
    String[] fields = new String[4 + more.length];
    System.arraycopy(new String[] {"queue", "mailers", "do", "pause"}, 0, fields, 0, 4);
    System.arraycopy(more, 0, fields, 4, more.length);
    return site.reader.post("/queues", headers, fields);
  }

  private boolean paused() {
    return site.redis.call(jedis -> jedis.sismember(Keys.PAUSED, "mailers"));
  }

  @Test
  @DisplayName("a form without a token, with a wrong one, or with another browser's does nothing")
  void forgedTokens() {
    assertThat(pause(List.of()).statusCode()).isEqualTo(403);
    assertThat(pause(List.of(), "_token", "").statusCode()).isEqualTo(403);
    site.reader.read("/queues");
    assertThat(pause(List.of(), "_token", "0".repeat(64)).statusCode()).isEqualTo(403);
    String others = new Reader(site.reader.address()).token("/queues");
    assertThat(pause(List.of(), "_token", others).statusCode()).isEqualTo(403);
    assertThat(paused()).isFalse();

    String ours = site.reader.token("/queues");
    assertThat(pause(List.of(), "_token", ours).statusCode()).isEqualTo(200);
    assertThat(paused()).isTrue();
  }

  @Test
  @DisplayName("a form from another site does nothing, even with the right token")
  void otherOrigins() {
    String token = site.reader.token("/queues");
    for (String origin :
        List.of(
            "http://evil.example", "null", "http://127.0.0.1:1", "https://localhost", "http://[")) {
      assertThat(pause(List.of("Origin", origin), "_token", token).statusCode())
          .as(origin)
          .isEqualTo(403);
    }
    for (String from : List.of("cross-site", "same-site")) {
      assertThat(pause(List.of("Sec-Fetch-Site", from), "_token", token).statusCode())
          .as(from)
          .isEqualTo(403);
    }
    assertThat(paused()).isFalse();

    String own = "http://" + site.reader.address().getAuthority();
    pause(List.of("Origin", own, "Sec-Fetch-Site", "same-origin"), "_token", token);
    assertThat(paused()).isTrue();
  }

  @Test
  @DisplayName("a token in the address, or a form of another content type, does nothing")
  void otherForms() {
    String token = site.reader.token("/queues");
    HttpResponse<String> inAddress =
        site.reader.post(
            "/queues?_token=" + token + "&queue=mailers&do=pause", List.of(), "x", "y");
    assertThat(inAddress.statusCode()).isEqualTo(403);
    for (String type : List.of("text/plain", "application/json", "multipart/form-data")) {
      HttpRequest request =
          HttpRequest.newBuilder(site.reader.address().resolve("/queues"))
              .header("Content-Type", type)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "_token=" + token + "&queue=mailers&do=pause"))
              .build();
      assertThat(site.reader.send(request).statusCode()).as(type).isEqualTo(403);
    }
    assertThat(paused()).isFalse();
  }

  @Test
  @DisplayName("reading every page, with whatever in the address, changes nothing in Redis")
  void readingChangesNothing() {
    Map<String, Object> before = everything();
    for (String path : PAGES) {
      for (String more :
          List.of("", "do=pause&queue=mailers", "do=delete-all&job=x", "do=clear&name=mailers")) {
        String address = path + (path.contains("?") ? "&" : "?") + more;
        assertThat(site.reader.get(address).statusCode()).as(address).isBetween(200, 404);
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  private static final List<String> PAGES =
      List.of(
          "/",
          "/busy",
          "/queues",
          "/queue?name=mailers",
          "/retries",
          "/scheduled",
          "/dead",
          "/classes",
          "/class?name=Mail",
          "/class/numbers?name=Mail",
          "/periodic",
          "/batches",
          "/batch?bid=b",
          "/job?jid=d",
          "/metrics",
          "/live");

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  @DisplayName("other methods are refused")
  void methods(String method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.reader.address().resolve("/queues"))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (method.equals("TRACE")) {
      assertThat(raw("TRACE /queues HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 405");
      return;
    }
    assertThat(site.reader.send(request.build()).statusCode()).isEqualTo(405);
  }

  @Test
  @DisplayName("every answer forbids the browser what the pages do not need")
  void headers() {
    for (String path : List.of("/busy", "/nowhere", "/assets/app.css")) {
      HttpResponse<String> answer = site.reader.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe", "http:", "data:", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
    assertThat(site.reader.get("/busy").headers().firstValue("Cache-Control")).contains("no-store");
    List<String> cookies =
        new Reader(site.reader.address()).get("/busy").headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0)).contains("HttpOnly").contains("SameSite=Strict");
  }

  @Test
  @DisplayName("no page has a script, a style or a handler in its text: the policy would stop it")
  void nothingInline() {
    for (String path : PAGES) {
      if (path.contains("numbers") || path.equals("/metrics")) continue;
      assertThat(site.reader.get(path).body())
          .as(path)
          .doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)")
          .doesNotContainPattern("(?i)<style\\b|\\sstyle=\"|\\son\\w+=\"|javascript:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../Dashboard.class",
        "/assets/..%2f..%2fDashboard.class",
        "/assets/%2e%2e/%2e%2e/views/layout.html",
        "/assets/..;/app.css",
        "/assets//etc/passwd",
        "/assets/app.css/",
        "/assets/",
        "/assets/app.css%00.js",
        "/assets/app.css%0d%0aX-Evil:1",
        "/views/layout.html",
        "/META-INF/MANIFEST.MF",
        "//evil.example/",
        "/..%5c..%5cwindows",
        "/queues/..%2f..%2f",
        "/%",
        "/busy;jsessionid=1/../../etc"
      })
  @DisplayName("a path leads to a page of ours, or nowhere")
  void paths(String path) {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).as(path).containsPattern("^HTTP/1.1 (40[04]|30\\d|200)");
    assertThat(answer).doesNotContain("root:x:", "{% block", "Manifest-Version", "X-Evil: 1");
    if (answer.startsWith("HTTP/1.1 200")) assertThat(path).startsWith("/assets/app.css");
    assertThat(answer).doesNotContain("Location: //").doesNotContain("Location: http://evil");
  }

  @Test
  @DisplayName("only the names of this machine are served: another one could be pointed at it")
  void hosts() {
    for (String host : List.of("evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io")) {
      String answer = raw("GET /busy HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(host).containsPattern("^HTTP/1.1 4(21|00)").doesNotContain("Processes");
    }
    for (String host : List.of("localhost:8080", "127.0.0.1", "LOCALHOST", "[::1]:9")) {
      String answer = raw("GET /busy HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(host).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 70_000, 1_000_000})
  @DisplayName("a form is refused by an answer, not by a connection that breaks")
  void refusedByAnAnswer(int bytes) {
    String answer =
        raw(
            "POST /queues HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Content-Length: "
                + bytes
                + "\r\n\r\n"
                + "x".repeat(bytes)
                + "GET /busy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + (bytes > RequestGuard.LARGEST_REQUEST ? 413 : 403));
    assertThat(answer).as("what is sent next").contains("HTTP/1.1 200 OK");
  }

  @Test
  @DisplayName("what is too large is refused, however it comes; the pages live on")
  void oversized() {
    String token = site.reader.token("/queues");
    HttpResponse<String> form =
        site.reader.post("/queues", List.of(), "_token", token, "queue", "x".repeat(100_000));
    assertThat(form.statusCode()).isEqualTo(413);

    HttpRequest endless =
        HttpRequest.newBuilder(site.reader.address().resolve("/queues"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[1_000_000])))
            .build();
    assertThat(site.reader.send(endless).statusCode()).isEqualTo(413);

    String many = "a=1&".repeat(5_000);
    HttpRequest keys =
        HttpRequest.newBuilder(site.reader.address().resolve("/queues"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(many))
            .build();
    assertThat(site.reader.send(keys).statusCode()).isBetween(400, 413);

    assertThat(site.reader.get("/busy?x=" + "y".repeat(20_000)).statusCode()).isBetween(414, 431);
    assertThat(site.reader.get("/busy", "X-Long", "y".repeat(20_000)).statusCode())
        .isBetween(413, 431);
    assertThat(site.reader.get("/busy").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("on any address but loopback it does not start without a login")
  void bindsNowhereElse() {
    for (String address : List.of("0.0.0.0", "::", "192.0.2.1")) {
      assertThatThrownBy(() -> Dashboard.builder(site.redis).bind(address).build())
          .hasMessageContaining("Bind it to 127.0.0.1")
          .hasMessageContaining("--user");
    }
    Dashboard.builder(site.redis).bind("::1").build();
    assertThatThrownBy(() -> Access.basic("ann", "short")).hasMessageContaining("8 characters");
    assertThatThrownBy(() -> Access.proxyUser("X-User")).hasMessageContaining("proxy's address");
  }

  @Test
  @DisplayName("basic authentication asks for user and password, before anything else is done")
  void basicAuthentication() {
    Dashboard.Builder with =
        Dashboard.builder(site.redis).access(Access.basic("ann", "correct horse"));
    try (Dashboard dashboard = with.build().start()) {
      Reader reader = new Reader(dashboard.address());
      for (String path :
          List.of("/busy", "/metrics", "/assets/app.css", "/nowhere", "/live/events")) {
        HttpResponse<String> refused = reader.get(path);
        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(refused.body()).doesNotContain("mailers", "redis://");
      }
      assertThat(reader.get("/busy", "Authorization", basic("ann:wrong horse")).statusCode())
          .isEqualTo(401);
      assertThat(reader.get("/busy", "Authorization", "Basic %%%").statusCode()).isEqualTo(401);
      assertThat(reader.get("/busy", "Authorization", basic("ann")).statusCode()).isEqualTo(401);
      HttpResponse<String> in = reader.get("/busy", "Authorization", basic("ann:correct horse"));
      assertThat(in.statusCode()).isEqualTo(200);
      assertThat(in.body()).contains("Signed in as");
    }
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a proxy's user is believed from the proxy's address only")
  void proxyUser() {
    Dashboard.Builder near =
        Dashboard.builder(site.redis).access(Access.proxyUser("X-User", "127.0.0.1"));
    try (Dashboard dashboard = near.build().start()) {
      Reader reader = new Reader(dashboard.address());
      assertThat(reader.get("/busy").statusCode()).isEqualTo(403);
      assertThat(reader.get("/busy", "X-User", " ").statusCode()).isEqualTo(403);
      assertThat(reader.get("/busy", "X-User", "ann").body()).contains("Signed in as", "ann");
    }
    Dashboard.Builder far =
        Dashboard.builder(site.redis).access(Access.proxyUser("X-User", "192.0.2.7"));
    try (Dashboard dashboard = far.build().start()) {
      Reader reader = new Reader(dashboard.address());
      assertThat(reader.get("/busy", "X-User", "ann").statusCode()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("one user's form does not work for another user")
  void tokenOfAnotherUser() {
    Dashboard.Builder near =
        Dashboard.builder(site.redis).access(Access.proxyUser("X-User", "127.0.0.1"));
    try (Dashboard dashboard = near.build().start()) {
      Reader reader = new Reader(dashboard.address());
      String page = reader.get("/queues", "X-User", "ann").body();
      String token = page.replaceAll("(?s).*?name=\"_token\" value=\"([0-9a-f]+)\".*", "$1");
      List<String> asBob = List.of("X-User", "bob");
      HttpResponse<String> answer =
          reader.post("/queues", asBob, "_token", token, "queue", "mailers", "do", "pause");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(paused()).isFalse();
    }
  }

  @Test
  @DisplayName("a signal goes to living processes, not to an invented key")
  void signalsToInventedNames() {
    String token = site.reader.token("/queues");
    Map<String, Object> before = everything();
    site.reader.post(
        "/busy", List.of(), "_token", token, "do", "stop", "identity", "queue:mailers");
    assertThat(everything()).isEqualTo(before);
    site.reader.post("/queues", List.of(), "_token", token, "do", "pause", "queue", "unknown");
    site.reader.post("/queue", List.of(), "_token", token, "do", "delete", "queue", "dead");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  @DisplayName("a port that is taken, and a Redis that is away, are said in one line")
  void trouble() {
    URI taken = site.reader.address();
    assertThatThrownBy(() -> Dashboard.builder(site.redis).port(taken.getPort()).build().start())
        .hasMessageContaining("Port " + taken.getPort())
        .hasMessageContaining("Choose another one");
  }

  /** What a server answers to these very bytes. */
  private String raw(String request) {
    URI address = site.reader.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
      for (int i = 0; i < bytes.length; i += 500) { // piece by piece, as over a slow line
        out.write(bytes, i, Math.min(500, bytes.length - i));
      }
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
