package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab read")
class ReadIT {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S+");

  @Test
  @DisplayName("prints the address of the chapter, and serves the lab's page until it is stopped")
  void serves(@TempDir Path folder) throws IOException, InterruptedException {
    MiniCourse course = MiniCourse.in(folder);
    MiniCourse.write(course.root().resolve("chapters/01-busy.md"), "# 1 · Busy\n");
    Thread reading = new Thread(() -> course.type("read", "1"));
    reading.start();
    await().until(() -> course.screen().contains("Ctrl-C"));
    Matcher address = ADDRESS.matcher(course.screen());
    assertThat(address.find()).isTrue();
    assertThat(get(URI.create(address.group()))).contains("1 · Busy");
    assertThat(get(URI.create(address.group()).resolve("/labs/lab1/index.html")))
        .contains("Run the tests", "0 of 1 tasks done", "vscode://file/");
    reading.interrupt();
    reading.join();
    assertThat(course.root().resolve(".lab/book-port")).content().matches("\\d+\n");
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
