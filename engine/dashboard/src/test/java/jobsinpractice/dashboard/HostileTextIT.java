package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody who can push can put any text anywhere. It is shown as text, everywhere. */
class HostileTextIT {
  private static final Pattern TAG = Pattern.compile("(?s)<(/?[a-zA-Z!][^>]*)>");

  @RegisterExtension final TestSite site = new TestSite();

  private static String json(Object value) {
    return Json.text(value);
  }

  private static Map<String, Object> job(String text) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("class", text);
    job.put("args", List.of(text, Map.of(text, text), List.of(text)));
    job.put("queue", text);
    job.put("jid", text);
    job.put("retry_count", 1);
    job.put("created_at", 1_700_000_000.5);
    job.put("error_class", text);
    job.put("error_message", text);
    job.put("error_backtrace", List.of(text));
    job.put("tags", List.of(text));
    job.put(text, text);
    return job;
  }

  private void everywhere(String text) {
    String payload = json(job(text));
    double now = Instant.now().getEpochSecond();
    site.pushRaw(text, payload);
    site.pushRaw(text, text);
    for (String set : List.of(Keys.RETRY, Keys.SCHEDULE, Keys.DEAD)) {
      site.addRaw(set, now + 60, payload);
      site.addRaw(set, now + 61, text);
    }
    String identity = text + ":1:0123456789ab";
    Map<String, Object> info = new LinkedHashMap<>();
    for (String name : List.of("hostname", "tag", "version", "identity", "pid")) {
      info.put(name, text);
    }
    info.put("queues", List.of(text));
    info.put("concurrency", 5);
    info.put("started_at", now);
    Map<String, String> beat =
        Map.of("info", json(info), "busy", "1", "beat", text, "quiet", text, "rss", text);
    Map<String, Object> work = Map.of("queue", text, "payload", payload, "run_at", (long) now);
    site.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, identity));
    site.redis.call(jedis -> jedis.hset(identity, beat));
    site.redis.call(jedis -> jedis.hset(Keys.work(identity), text, json(work)));
    Map<String, Object> periodic = Map.of("cron", text, "zone", "UTC", "job", job(text));
    site.redis.call(jedis -> jedis.hset("periodic", text, json(periodic)));
    Map<String, String> batch = Map.of("created", "1", "description", text, "parent", text);
    site.redis.call(jedis -> jedis.hset(Keys.batch("hostile"), batch));
    site.redis.call(jedis -> jedis.hset(Keys.batch("hostile", "failed"), text, text));
    site.redis.call(jedis -> jedis.zadd(Keys.BATCHES, Map.of("hostile", 1.0, text, 2.0)));
    String minute =
        java.time.format.DateTimeFormatter.ofPattern("'j|'uuMMdd'|'H:mm", Locale.ROOT)
            .withZone(java.time.ZoneOffset.UTC)
            .format(Instant.now());
    site.redis.call(jedis -> jedis.hset(minute, text + "|p", "3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></textarea></pre><svg onload=alert(1)>",
        "javascript:alert(1)",
        "{{ 7 * 7 }}{% raw %}<b>",
        "&lt;b&gt;&amp;#x3c;script&gt;",
        "<!--<script>",
        "\u202Eevil\u0000\u0007\u001b[31m<i>",
        "&action=delete-all#x?y=<u>",
        "]]><x:script>"
      })
  @DisplayName("markup in class, arguments, error, jid, queue, process and field names stays text")
  void markup(String text) {
    everywhere(text);
    String name = JobView.encoded(text);
    List<String> pages =
        List.of(
            "/busy",
            "/queues",
            "/queue?name=" + name,
            "/queue?name=" + name + "&text=" + name,
            "/retries",
            "/retries?class=" + name,
            "/retries?jid=" + name + "&text=" + name,
            "/scheduled",
            "/dead",
            "/classes",
            "/class?name=" + name,
            "/periodic",
            "/batches",
            "/batch?bid=hostile",
            "/job?jid=" + name,
            "/job?jid=none" + name,
            "/live");
    for (String page : pages) {
      String html = site.reader.get(page).body();
      assertThat(html).as(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
      assertThat(strangeTags(html)).as(page).isEmpty();
    }
    assertThat(site.reader.read("/retries")).contains("(unreadable)");
  }

  /** Tags that our templates do not have, or that have attributes which they do not have. */
  private static List<String> strangeTags(String html) {
    List<String> strange = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String inside = tag.group(1).toLowerCase(java.util.Locale.ROOT);
      // Quoted values are text; what is left are names.
      String names = inside.replaceAll("\"[^\"]*\"", "");
      boolean ours =
          !names.matches("(?s).*(\\bon\\w+|srcdoc|style)\\s*=.*") && !names.contains("'");
      boolean known = inside.matches("(?s)/?(" + OURS + ")(\\s.*|)");
      if (!ours || !known || inside.matches("(?s).*(href|action|src)=\"(javascript|data|//).*")) {
        strange.add(tag.group());
      }
      if (inside.startsWith("script") && !inside.contains("src=\"/assets/")) {
        strange.add(tag.group());
      }
    }
    return strange;
  }

  @Test
  @DisplayName("this test would notice")
  void notices() {
    for (String bad :
        List.of(
            "<img src=x>",
            "<script>",
            "<script src=\"//evil\">",
            "<a href=\"javascript:1\">",
            "<td onclick=\"1\">",
            "<p style=\"x\">",
            "<b x='1'>")) {
      assertThat(strangeTags("<p>" + bad + "</p>")).as(bad).isNotEmpty();
    }
  }

  private static final String OURS =
      "!doctype|html|head|meta|title|link|script|body|a|header|nav|ul|li|button|main|p|h1|h2|h3|div"
          + "|table|caption|thead|tbody|tr|th|td|form|input|label|details|summary|span|bdi|code|pre"
          + "|b|ol|dl|dt|dd|time|footer|section|figure|figcaption|output|select|option|canvas|br"
          + "|strong|em|small|fieldset|legend|aside|article|svg|noscript|template";

  @Test
  @DisplayName("secrets are hidden in lists, on the job's page and in its payload, and not found")
  void secrets() {
    Map<String, Object> job = job("Mail");
    job.put(
        "args",
        List.of(Map.of("user", "ann", "password", "geheim", "deep", Map.of("apiKey", "k3y"))));
    job.put("secret_token", "t0ken");
    site.addRaw(Keys.RETRY, 1_700_000_000, json(job));

    for (String page : List.of("/retries", "/job?jid=Mail")) {
      assertThat(site.reader.read(page))
          .as(page)
          .contains("ann", "[hidden]")
          .doesNotContain("geheim", "k3y", "t0ken");
    }
    assertThat(site.reader.read("/retries?text=geheim")).contains("No job matches");
    assertThat(site.reader.read("/retries?text=ann")).contains("1 matches");
  }

  @Test
  @DisplayName("texts that match are hidden wherever they stand; or every argument is")
  void moreSecrets() {
    Map<String, Object> job = job("Mail");
    job.put("args", List.of("card 4111-1111-1111-1111"));
    job.put("error_message", "refused 4111-1111-1111-1111");
    job.put("error_backtrace", List.of("at 4111-1111-1111-1111"));
    job.put("error_class", "Refused::4111-1111-1111-1111");
    job.put("tags", List.of("4111-1111-1111-1111", Map.of("password", "geheim")));
    site.addRaw(Keys.RETRY, 1_700_000_000, json(job));

    Redaction cards = Redaction.byName().texts("\\d{4}(-\\d{4}){3}");
    try (Dashboard dashboard = Dashboard.builder(site.redis).secrets(cards).build().start()) {
      for (String page : List.of("/retries", "/job?jid=Mail")) {
        assertThat(new Reader(dashboard.address()).read(page))
            .as(page)
            .contains("refused [hidden]")
            .doesNotContain("4111", "geheim");
      }
      for (String secret : List.of("4111", "4111-1111-1111-1111", "geheim", "1111-1")) {
        assertThat(new Reader(dashboard.address()).read("/retries?text=" + secret))
            .as(secret)
            .contains("No job matches");
      }
    }
    try (Dashboard dashboard =
        Dashboard.builder(site.redis).secrets(Redaction.everyArgument()).build().start()) {
      for (String page : List.of("/retries", "/job?jid=Mail")) {
        assertThat(new Reader(dashboard.address()).read(page)).doesNotContain("card 4111");
      }
    }
  }

  @Test
  @DisplayName("a packed backtrace is unpacked; one that would unpack to gigabytes is not")
  void backtraces() {
    byte[] lines = Json.write(List.of("lib/mail.rb:7:in `send'", "lib/mail.rb:9"));
    assertThat(Backtrace.read(packed(lines))).hasSize(2).first().asString().contains("mail.rb:7");

    byte[] bomb = new byte[50_000_000];
    java.util.Arrays.fill(bomb, (byte) '[');
    assertThat(Backtrace.read(packed(bomb)).get(0)).contains("longer than");
    assertThat(Backtrace.read("no base64 $$$")).isEmpty();
    assertThat(Backtrace.read(7L)).isEmpty();
  }

  private static String packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + 64];
    int length = deflater.deflate(out);
    return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(out, length));
  }

  @Test
  @DisplayName("numbers, times and scores that make no sense break no page")
  void nonsense() {
    String payload = "{\"class\":\"Mail\",\"args\":[1e999,{\"a\":null}],\"jid\":\"%s\",%s}";
    String odd = "\"created_at\":\"x\",\"enqueued_at\":-1e30,\"retry_count\":\"no\",\"retry\":{}";
    double[] scores = {0, -5, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-9};
    for (int i = 0; i < scores.length; i++) {
      site.addRaw(Keys.RETRY, scores[i], String.format(Locale.ROOT, payload, "j" + i, odd));
    }
    site.pushRaw("q", String.format(Locale.ROOT, payload, "q1", odd));
    site.redis.call(jedis -> jedis.set(Keys.PROCESSED, "12"));
    site.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, "odd", ""));
    site.redis.call(jedis -> jedis.hset("odd", Map.of("info", "[]", "busy", "1e9", "beat", "?")));

    for (String page : List.of("/busy", "/queues", "/queue?name=q", "/retries", "/job?jid=q1")) {
      assertThat(site.reader.read(page)).as(page).contains("</html>");
    }
    for (int i = 0; i < scores.length; i++) {
      String page = site.reader.read("/job?jid=j" + i);
      assertThat(page).as("score " + scores[i]).contains("Retries");
      site.reader.press("/job?jid=j" + i, "delete", "name=\"job\"");
    }
    assertThat(site.set(Keys.RETRY)).isEmpty();
  }
}
