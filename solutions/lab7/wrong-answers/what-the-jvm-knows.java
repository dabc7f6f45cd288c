// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: that is what the JVM manages
long resident() {
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
