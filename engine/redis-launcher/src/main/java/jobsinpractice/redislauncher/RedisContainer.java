package jobsinpractice.redislauncher;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Runs Redis in a container, with Testcontainers, on a host port that stays the same after
 * restarts.
 */
final class RedisContainer implements RedisRunner {
  private static final String OWNER = "org.jobsinpractice.owner";
  private static final int INSIDE = 6379;

  private final String image = System.getProperty("kit.redis.image", "redis:7.4-alpine");
  private GenericContainer<?> container;
  private RedisVersion version;

  /** Finds a container engine, or throws. */
  RedisContainer() {
    hush();
    if (!engineInSight() || !DockerClientFactory.instance().isDockerAvailable()) {
      throw new RedisMissing(
          "no container engine is running", "Start Docker (or set DOCKER_HOST), or set REDIS_URL.");
    }
    removeLeftovers(DockerClientFactory.instance().client());
  }

  // Testcontainers logs a lot, but a lab's output is for the test report.
  private static void hush() {
    for (String logger : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
      String name = "org.slf4j.simpleLogger.log." + logger;
      System.setProperty(name, System.getProperty(name, "off"));
    }
  }

  // Testcontainers tries several ways in turn, which wastes time if no socket exists.
  private static boolean engineInSight() {
    String home = System.getProperty("user.home");
    return System.getenv("DOCKER_HOST") != null
        || System.getProperty("os.name").startsWith("Windows")
        || Files.exists(Path.of(home, ".testcontainers.properties"))
        || Files.exists(Path.of("/var/run/docker.sock"))
        || Files.exists(
            Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"))
        || Files.exists(Path.of(home, ".docker", "run", "docker.sock"))
        || Files.exists(Path.of(home, ".docker", "desktop", "docker.sock"));
  }

  // Testcontainers' own reaper does this, but some machines switch it off.
  private static void removeLeftovers(DockerClient docker) {
    for (Container c :
        docker.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec()) {
      if (!ProcessRecord.parse(c.getLabels().get(OWNER)).alive()) {
        docker.removeContainerCmd(c.getId()).withForce(true).exec();
      }
    }
  }

  @Override
  public String describe() {
    return image + " in a container" + (version == null ? "" : ", " + version);
  }

  @Override
  public void launch(Site site) throws PortTaken {
    if (container != null) {
      DockerClient docker = DockerClientFactory.instance().client();
      docker.startContainerCmd(container.getContainerId()).exec();
    } else {
      create(site);
    }
    awaitAnswer(site);
  }

  private void create(Site site) throws PortTaken {
    container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withCommand(command(image, site).toArray(String[]::new))
            .withExposedPorts(INSIDE)
            .withLabel(OWNER, ProcessRecord.ofThisJvm().toString())
            .withStartupTimeout(Duration.ofMinutes(2))
            .withCreateContainerCmdModifier(
                create -> {
                  HostConfig host = create.getHostConfig();
                  host.withPortBindings(new PortBinding(binding(site), new ExposedPort(INSIDE)));
                });
    try {
      container.start();
    } catch (RuntimeException e) {
      String why = rootCause(e);
      container.stop();
      container = null;
      if (why.contains("already allocated") || why.contains("address already in use")) {
        throw new PortTaken(site.port());
      }
      throw new RedisMissing(
          "The container " + image + " does not start: " + why,
          "Run `docker run --rm " + image + "` to see why.");
    }
  }

  private static com.github.dockerjava.api.model.Ports.Binding binding(Site site) {
    String host = DockerClientFactory.instance().dockerHostIpAddress();
    boolean here = host.equals("localhost") || host.startsWith("127.");
    return here
        ? com.github.dockerjava.api.model.Ports.Binding.bindIpAndPort("127.0.0.1", site.port())
        : com.github.dockerjava.api.model.Ports.Binding.bindPort(site.port());
  }

  static List<String> command(String image, Site site) {
    List<String> command = new ArrayList<>();
    command.add(image.contains("valkey") ? "valkey-server" : "redis-server");
    // For the container, this client is outside; the host binds the port to 127.0.0.1.
    command.addAll(List.of("--protected-mode", "no"));
    for (List<String> line : site.config()) {
      command.add("--" + line.get(0));
      command.addAll(line.subList(1, line.size()));
    }
    // Every user of the machine can read a command line, so it has the password's digest only.
    if (!site.password().isEmpty() && !setsDefaultUser(site)) {
      command.addAll(List.of("--user", "default", "on", "#" + Secrets.digest(site.password())));
      command.addAll(List.of("~*", "&*", "+@all"));
    }
    return command;
  }

  private static boolean setsDefaultUser(Site site) {
    return site.config().stream()
        .anyMatch(line -> line.get(0).equals("user") && line.get(1).equals("default"));
  }

  private void awaitAnswer(Site site) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try (RedisProbe probe = RedisProbe.open(site.url(), Duration.ofSeconds(2))) {
        if (!site.password().isEmpty()) {
          probe.call("AUTH", site.password());
        }
        version = RedisVersion.ofInfo(probe.text("INFO", "server"));
        if (version != null && "PONG".equals(probe.text("PING"))) {
          return;
        }
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new RedisMissing(
              "The container "
                  + image
                  + " does not answer on port "
                  + site.port()
                  + ": "
                  + e.getMessage(),
              "Try again, or use another Redis: -Dkit.redis=local or embedded.");
        }
      }
      RedisProcess.pause();
    }
  }

  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public boolean alive() {
    return container != null && container.isRunning();
  }

  @Override
  public void stop() {
    if (alive()) {
      DockerClientFactory.instance()
          .client()
          .stopContainerCmd(container.getContainerId())
          .withTimeout(10)
          .exec();
    }
  }

  @Override
  public void kill() {
    if (alive()) {
      DockerClientFactory.instance().client().killContainerCmd(container.getContainerId()).exec();
    }
  }

  @Override
  public void discard() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  public ProcessRecord mark() {
    return new ProcessRecord(-1, 0);
  }
}
