// region: task-3
// caught by: a job reads the address during a reload: old or new, never half of each
// says: a job reads this field without a lock
private record Settings(String host, String port) {}

private Settings current;

String address() {
  Settings settings = current;
  if (settings == null) {
    settings = first();
  }
  return settings.host() + ":" + settings.port();
}

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
