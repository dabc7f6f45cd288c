// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: the settings must stay as they were
private record Settings(String host, String port) {}

private Settings current;

synchronized String address() {
  if (current == null) {
    current = read();
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  current = null;
  current = read();
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
