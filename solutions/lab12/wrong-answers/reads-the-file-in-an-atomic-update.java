// region: task-3
// caught by: two jobs are the first to need the address: the file is read once
// says: keep no other thread out
private record Settings(String host, String port) {}

private final java.util.concurrent.atomic.AtomicReference<Settings> settings =
    new java.util.concurrent.atomic.AtomicReference<>();

String address() {
  Settings now = settings.updateAndGet(old -> old == null ? read() : old);
  return now.host() + ":" + now.port();
}

void reload() {
  settings.set(read());
}

private Settings read() {
  java.util.Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
