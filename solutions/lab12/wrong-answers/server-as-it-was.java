// region: task-3
// caught by: a job reads the address during a reload: old or new, never half of each
// says: read the host before the reload
// also says: had read the old file, and stored it after the reload
private String host;
private String port;

String address() {
  if (host == null) {
    reload();
  }
  return host + ":" + port;
}

void reload() {
  Map<String, String> values = file.get();
  host = values.get("host");
  port = values.get("port");
}
