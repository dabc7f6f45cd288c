// region: task-3
// caught by: one thread: the first use reads the file, and a reload reads it again
// says: take both values from what you read
// also says: both jobs found no settings
private String host;
private String port;

synchronized String address() {
  if (host == null) {
    reload();
  }
  return host + ":" + port;
}

synchronized void reload() {
  host = file.get().get("host");
  port = file.get().get("port");
}
