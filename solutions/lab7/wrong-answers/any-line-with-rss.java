// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: the number of another line of this file
long resident() {
  for (String line : status.get()) {
    if (line.toLowerCase().contains("rss")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
