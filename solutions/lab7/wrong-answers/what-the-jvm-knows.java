// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: direct buffers and stacks of threads are missing
long resident() {
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
