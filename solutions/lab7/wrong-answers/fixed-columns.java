// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: a fixed number of columns
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.substring(8, 15).trim()) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
