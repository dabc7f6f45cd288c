package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.runner.Labs;
import jobsinpractice.testkit.Colours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The fleet's dashboard")
class BookSectionIT {
  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  @DisplayName("starts the book, and its tab leads to the page of the lab")
  void tab(@TempDir Path folder) throws IOException, InterruptedException {
    MiniCourse mini = MiniCourse.in(folder);
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(none, none, Colours.NONE, false);
    Course course = new Course(Labs.at(mini.root()), mini.root(), terminal);
    try (RedisServer server = RedisServer.options().start();
        Redis redis = Redis.connect(server.url())) {
      Dashboard.Builder builder = Dashboard.builder(redis);
      new FleetPages(course, 1).accept(builder);
      try (Dashboard dashboard = builder.build().start()) {
        assertThat(get(dashboard.address().resolve("/lab")).body()).contains("href=\"/book\"");
        HttpResponse<String> tab = get(dashboard.address().resolve("/book"));
        assertThat(tab.statusCode()).isEqualTo(302);
        URI page = URI.create(tab.headers().firstValue("Location").orElseThrow());
        assertThat(page.getPath()).isEqualTo("/labs/lab1/index.html");
        assertThat(get(page).body()).contains("How busy", "Run the tests");
      }
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
