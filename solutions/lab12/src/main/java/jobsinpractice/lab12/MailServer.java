package jobsinpractice.lab12;

// region server-imports
import java.util.Map;
import java.util.function.Supplier;

// endregion

/** The address of the shop's mail server, which an operator may change while jobs run. */
final class MailServer {
  private final Supplier<Map<String, String>> file;

  /**
   * @param file reads the settings into a new map, always with the keys "host" and "port"; it may
   *     throw
   */
  MailServer(Supplier<Map<String, String>> file) {
    this.file = file;
  }

  // region task-3
  private record Settings(String host, String port) {}

  private volatile Settings current;

  /** Returns "host:port". The file is read at the first use, and only once. */
  String address() {
    Settings settings = current;
    if (settings == null) {
      settings = first();
    }
    return settings.host() + ":" + settings.port();
  }

  /** Reads the file again. When it returns, every job sees the new settings. */
  synchronized void reload() {
    current = read();
  }

  private synchronized Settings first() {
    if (current == null) {
      current = read();
    }
    return current;
  }

  private Settings read() {
    Map<String, String> values = file.get();
    return new Settings(values.get("host"), values.get("port"));
  }
  // endregion
}
