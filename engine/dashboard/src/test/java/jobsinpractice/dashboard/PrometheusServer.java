package jobsinpractice.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Prometheus of the PATH that scrapes one dashboard each second, with a folder of its own. */
final class PrometheusServer implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("\"alertname\":\"(\\w+)\"");
  private static final String CONFIG =
      """
      global: { scrape_interval: 1s, evaluation_interval: 1s }
      rule_files: [ "alerts-*.yml" ]
      scrape_configs:
        - job_name: jobs
          static_configs: [ { targets: [ "127.0.0.1:PORT" ] } ]
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final Process process;

  /** Starts it with all files alerts-*.yml of the folder. */
  PrometheusServer(Path folder, int port, int dashboardPort) throws IOException {
    address = URI.create("http://127.0.0.1:" + port + "/");
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(config, CONFIG.replace("PORT", String.valueOf(dashboardPort)));
    process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
  }

  boolean isReady() {
    if (!process.isAlive()) throw new IllegalStateException("Prometheus has ended");
    try {
      return get("-/ready").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the names of the alerts that fire, of those with these labels. */
  Set<String> firing(String labels) throws IOException {
    String query = "ALERTS{alertstate=\"firing\"" + labels + "}";
    String found =
        get("api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).body();
    if (!found.startsWith("{\"status\":\"success\"")) throw new IOException(found);
    Set<String> names = new TreeSet<>();
    NAME.matcher(found).results().map((MatchResult r) -> r.group(1)).forEach(names::add);
    return names;
  }

  private HttpResponse<String> get(String path) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(address.resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
