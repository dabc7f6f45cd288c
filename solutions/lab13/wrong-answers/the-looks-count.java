// region: task-1
// caught by: the time of a script is in its commands, and your own INFO does not count
// says: that is with INFO: it is your own look
if (jobs == 0) return new PerJob(0, 0);
Map<String, long[]> first = read(before);
long calls = 0;
long micros = 0;
for (Map.Entry<String, long[]> command : read(after).entrySet()) {
  long[] then = first.getOrDefault(command.getKey(), new long[2]);
  calls += command.getValue()[0] - then[0];
  if (Set.of("eval", "evalsha", "fcall", "exec").contains(command.getKey())) continue;
  micros += command.getValue()[1] - then[1];
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
