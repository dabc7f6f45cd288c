// region: task-1
// caught by: no job ended between the two looks: both values are 0
// says: a quiet minute has no jobs
Map<String, long[]> first = read(before);
long calls = 0;
long micros = 0;
for (Map.Entry<String, long[]> command : read(after).entrySet()) {
  long[] then = first.getOrDefault(command.getKey(), new long[2]);
  if (!command.getKey().equals("info")) calls += command.getValue()[0] - then[0];
  if (!NOT_TIMED.contains(command.getKey())) micros += command.getValue()[1] - then[1];
}
return new PerJob((double) calls / jobs, (double) micros / jobs);
