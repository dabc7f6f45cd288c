// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: Do you compare only the hosts?
private record Settings(String host, String port) {}

private Settings current;
private boolean known;

synchronized String address() {
  if (current == null) current = read();
  return current.host() + ":" + current.port();
}

synchronized void reload() {
  Settings next = read();
  known = current != null && current.host().equals(next.host());
  if (!known) current = next;
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
