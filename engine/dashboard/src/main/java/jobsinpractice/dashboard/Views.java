package jobsinpractice.dashboard;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Makes pages out of templates ({@code views/*.html}), which escape all that they are given, inside
 * the one layout: navigation, counts, what the last action did.
 */
public final class Views {
  private final PebbleEngine engine;
  private final Redis redis;
  private final Csrf csrf;
  private final Flash flash;
  private final List<Section.Link> nav;

  Views(Redis redis, Csrf csrf, Flash flash, List<Section.Link> nav, TemplateFunctions words) {
    this.redis = redis;
    this.csrf = csrf;
    this.flash = flash;
    this.nav = nav;
    ClasspathLoader loader = new ClasspathLoader(Views.class.getClassLoader());
    loader.setPrefix("jobsinpractice/dashboard/views");
    loader.setSuffix(".html");
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .extension(words)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /**
   * Answers with a page.
   *
   * @param model what the template names; {@code path}, {@code counts} and {@code token} are there
   */
  public void page(Context request, String template, String title, Map<String, ?> model) {
    Map<String, Object> all = frame(request, title);
    all.put("counts", counts());
    all.put("flash", flash.take(csrf.browser(request)));
    all.putAll(model);
    request.html(rendered(template, all));
  }

  private FleetSummary counts() {
    try {
      return FleetSummary.of(redis);
    } catch (JedisDataException e) {
      return FleetSummary.UNKNOWN; // a key of a wrong type: this page might not need that key
    }
  }

  /** Needs no Redis: it may be what is missing. */
  void error(Context request, int status, String title, String message) {
    Map<String, Object> all = frame(request, title);
    all.put("counts", FleetSummary.UNKNOWN);
    all.put("flash", "");
    all.put("message", message);
    request.status(status).html(rendered("error", all));
  }

  /** Says on the next page of this browser what was done, and leads there. */
  public void done(Context request, String what, String path) {
    flash.put(csrf.browser(request), what);
    request.redirect(path, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** Answers with JSON: maps, lists, texts, numbers. */
  public void json(Context request, Object value) {
    request.contentType("application/json").result(Json.write(value));
  }

  private Map<String, Object> frame(Context request, String title) {
    Map<String, Object> frame = new HashMap<>();
    boolean known = csrf.known(request);
    frame.put("nav", known ? nav : List.of());
    frame.put("title", title);
    frame.put("path", request.path());
    frame.put("token", csrf.token(request));
    frame.put("user", csrf.user(request));
    frame.put("redis", known ? redis.toString() : "");
    return frame;
  }

  private String rendered(String template, Map<String, Object> model) {
    try {
      StringWriter out = new StringWriter();
      engine.getTemplate(template).evaluate(out, model);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
