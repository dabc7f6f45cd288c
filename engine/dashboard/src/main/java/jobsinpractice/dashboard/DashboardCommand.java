package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the dashboard until a signal ends it. */
@Command(
    name = "dashboard",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Web pages for the jobs in the Redis that REDIS_URL names.",
    footer = {
      "",
      "The password of --user is read from DASHBOARD_PASSWORD, so that no list of processes shows it."
    })
public final class DashboardCommand implements Callable<Integer> {
  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Where to listen (4567); 0 takes a free port.")
  private int port = 4567;

  @Option(
      names = {"-b", "--bind"},
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (127.0.0.1). Any other needs --user or --proxy-header.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Require this user and the password in DASHBOARD_PASSWORD.")
  private String user;

  @Option(
      names = "--proxy-header",
      paramLabel = "HEADER",
      description = "Trust the user in this header of a reverse proxy; needs --proxy.")
  private String proxyHeader;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "The proxy's address; repeat it for more.")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "A host name to accept, in addition to localhost; repeat it for more.")
  private List<String> hosts = new ArrayList<>();

  @Option(names = "--hide-arguments", description = "Show no argument of any job.")
  private boolean hideArguments;

  @Option(
      names = "--hide-name",
      paramLabel = "REGEX",
      description =
          "Also hide the values of fields with such a name (password, token, and so on are hidden).")
  private List<String> hiddenNames = new ArrayList<>();

  @Option(names = "--hide-text", paramLabel = "REGEX", description = "Hide all text that matches.")
  private List<String> hiddenTexts = new ArrayList<>();

  private final Map<String, String> environment;

  public DashboardCommand() {
    this(System.getenv());
  }

  DashboardCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new DashboardCommand());
    line.setExecutionExceptionHandler(
        (e, at, result) -> {
          at.getErr().println(e.getMessage());
          return e instanceof RedisUnavailable ? 1 : 2;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    String url = environment.getOrDefault("REDIS_URL", "redis://127.0.0.1:6379");
    Redis redis = Redis.connect(url);
    Dashboard dashboard = dashboard(redis).start();
    System.out.println("dashboard at " + dashboard.address() + ", Redis " + redis);
    Runtime.getRuntime().addShutdownHook(new Thread(dashboard::stop, "stop"));
    new CountDownLatch(1).await();
    return 0;
  }

  Dashboard dashboard(Redis redis) {
    Dashboard.Builder builder =
        Dashboard.builder(redis).bind(bind).port(port).access(access()).secrets(secrets());
    hosts.forEach(builder::host);
    return builder.build();
  }

  private Access access() {
    if (user != null) {
      String password =
          Optional.ofNullable(environment.get("DASHBOARD_PASSWORD"))
              .orElseThrow(
                  () -> new IllegalArgumentException("--user needs DASHBOARD_PASSWORD to be set"));
      return Access.basic(user, password);
    }
    if (proxyHeader != null) {
      return Access.proxyUser(proxyHeader, proxies.toArray(String[]::new));
    }
    return Access.open();
  }

  private Redaction secrets() {
    Redaction secrets = hideArguments ? Redaction.everyArgument() : Redaction.byName();
    for (String regex : hiddenNames) secrets = secrets.names(regex);
    for (String regex : hiddenTexts) secrets = secrets.texts(regex);
    return secrets;
  }
}
