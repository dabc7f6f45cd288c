// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: that is RssAnon plus RssFile
long resident() {
  long sum = 0;
  for (String line : status.get()) {
    if (line.startsWith("Rss")) {
      sum += Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  if (sum > 0) return sum;
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
