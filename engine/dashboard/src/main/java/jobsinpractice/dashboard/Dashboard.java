package jobsinpractice.dashboard;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jobsinpractice.engine.Redis;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The web pages, as a server of its own.
 *
 * <pre>
 * Dashboard dashboard = Dashboard.builder(redis).port(4567).build().start();
 * dashboard.address();   // http://127.0.0.1:4567/
 * dashboard.stop();
 * </pre>
 *
 * Safe by default: loopback only, and nowhere else without a login. It never closes the Redis that
 * it was given.
 */
public final class Dashboard implements AutoCloseable {
  /** Fewer than the engine's connections to Redis: no request waits for one of those. */
  private static final int THREADS = 24;

  private final String bind;
  private final int port;
  private final List<Section> sections;
  private final PageContext site;
  private final RequestBodies bodies = new RequestBodies();
  private final Javalin server;

  private Dashboard(Builder given) {
    bind = given.bind;
    port = given.port;
    sections = given.allSections();
    Assets assets = new Assets();
    assets.add("app.css", "jobsinpractice/dashboard/assets/app.css");
    assets.add("app.js", "jobsinpractice/dashboard/assets/app.js");
    assets.add("icon.svg", "jobsinpractice/dashboard/assets/icon.svg");
    assets.addFromWebjar("uplot.js", "uplot", "dist/uPlot.iife.min.js");
    assets.addFromWebjar("uplot.css", "uplot", "dist/uPlot.min.css");
    List<Section.Link> nav = new ArrayList<>();
    for (Section section : sections) {
      section.assets().forEach(assets::add);
      nav.addAll(section.nav());
    }
    Csrf csrf = new Csrf();
    TemplateFunctions words = new TemplateFunctions(assets, given.clock);
    Views views = new Views(given.redis, csrf, new Flash(), List.copyOf(nav), words);
    site = new PageContext(given.redis, given.clock, views, given.secrets);
    RequestGuard guard =
        new RequestGuard(given.access, given.hosts(), csrf, new LoginThrottle(given.clock), bodies);
    server =
        Javalin.create(
            config -> {
              limits(config);
              config.routes.before(guard::check);
              new ErrorPages(views).mount(config.routes);
              assets.mount(config.routes);
              if (!nav.isEmpty()) {
                config.routes.get("/", request -> request.redirect(nav.get(0).path()));
              }
              for (Section section : sections) section.mount(config.routes, site);
            });
  }

  private static void limits(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = RequestGuard.LARGEST_REQUEST;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("dashboard");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(8 * 1024);
          // A proxy in front may end a header elsewhere than we do, and let one request pass as
          // two.
          http.setHttpCompliance(HttpCompliance.STRICT);
        });
    config.jetty.modifyServletContextHandler(
        context -> {
          context.setMaxFormContentSize((int) RequestGuard.LARGEST_REQUEST);
          context.setMaxFormKeys(1_000);
        });
  }

  public static Builder builder(Redis redis) {
    return new Builder(redis);
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException when the port is taken
   */
  public Dashboard start() {
    try {
      server.start(bind, port);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "Port "
              + port
              + " at "
              + bind
              + " is not available ("
              + reason(e)
              + "). Choose another one; 0 takes a free port.",
          e);
    }
    for (Section section : sections) section.start(site);
    return this;
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) root = root.getCause();
    return String.valueOf(root.getMessage());
  }

  /** Where a browser finds it. */
  public URI address() {
    String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    if (host.contains(":")) host = "[" + host + "]";
    return URI.create("http://" + host + ":" + server.port() + "/");
  }

  public void stop() {
    for (Section section : sections) section.stop();
    server.stop();
    bodies.close();
  }

  @Override
  public void close() {
    stop();
  }

  /** How a dashboard is put together. Everything but the Redis has a default. */
  public static final class Builder {
    private final Redis redis;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Function<Redis, Object>> samples = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private String bind = "127.0.0.1";
    private int port;
    private Access access = Access.open();
    private Redaction secrets = Redaction.byName();
    private Clock clock = Clock.systemUTC();

    private Builder(Redis redis) {
      this.redis = redis;
    }

    /** The address to listen on. Any but a loopback one needs an {@link #access}. */
    public Builder bind(String address) {
      bind = address;
      return this;
    }

    /** 0, the default, takes a free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** Who may come in. */
    public Builder access(Access to) {
      access = to;
      return this;
    }

    /** A host name to accept, in addition to localhost; more calls add more. */
    public Builder host(String name) {
      named.add(name.toLowerCase(Locale.ROOT));
      return this;
    }

    /** What no page may show. */
    public Builder secrets(Redaction hidden) {
      secrets = hidden;
      return this;
    }

    /** Pages of another program, before the dashboard's own in the navigation. */
    public Builder section(Section added) {
      sections.add(added);
      return this;
    }

    /**
     * Adds a field to what live pages get each second: see {@link LivePages#with}.
     *
     * @param read answers anything that has a JSON form
     */
    public Builder sample(String field, Function<Redis, Object> read) {
      samples.put(field, read);
      return this;
    }

    public Builder clock(Clock fixed) {
      clock = fixed;
      return this;
    }

    /**
     * @throws IllegalStateException when it would be open to the network
     */
    public Dashboard build() {
      if (access instanceof Access.Open && !RequestGuard.isLoopback(bind)) {
        throw new IllegalStateException(
            "The dashboard at "
                + bind
                + " would be open to everyone who can reach it. Bind it to 127.0.0.1, or require a"
                + " user and a password (--user, Access.basic), or trust a proxy's user header"
                + " (--proxy-header, Access.proxyUser).");
      }
      return new Dashboard(this);
    }

    /** New ones for each dashboard: a section remembers the site that it is mounted in. */
    private List<Section> allSections() {
      LivePages live = new LivePages();
      samples.forEach(live::with);
      List<Section> all = new ArrayList<>(List.of(live));
      all.addAll(sections);
      all.addAll(
          List.of(
              new BusyPages(),
              new QueuesPages(),
              new SetPages(),
              new ClassPages(),
              new PeriodicPages(),
              new BatchPages(),
              new JobPages(),
              new Exporter()));
      return List.copyOf(all);
    }

    /** Behind a login any name will do: a page of another name has none of its passwords. */
    private Set<String> hosts() {
      if (!(access instanceof Access.Open)) return Set.of();
      Set<String> hosts = new HashSet<>(named);
      hosts.addAll(List.of("localhost", "127.0.0.1", "[::1]", bind.toLowerCase(Locale.ROOT)));
      return hosts;
    }
  }
}
