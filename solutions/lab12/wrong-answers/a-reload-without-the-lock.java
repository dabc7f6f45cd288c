// region: task-3
// caught by: a reload during the first use: afterwards every job sees the new settings
// says: stored it after the reload
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  Settings settings = current;
  if (settings == null) {
    settings = first();
  }
  return settings.host() + ":" + settings.port();
}

void reload() {
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
