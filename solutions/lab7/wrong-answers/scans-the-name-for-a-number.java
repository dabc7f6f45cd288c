// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: what your Scanner reads next there is not a number
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      java.util.Scanner words = new java.util.Scanner(line);
      return words.nextLong() * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
