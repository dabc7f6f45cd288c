package jobsinpractice.database;

import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, which Testcontainers removes when this JVM ends. */
final class PostgresContainer extends PostgresServer {
  private static final int INSIDE = 5432;

  private final GenericContainer<?> container;

  private PostgresContainer(GenericContainer<?> container, String password) {
    super(password);
    this.container = container;
  }

  static PostgresServer start(String password) {
    try {
      return startWithTestcontainers(password);
    } catch (NoClassDefFoundError e) {
      throw new PostgresMissing("there is no postgres in the PATH, and no Testcontainers", e);
    }
  }

  private static PostgresServer startWithTestcontainers(String password) {
    for (String logger : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
      String name = "org.slf4j.simpleLogger.log." + logger;
      System.setProperty(name, System.getProperty(name, "off"));
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new PostgresMissing("there is no postgres in the PATH, and no container engine runs");
    }
    String image = System.getProperty("lab.postgres.image", "postgres:17-alpine");
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withEnv("POSTGRES_USER", USER)
            .withEnv("POSTGRES_DB", "postgres")
            .withEnv("POSTGRES_PASSWORD", password)
            .withCommand("postgres", "-c", "fsync=off", "-c", "deadlock_timeout=100ms")
            .withExposedPorts(INSIDE)
            .waitingFor(
                Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new PostgresMissing("the container " + image + " does not start", e);
    }
    return new PostgresContainer(container, password);
  }

  @Override
  String host() {
    return container.getHost();
  }

  @Override
  int port() {
    return container.getMappedPort(INSIDE);
  }
}
