// region: task-1
// caught by: heap is what objects take now
// says: A full collection stops every job
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  jvm.gc();
  return jvm.getHeapMemoryUsage().getUsed();
}
