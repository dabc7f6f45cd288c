// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: Is it a word of that line
long resident() {
  for (String line : status.get()) {
    java.util.Scanner words = new java.util.Scanner(line).useDelimiter("\\D+");
    if (line.startsWith("VmRSS")) {
      words.next();
      return words.nextLong() * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
