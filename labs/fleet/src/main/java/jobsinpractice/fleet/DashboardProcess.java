package jobsinpractice.fleet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Redis;

/**
 * The fleet's dashboard, on loopback. It uses its last port again, so that a page which is still
 * open in a browser reconnects; if that port is taken, it uses a free one.
 */
final class DashboardProcess implements AutoCloseable {
  private final Dashboard dashboard;

  private DashboardProcess(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /**
   * @param pages adds pages to the engine's own
   */
  static DashboardProcess open(Redis redis, FleetFolder folder, Consumer<Dashboard.Builder> pages) {
    Path file = folder.webPort();
    Dashboard dashboard;
    try {
      dashboard = started(redis, pages, lastPort(file));
    } catch (IllegalStateException taken) {
      dashboard = started(redis, pages, 0);
    }
    remember(file, dashboard.address().getPort());
    return new DashboardProcess(dashboard);
  }

  private static Dashboard started(Redis redis, Consumer<Dashboard.Builder> pages, int port) {
    Dashboard.Builder builder = Dashboard.builder(redis).port(port);
    pages.accept(builder);
    return builder.build().start();
  }

  private static int lastPort(Path file) {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static void remember(Path file, int port) {
    try {
      Files.writeString(file, port + "\n");
    } catch (IOException e) {
      // the next one takes another port
    }
  }

  URI address() {
    return dashboard.address();
  }

  @Override
  public void close() {
    dashboard.stop();
  }
}
