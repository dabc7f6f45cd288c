// region: task-3
// caught by: a reload during the first use: afterwards every job sees the new settings
// says: compareAndSet found another value
private record Settings(String host, String port) {}

private final java.util.concurrent.atomic.AtomicReference<Settings> current =
    new java.util.concurrent.atomic.AtomicReference<>();

String address() {
  Settings now = current.get();
  if (now == null) {
    synchronized (this) {
      now = current.get();
      if (now == null) {
        current.compareAndSet(null, read());
        now = current.get();
      }
    }
  }
  return now.host() + ":" + now.port();
}

void reload() {
  Settings before = current.get();
  current.compareAndSet(before, read());
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
