// region: task-3
// caught by: two jobs are the first to need the address: the file is read once
// says: both jobs have read the file before that
private record Settings(String host, String port) {}

private final java.util.concurrent.atomic.AtomicReference<Settings> settings =
    new java.util.concurrent.atomic.AtomicReference<>();

String address() {
  if (settings.get() == null) {
    Settings mine = read();
    settings.compareAndSet(null, mine);
  }
  Settings seen = settings.get();
  return seen.host() + ":" + seen.port();
}

void reload() {
  settings.set(read());
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
