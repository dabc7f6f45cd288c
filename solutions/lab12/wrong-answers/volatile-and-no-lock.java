// region: task-3
// caught by: two jobs are the first to need the address: the file is read once
// says: both jobs found no settings
// also says: stored it after the reload
private record Settings(String host, String port) {}

private volatile Settings current;

String address() {
  Settings settings = current;
  if (settings == null) {
    settings = read();
    current = settings;
  }
  return settings.host() + ":" + settings.port();
}

void reload() {
  current = read();
}

private Settings read() {
  Map<String, String> values = file.get();
  return new Settings(values.get("host"), values.get("port"));
}
