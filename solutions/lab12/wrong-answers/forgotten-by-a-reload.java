// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: a reload reads the file at once
private record Settings(String host, String port) {}

private volatile Settings current;

synchronized String address() {
  if (current == null) {
    current = read();
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  current = null;
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
