// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: the file is read at the first use, and then
// also says: both jobs found no settings
private record Settings(String host, String port) {}

synchronized String address() {
  Settings settings = read();
  return settings.host() + ":" + settings.port();
}

synchronized void reload() {
  read();
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
