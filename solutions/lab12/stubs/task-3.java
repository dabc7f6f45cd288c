// Lab 12, task 3: return an address that is never half old and half new, and read the file once at
// the first use. Copy OneThread.Server and repair it.

/** Returns "host:port". The file is read at the first use, and only once. */
String address() {
  throw ToDo.task(12, 3);
}

/** Reads the file again. When it returns, every job sees the new settings. */
void reload() {
  throw ToDo.task(12, 3);
}
