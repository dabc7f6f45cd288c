package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sidekiq's own pages, real ones, and a reader who presses their buttons as a browser would. */
final class SidekiqPages implements AutoCloseable {
  private static final Pattern FORM = Pattern.compile("(?si)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern INPUT = Pattern.compile("(?si)<input\\b[^>]*>");
  private static final Pattern PORT = Pattern.compile("WEBrick::\\S+#start:.* port=(\\d+)");

  private final RubyProcess rackup;
  private final String address;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  SidekiqPages(String redisUrl) {
    // sh joins the two outputs: webrick says on the second one which free port it took.
    rackup =
        RubyProcess.start(
            "pages",
            redisUrl,
            "sh",
            "-c",
            "exec rackup -s webrick -o 127.0.0.1 -p 0 -q -E deployment config.ru 2>&1");
    address = "http://127.0.0.1:" + port();
  }

  private String port() {
    var out = new BufferedReader(new InputStreamReader(rackup.process.getInputStream(), UTF_8));
    List<String> said = new ArrayList<>();
    try {
      for (String line; (line = out.readLine()) != null; said.add(line)) {
        Matcher port = PORT.matcher(line);
        if (!port.find()) continue;
        Thread rest = new Thread(() -> out.lines().forEach(any -> {}), "pages-log");
        rest.setDaemon(true);
        rest.start();
        return port.group(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("Sidekiq's pages did not start: " + said);
  }

  /** The page's text; fails for anything but success. */
  String read(String path) {
    return send(request(path).GET().build());
  }

  int status(String path) {
    return response(request(path).GET().build()).statusCode();
  }

  int statusWithoutToken(String action) {
    return response(request(action).POST(HttpRequest.BodyPublishers.noBody()).build()).statusCode();
  }

  /**
   * Presses a button of the first form on the page that contains {@code within}: sends its hidden
   * fields (the CSRF token among them), the button, and what was ticked.
   *
   * @param ticked names and values
   */
  void press(String path, String button, String within, String... ticked) {
    String page = read(path);
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      String inside = form.group(2);
      boolean here = form.group().contains(within);
      if (!here || !inside.matches("(?s).*name=['\"]" + button + "['\"].*")) continue;
      String action = attribute(form.group(1), "action");
      List<String> fields = hidden(inside);
      fields.add(pair(button, "1"));
      for (int i = 0; i < ticked.length; i += 2) fields.add(pair(ticked[i], ticked[i + 1]));
      send(
          request(action == null ? path : action)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
              .build());
      return;
    }
    throw new AssertionError("no button " + button + " near " + within + " on " + path + page);
  }

  private static List<String> hidden(String form) {
    List<String> fields = new ArrayList<>();
    Matcher input = INPUT.matcher(form);
    while (input.find()) {
      if (!"hidden".equals(attribute(input.group(), "type"))) continue;
      fields.add(pair(attribute(input.group(), "name"), attribute(input.group(), "value")));
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=(['\"])(.*?)\\1").matcher(tag);
    if (!value.find()) return null;
    return value
        .group(2)
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&");
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept-Language", "en");
  }

  private String send(HttpRequest request) {
    HttpResponse<String> response = response(request);
    if (response.statusCode() != 200) {
      throw new AssertionError(
          request + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> response(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    rackup.close();
  }
}
