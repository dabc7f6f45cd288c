package jobsinpractice.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The book's server")
class BookServerIT {
  private SmallCourse course;
  private BookServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    course = SmallCourse.in(folder.resolve("clone")).with("../outside.md", "# secret");
    server = BookServer.start(new Book(course.root()), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("shows the files as they are now, with headers that allow a page nothing foreign")
  void pages() throws IOException {
    assertThat(get("/chapters/00-start.html"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-security-policy: default-src 'none'; script-src 'self';")
        .contains("X-content-type-options: nosniff", "<h1 id=\"0--start\">0 · Start</h1>")
        .contains("href=\"../labs/lab0/index.html\"><span>Next</span> Lab 0 · Start</a>");
    course.with("chapters/00-start.md", "# 0 · Changed\n\n**Why start?**\n\n## Late\n\nText.\n");
    assertThat(get("/chapters/00-start.html")).contains("0 · Changed");
    assertThat(get("/")).startsWith("HTTP/1.1 302").contains("Location: /index.html");
    assertThat(get("/index.html")).contains("A small course.", "Why start?");
    assertThat(get("/assets/index.js"))
        .contains("[\"chapters/00-start.html\",\"0 · Changed\",\"Late\",\"late\",\"Text.\"]");
  }

  @ParameterizedTest
  @DisplayName("has no page for a path that is a trick")
  @ValueSource(
      strings = {
        "/../outside.html",
        "/chapters/../../outside.html",
        "/%2e%2e/outside.html",
        "/chapters/%2e%2e/%2e%2e/outside.html",
        "/chapters/..%2f..%2foutside.html",
        "//outside.html",
        "/chapters/00-start.html%00",
        "/chapters\\00-start.html",
        "/.lab/redis.html",
        "/assets/../BookServer.class",
        "/assets/none.css",
        "/pom.xml.html",
        "/etc/passwd"
      })
  void tricks(String path) throws IOException {
    assertThat(get(path)).doesNotStartWith("HTTP/1.1 200").doesNotContain("secret");
  }

  @Test
  @DisplayName("answers no other host name, and no other method")
  void refused() throws IOException {
    assertThat(ask("GET /index.html HTTP/1.1\r\nHost: evil.example\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(ask("GET /index.html HTTP/1.0\r\n")).startsWith("HTTP/1.1 421");
    assertThat(ask("DELETE /index.html HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 405");
    assertThat(get("/none.html")).startsWith("HTTP/1.1 404").contains("no page of this name");
  }

  private String get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:1\r\n");
  }

  /** Sends bytes as they are: a client library would tidy up the path first. */
  private String ask(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address("").getPort())) {
      socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
