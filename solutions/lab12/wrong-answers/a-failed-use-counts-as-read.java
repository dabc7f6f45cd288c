// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: your code treats the file as read
private record Settings(String host, String port) {}

private Settings current;
private boolean known;

synchronized String address() {
  if (!known) {
    known = true;
    current = read();
  }
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  current = read();
  known = true;
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
