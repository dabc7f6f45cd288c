// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: a reload has read the file already
private record Settings(String host, String port) {}

private Settings current;
private boolean known;

synchronized String address() {
  if (!known) {
    current = read();
    known = true;
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  current = read();
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
