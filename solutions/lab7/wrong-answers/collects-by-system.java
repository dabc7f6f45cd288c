// region: task-1
// caught by: heap is what objects take now
// says: is there a call of System.gc()
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  System.gc();
  return jvm.getHeapMemoryUsage().getUsed();
}
