package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
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

/** Reads pages and presses buttons as a browser would, without being one. */
final class Reader {
  private static final Pattern FORM = Pattern.compile("(?si)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern INPUT = Pattern.compile("(?si)<input\\b[^>]*>");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Reader(URI address) {
    this.address = address;
  }

  URI address() {
    return address;
  }

  /** The page's text; fails for anything but success. */
  String read(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) request.headers(headers);
    return send(request.build());
  }

  /** The fields as names and values; nothing is added to them. */
  HttpResponse<String> post(String path, List<String> headers, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) pairs.add(pair(fields[i], fields[i + 1]));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
    return send(request.build());
  }

  /** The token of the first form on a page. */
  String token(String path) {
    Matcher input = INPUT.matcher(read(path));
    while (input.find()) {
      if (Csrf.FIELD.equals(attribute(input.group(), "name"))) {
        return attribute(input.group(), "value");
      }
    }
    throw new AssertionError("no form with a token on " + path);
  }

  /**
   * Presses the button {@code do=action} in the first form of the page that contains {@code
   * within}, with what is ticked; returns the page that follows.
   *
   * @param ticked names and values
   */
  String press(String path, String action, String within, String... ticked) {
    String page = read(path);
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      String inside = form.group(2);
      if (!form.group().contains(within) || !inside.contains("value=\"" + action + "\"")) continue;
      List<String> fields = new ArrayList<>();
      Matcher input = INPUT.matcher(inside);
      while (input.find()) {
        if (!"hidden".equals(attribute(input.group(), "type"))) continue;
        fields.add(attribute(input.group(), "name"));
        fields.add(attribute(input.group(), "value"));
      }
      fields.add("do");
      fields.add(action);
      fields.addAll(List.of(ticked));
      String to = attribute(form.group(1), "action");
      HttpResponse<String> response =
          post(to == null ? path : to, List.of(), fields.toArray(String[]::new));
      if (response.statusCode() != 200) {
        throw new AssertionError(action + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    }
    throw new AssertionError("no button " + action + " near " + within + " on " + path + page);
  }

  static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"(.*?)\"", Pattern.DOTALL).matcher(tag);
    return value.find() ? unescaped(value.group(1)) : null;
  }

  static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
